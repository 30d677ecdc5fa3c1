import type { Column } from '../../policy'
import type { Roster } from '../../roster'
import { formOf } from './form'
import { type NameFields, readName } from './read'
import { plainName, stemOf } from './stem'

/** The column a file name belongs to, and what the name says. */
export interface Recognition extends NameFields {
  column: Column
}

/** Marks that may stand between the parts of a name. */
const filler = /[的()\-_—.、:：,，+]/g

/** What is left of a name beside unit, week, date and topic. */
function middle(fileName: string, { unitText, weekText, dateText, topic }: NameFields): string {
  let rest = stemOf(fileName).text
  for (const part of [topic, unitText, weekText, dateText]) {
    if (part) rest = rest.replace(plainName(part), '')
  }
  return rest.replace(filler, '')
}

/** Length of the longest run of characters both texts have. */
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
function plainLikeness(fileName: string, column: Column, { unitText }: NameFields): number {
  const { text } = stemOf(fileName)
  const unit = unitText && plainName(unitText)
  if (!unit || !text.startsWith(unit)) return 0
  const called = [column.name, ...column.aliases].filter((word) =>
    text.startsWith(plainName(word), unit.length),
  )
  return Math.max(0, ...called.map((word) => word.length))
}

/**
 * How surely a name belongs to a column; 0 when it does not. A name must have the unit, and either
 * the form's week or date with no foreign words beside it, or most of the form's words.
 */
function likeness(fileName: string, column: Column, fields: NameFields): number {
  if (!column.filename) return plainLikeness(fileName, column, fields)
  const { slots, words } = formOf(column.filename.form)
  if (fields.exact) return 100 + words.length
  const rest = middle(fileName, fields)
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

/**
 * The column a file name belongs to, however carelessly it is written; undefined for a name that
 * has nothing to do with any.
 */
export function recognise(
  fileName: string,
  columns: Record<string, Column>,
  roster: Roster,
): Recognition | undefined {
  let best: Recognition | undefined
  let most = 0
  for (const column of Object.values(columns)) {
    const fields = readName(fileName, column, roster)
    const score = likeness(fileName, column, fields)
    if (score > most) [best, most] = [{ column, ...fields }, score]
  }
  return best
}
