import { parseNumeral } from '../../../plugins/calendar'
import { Unclear } from './ask'

/** Finds a unit at the beginning of a text, as the roster does. */
export type FindUnit = (text: string) => { length: number } | undefined

export type Slot = 'unit' | 'week' | 'month' | 'date' | 'topic'

/** A form of file names that was understood from one of them. */
export interface NameForm {
  /** `{unit}信息（{date}）{topic}` */
  form: string
  /** The name without its extension. */
  example: string
  /** What stands for what in the example. */
  parts: Partial<Record<Slot, string>>
}

/** What a person said stands for the unit and the topic. */
export interface Hints {
  unit?: string
  topic?: string
}

type Span = [start: number, end: number]

const separators = '[（(【〔\\[）)】〕\\]\\s\\-_—–:：、,，+]'
const lead = new RegExp(`^${separators}+`)
const trail = new RegExp(`${separators}+$`)

const whole = /\d{4}(?:[-./_]\d{1,2}[-./_]\d{1,2}|年\d{1,2}月\d{1,2})日?/
const yearless = /(?<!\d)(?:20\d{6}|\d{1,2}[-./]\d{1,2}|\d{1,2}月\d{1,2}日?)(?!\d)/
const week =
  /(?<=第)(?:\d{1,2}|[一二三四五六七八九十廿]{1,3})(?=(?:教学)?周)|(?<!\d)\d{1,2}(?=(?:教学)?周)/
const month = /(?<![\d年])(?:1[0-2]|[1-9])(?=月(?!\d))/

const endings = '(?:学院|书院|研究院|医院|办公室|中心|工会|团委|[馆处部科系局站所])'

/** How the name of a unit ends that stands in no roster. */
const ending = new RegExp(`^.*${endings}`)

/** What makes the name of another unit out of one that stands in the roster: 机电 of 机电系. */
const longer = new RegExp(`^${endings}`)

/** Words that stand for a title in an example: 标题, XXX. */
const placeholder = /标题|题目|主题|[xX×]{2,}|…+/

const spanOf = (text: string, pattern: RegExp): Span | undefined => {
  const found = pattern.exec(text)
  return found ? [found.index, found.index + found[0].length] : undefined
}

function spanOfWords(text: string, words: string): Span {
  const start = text.indexOf(words)
  if (start < 0) throw new Unclear('absent', { text: words })
  return [start, start + words.length]
}

/** The unit at the beginning, or after a separator, the week or the date. */
function findUnit(text: string, taken: Span[], find: FindUnit): Span | undefined {
  const marks = Array.from(text.matchAll(new RegExp(separators, 'g')), ({ index }) => index + 1)
  const starts = [0, ...taken.map(([, end]) => end), ...marks]
  for (const start of starts) {
    const found = find(text.slice(start))
    if (!found || found.length < 2) continue
    const end = start + found.length
    return [start, end + (longer.exec(text.slice(end))?.[0].length ?? 0)]
  }
  const until = Math.min(...taken.map(([start]) => start).filter((start) => start > 0), text.length)
  const found = ending.exec(text.slice(0, until))
  return found ? [0, found[0].length] : undefined
}

/** What of a part of the name is left without separators around it. */
function trimmed(text: string, [start, end]: Span): Span | undefined {
  const part = text.slice(start, end)
  const from = start + (lead.exec(part)?.[0].length ?? 0)
  const to = end - (trail.exec(text.slice(from, end))?.[0].length ?? 0)
  return to > from ? [from, to] : undefined
}

/** What follows the words of the column at the beginning of a part. */
function afterWords(text: string, [start, end]: Span, words: string[]): Span | undefined {
  const part = text.slice(start, end)
  const word = words.filter((each) => part.startsWith(each)).toSorted((a, b) => b.length - a.length)
  const isMore = word.length > 0 && word[0].length < part.length
  if (word.length > 0) return isMore ? trimmed(text, [start + word[0].length, end]) : undefined
  const cut = new RegExp(separators).exec(part)
  return cut ? trimmed(text, [start + cut.index, end]) : undefined
}

function findTopic(text: string, spans: Partial<Record<Slot, Span>>, words: string[]) {
  const told = spanOf(text, placeholder)
  if (told) return told
  const { unit, date } = spans
  const weeks = spans.week ?? spans.month
  const last = Math.max(...[unit, weeks, date].map((span) => span?.[1] ?? 0))
  const end = trimmed(text, [last, text.length])
  if (!end) {
    const before = date && unit && trimmed(text, [unit[1], date[0]])
    return before && afterWords(text, before, words)
  }
  if (date && last === date[1]) return end
  return weeks
    ? afterWords(text, end, [])
    : (afterWords(text, end, words) ?? ownWords(text, end, words))
}

/** A part that is no word of the column is a title altogether. */
function ownWords(text: string, [start, end]: Span, words: string[]): Span | undefined {
  return words.includes(text.slice(start, end)) ? undefined : [start, end]
}

/**
 * Understands the form of a file name from one of them: which part is the unit, the week or month, the date and
 * the title. Throws `Unclear` for a name no form can be made of.
 * @param words what the column is called, and what it is usually called in file names
 */
export function formFrom(
  fileName: string,
  words: string[],
  find: FindUnit,
  hints: Hints = {},
): NameForm {
  const example = fileName
    .replace(/^.*[\\/]/, '')
    .replace(/\.[A-Za-z]{2,5}$/, '')
    .trim()
  if (/[{}]/.test(example)) throw new Unclear('braces')
  const date = spanOf(example, whole)
  const short = date ? null : yearless.exec(example)
  if (short) throw new Unclear('whole-date', { text: short[0] })
  const spans: Partial<Record<Slot, Span>> = { date, week: spanOf(example, week) }
  if (!date && !spans.week) spans.month = spanOf(example, month)
  const number = spans.week && parseNumeral(example.slice(...spans.week))
  if (number === 0) throw new Unclear('week')
  const taken = [spans.date, spans.week, spans.month].filter((span) => span !== undefined)
  spans.unit = hints.unit ? spanOfWords(example, hints.unit) : findUnit(example, taken, find)
  spans.topic = hints.topic
    ? spanOfWords(example, hints.topic)
    : hints.unit
      ? undefined
      : findTopic(example, spans, words)
  return assemble(example, spans)
}

function assemble(example: string, spans: Partial<Record<Slot, Span>>): NameForm {
  const placed = Object.entries(spans)
    .flatMap(([slot, span]) => (span ? [{ slot: slot as Slot, span }] : []))
    .toSorted((a, b) => a.span[0] - b.span[0])
  let form = ''
  let at = 0
  for (const { slot, span } of placed) {
    if (span[0] < at) throw new Unclear('overlap')
    form += `${example.slice(at, span[0])}{${slot}}`
    at = span[1]
  }
  form += example.slice(at)
  if (/\{unit\}\{topic\}|\{topic\}\{unit\}/.test(form)) throw new Unclear('adjacent')
  const parts = placed.map(({ slot, span }) => [slot, example.slice(...span)])
  return { form, example, parts: Object.fromEntries(parts) }
}
