import { readWeek, today } from '../calendar'
import { type Desk, Refusal } from '../deed'
import { type Column, isWeekly, type Policy } from '../policy'
import { narrow } from '../text'

const normal = (text: string) => narrow(text).replace(/\s/g, '').toLowerCase()

/** The column a person means by `text`: its name, an alias, or its number in `columnChoice`. */
export function findColumn(policy: Policy, text: string): Column | undefined {
  const wanted = normal(text)
  const columns = Object.values(policy.columns)
  return columns.find(
    ({ name, aliases }, index) =>
      [name, ...aliases].some((word) => normal(word) === wanted) || String(index + 1) === wanted,
  )
}

/** `1 学校每周动态` a line each. */
export function columnChoice(policy: Policy): string {
  return Object.values(policy.columns)
    .map(({ name }, index) => `${index + 1} ${name}`)
    .join('\n')
}

/** What a manuscript is said to be for, in front of what else was said. */
export interface ColumnSaid {
  column?: Column
  /** Number of the week: 第十三周, 上周. */
  weekSaid?: number
  /** The word that should be the column. */
  first: string
  rest: string
}

/**
 * Reads the column and the week in front of words, in either order; a week alone means the weekly
 * column. Throws a refusal for 上周 in a vacation.
 * @example readColumn(desk, '周动态 第十三周 1．5月24日，……')
 */
export function readColumn({ policy }: Pick<Desk, 'policy'>, words: string): ColumnSaid {
  const before = takeWeek(policy, words)
  const [first] = before.rest.split(/\s/, 1)
  const named = findColumn(policy.at(), first)
  const rest = named ? before.rest.slice(first.length).trim() : before.rest
  if (named && !isWeekly(named)) return { column: named, first, rest }
  if (before.weekSaid === undefined) {
    return { column: named, first, ...(named ? takeWeek(policy, rest) : { rest }) }
  }
  const column = named ?? Object.values(policy.at().columns).find(isWeekly)
  return { column, weekSaid: before.weekSaid, first, rest }
}

/** Takes the week that stands in front by itself. */
function takeWeek({ calendar }: Desk['policy'], words: string) {
  const [word] = words.split(/\s/, 1)
  const said = readWeek(word)
  if (!said) return { rest: words }
  const week = 'no' in said ? said.no : calendar.weekSaid(said, today())?.week
  if (week === undefined) throw new Refusal('submission.week.vacation', [word])
  return { weekSaid: week, rest: words.slice(word.length).trim() }
}

/** The column that is spoken of somewhere in a text, by the longest of its names that is there. */
export function columnIn(policy: Policy, text: string): Column | undefined {
  const said = normal(text)
  const named = Object.values(policy.columns).flatMap((column) =>
    [column.name, ...column.aliases].map((word) => ({ column, word: normal(word) })),
  )
  return named
    .filter(({ word }) => said.includes(word))
    .toSorted((a, b) => b.word.length - a.word.length)[0]?.column
}
