/** Characters of a title that are enough to know it by. */
const LENGTH = 14

export function briefTitle(title: string): string {
  const signs = [...title]
  return signs.length > LENGTH ? `${signs.slice(0, LENGTH).join('')}…` : title
}
