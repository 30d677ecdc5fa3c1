import alike from './alike.yml'

const { sounds, looks } = alike as Record<'sounds' | 'looks', string[]>
const groups = [...sounds, ...looks]

/** Whether one sign may have been typed for the other: it sounds or looks the same. */
function isAlike(sign: string, other: string): boolean {
  return sign === other || groups.some((group) => group.includes(sign) && group.includes(other))
}

/** From this length on, one quite different sign leaves no doubt which name was meant. */
const LONG = 3

/** The name that was mistyped: 抱送, 送报 and 报松 are 报送. None when nothing is near. */
export function nearest(word: string, names: string[]): string | undefined {
  const signs = Array.from(word)
  const rivals = names.filter((name) => name.length === signs.length && name.length > 1)
  return (
    rivals.find((name) => signs.every((sign, at) => isAlike(sign, name[at]))) ??
    rivals.find((name) => signs.toSorted().join('') === Array.from(name).toSorted().join('')) ??
    rivals.find((name) => name.length >= LONG && differences(signs, name) === 1)
  )
}

function differences(signs: string[], name: string): number {
  return signs.filter((sign, at) => !isAlike(sign, name[at])).length
}
