import { duePeriodSaid, parseNumeral, readPeriodSaid, today } from '../calendar'
import { type Desk, Refusal } from '../deed'
import { type Column, cycleOf, type Policy } from '../policy'
import { narrow } from '../text'

const normal = (text: string) => narrow(text).replace(/\s/g, '').toLowerCase()

/** In so few characters a column that is named is what is chosen. */
const SHORT = 8

/** The column a person means by `text`: its name, an alias, or its number in `columnChoice`. */
export function findColumn(policy: Policy, text: string): Column | undefined {
  const wanted = normal(text)
  const columns = Object.values(policy.columns)
  return columns.find(
    ({ name, aliases }, index) =>
      [name, ...aliases].some((word) => normal(word) === wanted) || String(index + 1) === wanted,
  )
}

/** The one column whose names hold a word of two characters or more; undefined where several do. */
export function columnLike(policy: Policy, text: string): Column | undefined {
  const wanted = normal(text)
  if (wanted.length < 2) return undefined
  const found = Object.values(policy.columns).filter(({ name, aliases }) =>
    [name, ...aliases].some((word) => normal(word).includes(wanted)),
  )
  return found.length === 1 ? found[0] : undefined
}

/**
 * The column somebody chooses of `columnChoice`, however they say it: 1啊, 第一个, 一, 报微博, `1，周动态`.
 * Undefined when it is none, or when the number and the name are not the same.
 */
export function chosenColumn(policy: Policy, said: string): Column | undefined {
  const bare = narrow(said)
    .replace(/^(?:我?[选报]|那?就|是|要|到|报送)+/, '')
    .replace(/[\s。.!~,、啊吧呀哦呢哈的]+$/, '')
  const exact = findColumn(policy, bare)
  if (exact) return exact
  const [, numeral, rest] =
    /^第?([\d一二三四五六七八九十]{1,3})(?:个|项|号)?[\s,、.:]*(.*)$/s.exec(bare) ?? []
  const no = numeral ? parseNumeral(numeral) : undefined
  if (!no)
    return bare.length <= SHORT && !/[?吗不没]/.test(bare) ? columnIn(policy, bare) : undefined
  const column = Object.values(policy.columns)[no - 1]
  return !rest || columnIn(policy, rest) === column ? column : undefined
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
  /** Number of the week or month: 第十三周, 上周, 5月. */
  periodSaid?: number
  /** The word that should be the column. */
  first: string
  rest: string
}

/**
 * Reads the column and the week or month in front of words, in either order; one of these alone means
 * the first column that is due by such. Throws a refusal for 上周 in a vacation.
 * @example readColumn(desk, '周动态 第十三周 1．5月24日，……')
 */
export function readColumn({ policy }: Pick<Desk, 'policy'>, words: string): ColumnSaid {
  const columns = Object.values(policy.at().columns)
  const before = takePeriod(policy, words, columns)
  const [first] = before.rest.split(/\s/, 1)
  const named = findColumn(policy.at(), first)
  const rest = named ? before.rest.slice(first.length).trim() : before.rest
  if (named && !cycleOf(named)) return { column: named, first, rest }
  if (before.periodSaid === undefined) {
    return { column: named, first, ...(named ? takePeriod(policy, rest, [named]) : { rest }) }
  }
  const column = named ?? columns.find((each) => cycleOf(each) === before.cycle)
  return { column, periodSaid: before.periodSaid, first, rest }
}

/** Takes the week or month that stands in front by itself, where one of the columns is due by such. */
function takePeriod({ calendar }: Desk['policy'], words: string, columns: Column[]) {
  const [word] = words.split(/\s/, 1)
  const said = readPeriodSaid(word)
  if (!said || !columns.some((each) => cycleOf(each) === said.cycle)) return { rest: words }
  const { cycle } = said
  const no = 'no' in said ? said.no : duePeriodSaid(cycle, said, today(), calendar)?.no
  if (no === undefined) throw new Refusal('submission.period.vacation', [word])
  return { cycle, periodSaid: no, rest: words.slice(word.length).trim() }
}

const asks = /[？?]\s*$|怎么|请问|是不是|能不能|可不可以/

/** Fewer characters behind a column's name are talk. */
const LEAST_TEXT = 20

/** `微博 标题⏎正文`: a text of several lines whose first word is a column. */
export function namedText(
  policy: Policy,
  said: string,
): { column: Column; text: string } | undefined {
  const [, first, text] = /^(\S{2,10}?)[\s：:]+([^]+)$/.exec(said.trim()) ?? []
  const column = first && !/^\d/.test(first) ? findColumn(policy, first) : undefined
  const isText = said.trim().includes('\n') && (text?.length ?? 0) >= LEAST_TEXT
  return column && isText && !asks.test(text) ? { column, text: text.trim() } : undefined
}

/** The column that is spoken of somewhere in a text, by the longest of its names that is there. */
export function columnIn(policy: Policy, text: string): Column | undefined {
  return columnsIn(policy, text)[0]
}

/** All columns that are spoken of, the one with the longest name first: 网站和微博都投. */
export function columnsIn(policy: Policy, text: string): Column[] {
  const said = normal(text)
  const named = Object.values(policy.columns).flatMap((column) =>
    [column.name, ...column.aliases].map((word) => ({ column, word: normal(word) })),
  )
  const found = named
    .toSorted((a, b) => b.word.length - a.word.length)
    .filter(({ word }) => said.includes(word))
  return [...new Set(found.map(({ column }) => column))]
}
