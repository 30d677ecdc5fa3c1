/** Characters of a file's name that fit in an answer. */
const MOST = 60
const [HEAD, TAIL] = [28, 20]

/** A file's name as it is said in an answer: the middle of a very long one is left out. */
export function briefName(name: string): string {
  const signs = [...name]
  if (signs.length <= MOST) return name
  return `${signs.slice(0, HEAD).join('')}…${signs.slice(-TAIL).join('')}`
}
