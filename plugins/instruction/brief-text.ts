/** Characters of an instruction that tell it from others. */
const BRIEF = 16

export function briefText(text: string): string {
  const signs = [...text.replace(/\s+/g, ' ')]
  return signs.length > BRIEF ? `${signs.slice(0, BRIEF).join('')}…` : signs.join('')
}
