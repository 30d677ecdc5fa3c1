import type { Column } from '../../policy'
import { formOf } from './form'
import { comparable, type Stem } from './stem'
import type { NameFields } from './types'

const filler = /[的()\-_—.、:：,，+]/g

function middle(stem: Stem, { unitText, weekText, dateText, topic }: NameFields): string {
  let rest = stem.text
  for (const part of [topic, unitText, weekText, dateText]) {
    if (part) rest = rest.replace(comparable(part), '')
  }
  return rest.replace(filler, '')
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

/**
 * How surely a name belongs to a column; 0 when it does not. A name must have the unit, and either
 * the form's week or date with no foreign words beside it, or most of the form's words.
 */
export function certaintyOf(stem: Stem, column: Column, fields: NameFields): number {
  if (!column.filename) return formlessCertainty(stem, column, fields)
  const { slots, words } = formOf(column.filename.form)
  if (fields.isExact) return 100 + words.length
  const rest = middle(stem, fields)
  const shared = common(words, rest)
  const isDated = fields.weekText !== undefined || fields.dateText !== undefined
  if (!fields.unit && !(isDated && shared >= 2)) return 0
  if (!speaksOf(column, words, rest)) return 0
  const isSlotted = slots.every((slot) =>
    slot === 'week' ? fields.weekText : slot === 'date' ? fields.dateText : true,
  )
  const isNamed = column.aliases.includes(rest) || shared >= 4
  if (!isNamed && !(isDated && isSlotted)) return 0
  return (isSlotted ? 20 : 0) + (isNamed ? 10 : 0) + shared - (words.length - shared) / 10
}
