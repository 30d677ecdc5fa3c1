import type { Column } from '../../policy'
import { isCompound, isOtherPaper, withoutExtras } from './extras'
import { formOf, type Slot } from './form'
import { comparable, type Stem } from './stem'
import type { NameFields } from './types'

const filler = /[的()\-_—.、:：,，+《》~]/g

/** What stands in a stem beside its parts, with its marks. */
function besides(stem: Stem, { unitText, periodText, dateText, topic }: NameFields): string {
  let rest = stem.text
  for (const part of [topic, unitText, periodText, dateText]) {
    if (part) rest = rest.replace(comparable(part), '')
  }
  return rest
}

function common(a: string, b: string): number {
  let best = 0
  for (let start = 0; start < a.length; start++) {
    while (start + best < a.length && b.includes(a.slice(start, start + best + 1))) best++
  }
  return best
}

/** Words of the form, or an alias of the column, with nothing foreign beside them. */
function speaksOf(column: Column, words: string, rest: string): boolean {
  if (column.aliases.includes(rest)) return true
  return Array.from(rest).every((char) => words.includes(char))
}

/** A name of a column without a form: the unit, and right after it what the column is called. */
function formlessCertainty({ text }: Stem, column: Column, { unitText }: NameFields): number {
  const unit = unitText && comparable(unitText)
  if (!unit || !text.startsWith(unit)) return 0
  const called = [column.name, ...column.aliases].filter((word) =>
    text.startsWith(comparable(word), unit.length),
  )
  return Math.max(0, ...called.map((word) => word.length))
}

const isYearless = ({ dateText }: NameFields) => !!dateText && !/^\d{4}(?!$)/.test(dateText)

/** Whether a topic is only the end of another word, or of another paper that has no year. */
function isForeign({ text }: Stem, words: string, fields: NameFields): boolean {
  const topic = comparable(fields.topic ?? '')
  const isJoined = !!topic && text.includes(words + topic)
  return (isJoined && isCompound(topic)) || (isYearless(fields) && isOtherPaper(topic))
}

/** Whether a name has the week and the date of the form. */
function isSlottedAs(slots: Slot[], { periodText, dateText }: NameFields): boolean {
  const found = { week: periodText, month: periodText, date: dateText, unit: true, topic: true }
  return slots.every((slot) => found[slot])
}

/**
 * How surely a name belongs to a column; 0 when it does not. A name must have the unit, and either
 * the form's week, month or date with no foreign words beside it, or most of the form's words; or all of
 * the form, whatever people have added. A date without a year counts only beside the form's words.
 */
export function certaintyOf(stem: Stem, column: Column, fields: NameFields): number {
  if (!column.filename) return formlessCertainty(stem, column, fields)
  const { slots, words } = formOf(column.filename.form)
  if (fields.isExact) return 100 + words.length
  const all = besides(stem, fields)
  const [written, rest] = [all, withoutExtras(all)].map((text) => text.replace(filler, ''))
  const { unit, periodText, dateText } = fields
  const isOther = !column.aliases.includes(written) && isOtherPaper(written.replace(words, ''))
  if (isOther || isForeign(stem, words, fields)) return 0
  const shared = common(words, rest)
  const isDated = periodText !== undefined || dateText !== undefined
  if (!unit && !(isDated && shared >= 2)) return 0
  const isSlotted = isSlottedAs(slots, fields)
  const isTold = !!words && rest.includes(words)
  const isWhole = isTold && isSlotted && words.length >= 4 && !!unit
  if (!isWhole && !speaksOf(column, words, rest)) return 0
  const isNamed = column.aliases.includes(rest) || shared >= 4
  const isPlain = rest === written && !isYearless(fields)
  if (!isNamed && !(isDated && isSlotted && (isPlain || isTold))) return 0
  return (isSlotted ? 20 : 0) + (isNamed ? 10 : 0) + shared - (words.length - shared) / 10
}
