import type { Roster } from '../../roster'
import { isCompound } from './extras'
import { dateText, type Form, monthNumeral, weekNumeral, yearlessDate } from './form'
import type { Stem } from './stem'

export type Span = [start: number, end: number]

/** Where the parts of a name stand in its stem. */
export type Spans = Partial<Record<string, Span>>

const weekPattern = new RegExp(`(?:第\\(?)?(?<week>${weekNumeral})\\)?(?:教学)?周`, 'd')

const monthPattern = new RegExp(`(?<!\\d)(?<month>${monthNumeral})月(?!\\d)份?`, 'd')

/** The second half of 5.17-5.21. */
const until = '(?:[-~—至到](?:\\d{4}[-./年])?(?:\\d{1,2}[-./月])?\\d{1,2}[日号]?(?!\\d))?'

const datePatterns = [
  new RegExp(`(?<!\\d)(?<date>${dateText}|20\\d{6}(?!\\d))${until}`, 'd'),
  new RegExp(`(?<![\\d.])(?<date>${yearlessDate})(?![\\d.%])${until}`, 'd'),
]

function findDate({ text }: Stem): RegExpExecArray | null {
  const [dated, yearless] = datePatterns
  return dated.exec(text) ?? yearless.exec(text)
}

/** The unit a stem names at its beginning, or after a bracket, a dash or one of `after`. */
export function findUnit(stem: Stem, roster: Roster, after: number[]): Span | undefined {
  const marks = Array.from(stem.text.matchAll(/[()《\-_—.、:+]/g), ({ index }) => index + 1)
  for (const start of [0, ...after, ...marks]) {
    const found = roster.startsWith(stem.text.slice(start))
    if (found) return [start, start + found.length]
  }
  return undefined
}

/** What stands between a column's words and a date at the end. */
function topicBefore({ text }: Stem, words: string, from: number, date: number): Span | undefined {
  const lead = /^[()\-_—.、:]*/.exec(text.slice(from))![0].length
  if (!words || !text.startsWith(words, from + lead)) return undefined
  const start = from + lead + words.length
  const topic = text.slice(start, date).replace(/[(\-_—.、:]+$/, '')
  const gap = /^[)\-_—.、:]*/.exec(topic)![0].length
  return topic.length > gap && !isCompound(topic) ? [start + gap, start + topic.length] : undefined
}

/** The parts of a name that does not keep its form, as many as can be made out. */
export function looseSpans(stem: Stem, { slots, words }: Form, roster: Roster): Spans {
  const week = slots.includes('week') ? weekPattern.exec(stem.text) : null
  const month = slots.includes('month') ? monthPattern.exec(stem.text) : null
  const date = slots.includes('date') ? findDate(stem) : null
  const spans: Spans = {
    week: week?.indices!.groups!.week,
    month: month?.indices!.groups!.month,
    date: date?.indices!.groups!.date,
  }
  const known = [week, month, date].flatMap((match) =>
    match ? [match.index + match[0].length] : [],
  )
  const named = words ? stem.text.indexOf(words) : -1
  spans.unit = findUnit(stem, roster, named < 0 ? known : [...known, named + words.length])
  if (!slots.includes('topic')) return spans
  const end = spans.unit?.[1] ?? 0
  const from = Math.max(end, ...known)
  const rest = stem.text.slice(from)
  const lead = new RegExp(`^(?:[()\\-_—.、:：]|${words || '$'})*`).exec(rest)![0].length
  if (rest.length > lead) spans.topic = [from + lead, stem.text.length]
  else if (date) spans.topic = topicBefore(stem, words, end, date.index)
  return spans
}
