import { policySchema } from '../docs/schema'

type Path = (string | number)[]

/** A place of a regulation's file where something else, or nothing, is written. */
export interface Variant {
  path: Path
  /** What stands there instead; undefined when it is taken away. */
  instead?: unknown
  content: unknown
}

/** Every list of words that one may choose from. */
const choices: string[][] = []
JSON.parse(policySchema(), (key, value: unknown) => {
  if (key === 'enum') choices.push(value as string[])
  return value
})

function others(value: unknown): unknown[] {
  if (typeof value === 'boolean') return [!value]
  if (typeof value === 'number') return [value + 1, value - 1, value / 2]
  if (typeof value !== 'string') return []
  const words = choices.filter((list) => list.includes(value)).flat()
  const rest = [...new Set(words)].filter((word) => word !== value)
  if (rest.length > 0) return rest
  if (/^\d\d:\d\d$/.test(value)) return ['00:17', '12:03', '23:57']
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return ['1999-01-01', '2098-02-03']
  return [value.endsWith('%') ? '99%' : `${value}乙`]
}

/** The content with something else at a place. */
function replaced(content: unknown, [key, ...rest]: Path, instead: unknown): unknown {
  if (key === undefined) return instead
  if (Array.isArray(content)) {
    const copy = [...(content as unknown[])]
    if (rest.length === 0 && instead === undefined) copy.splice(key as number, 1)
    else copy[key as number] = replaced(copy[key as number], rest, instead)
    return copy
  }
  const copy = { ...(content as Record<string, unknown>) }
  if (rest.length === 0 && instead === undefined) delete copy[key]
  else copy[key] = replaced(copy[key], rest, instead)
  return copy
}

/** Lists whose entries are all alike: two stand for all. */
const alike = new Set<string | number | undefined>([
  'contents',
  'outlets',
  'grounds',
  'traits',
  'checks',
])

function partsOf(part: object, name: string | number | undefined): [string | number, unknown][] {
  const all = Array.isArray(part) ? [...part.entries()] : Object.entries(part)
  const isOfWords = Array.isArray(part) && part.every((each) => typeof each !== 'object')
  return isOfWords ? all.slice(0, 1) : alike.has(name) ? all.slice(0, 2) : all
}

/** The content of a file with any one of its parts taken away, or written otherwise. */
export function variantsOf(content: unknown): Variant[] {
  const within = (part: unknown, path: Path): Variant[] => {
    const at = (instead: unknown) => ({ path, instead, content: replaced(content, path, instead) })
    const own = path.length > 0 ? [at(undefined)] : []
    if (typeof part !== 'object' || part === null) return [...own, ...others(part).map(at)]
    const inner = partsOf(part, path.at(-1)).flatMap(([key, each]) => within(each, [...path, key]))
    return [...own, ...inner]
  }
  return within(content, [])
}
