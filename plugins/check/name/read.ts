import type { Column } from '../../policy'
import { type Day, dayOn, parseNumeral } from '../../calendar'
import type { Roster } from '../../roster'
import { certaintyOf } from './certainty'
import { dateText, type Form, formOf, weekNumeral } from './form'
import { type Stem, stemOf } from './stem'
import type { NameFields, RecognisedName } from './types'

type Span = [start: number, end: number]

function dayOf(text: string): Day | undefined {
  const [, year, month, date] = /(\d{4})\D?(\d{1,2})\D?(\d{1,2})/.exec(text)!
  return dayOn(Number(year), Number(month), Number(date))
}

function fieldsAt(stem: Stem, roster: Roster, spans: Partial<Record<string, Span>>) {
  const fields: NameFields = { isExact: false }
  const { unit, week, date, topic } = spans
  if (unit) {
    fields.unitText = stem.original(...unit)
    fields.unit = roster.match(fields.unitText)
  }
  if (week) {
    const [start, end] = week
    const from = stem.text[start - 1] === '第' ? start - 1 : start
    fields.week = parseNumeral(stem.text.slice(start, end))
    fields.weekText = stem.original(from, stem.text[end] === '周' ? end + 1 : end)
  }
  if (date) {
    fields.date = dayOf(stem.text.slice(...date))
    fields.dateText = stem.original(...date)
  }
  if (topic) fields.topic = stem.original(...topic)
  return fields
}

const weekPattern = new RegExp(`第?(?<week>${weekNumeral})(?:教学)?周`, 'd')
const datePattern = new RegExp(`(?<!\\d)(?<date>${dateText}|20\\d{6}(?!\\d))`, 'd')

/** The unit a stem names at its beginning, or after a bracket, a dash or one of `after`. */
function findUnit(stem: Stem, roster: Roster, after: number[]): Span | undefined {
  const marks = Array.from(stem.text.matchAll(/[()\-_—.、+]/g), ({ index }) => index + 1)
  for (const start of [0, ...after, ...marks]) {
    const found = roster.startsWith(stem.text.slice(start))
    if (found) return [start, start + found.length]
  }
  return undefined
}

function looseSpans(stem: Stem, { slots, words }: Form, roster: Roster) {
  const week = slots.includes('week') ? weekPattern.exec(stem.text) : null
  const date = slots.includes('date') ? datePattern.exec(stem.text) : null
  const spans: Partial<Record<string, Span>> = {
    week: week?.indices!.groups!.week,
    date: date?.indices!.groups!.date,
  }
  const known = [week, date].flatMap((match) => (match ? [match.index + match[0].length] : []))
  spans.unit = findUnit(stem, roster, known)
  if (slots.includes('topic')) {
    const from = Math.max(spans.unit?.[1] ?? 0, ...known)
    const rest = stem.text.slice(from)
    const lead = new RegExp(`^(?:[()\\-_—.、:：]|${words || '$'})*`).exec(rest)![0].length
    if (rest.length > lead) spans.topic = [from + lead, stem.text.length]
  }
  return spans
}

/** Reads the parts of a stem exactly, or as many as can be made out. */
function readFields(stem: Stem, column: Column, roster: Roster): NameFields {
  if (!column.filename) {
    return { ...fieldsAt(stem, roster, { unit: findUnit(stem, roster, []) }), isExact: true }
  }
  const form = formOf(column.filename.form)
  const match = form.pattern.exec(stem.text)
  if (!match) return fieldsAt(stem, roster, looseSpans(stem, form, roster))
  return { ...fieldsAt(stem, roster, match.indices!.groups ?? {}), isExact: !stem.isCopy }
}

/**
 * Reads a file name as a name of the column, whether it is one or not. Where the column has no form
 * every name keeps it.
 */
export function readName(fileName: string, column: Column, roster: Roster): RecognisedName {
  const stem = stemOf(fileName)
  const fields = readFields(stem, column, roster)
  const certainty = certaintyOf(stem, column, fields)
  return { column, certainty, extension: stem.extension, ...fields }
}

/**
 * Finds the column a file name belongs to, however carelessly it is written, and what it says;
 * undefined for a name that has nothing to do with any.
 */
export function recognise(
  fileName: string,
  columns: Record<string, Column>,
  roster: Roster,
): RecognisedName | undefined {
  const names = Object.values(columns).map((column) => readName(fileName, column, roster))
  const [best] = names.toSorted((a, b) => b.certainty - a.certainty)
  return best?.certainty ? best : undefined
}
