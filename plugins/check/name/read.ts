import type { Column } from '../../policy'
import { type Day, dayOn, daysBetween, parseNumeral } from '../../calendar'
import type { Roster } from '../../roster'
import { certaintyOf } from './certainty'
import { formOf } from './form'
import { findUnit, looseSpans, type Span, type Spans } from './loose'
import { type Stem, stemOf } from './stem'
import type { NameFields, RecognisedName } from './types'

/** Where and when a name is read. */
export interface NameContext {
  roster: Roster
  today: Day
}

const HALF_A_YEAR = 183

/** A date without a year is of this one; one far ahead is of the last. */
function dayOf(text: string, today: Day): Day | undefined {
  const [, year, month, date] = /^(\d{4}(?=\D|\d{4}))?\D?(\d{1,2})\D?(\d{1,2})/.exec(text)!
  if (year) return dayOn(Number(year), Number(month), Number(date))
  const [current] = today.split('-').map(Number)
  const day = dayOn(current, Number(month), Number(date))
  if (!day || daysBetween(today, day) <= HALF_A_YEAR) return day
  return dayOn(current - 1, Number(month), Number(date))
}

function fieldsAt(stem: Stem, { roster, today }: NameContext, spans: Spans): NameFields {
  const fields: NameFields = { isExact: false }
  const { unit, date, topic } = spans
  const period = spans.week ?? spans.month
  if (unit) {
    fields.unitText = stem.original(...unit)
    fields.unit = roster.match(fields.unitText)
  }
  if (period) {
    const [start, end] = period
    const before = /(?:第\(?)?$/.exec(stem.text.slice(0, start))![0].length
    const after = /^(?:\)?(?:教学)?周|月份?|)/.exec(stem.text.slice(end))![0].length
    fields.periodNo = parseNumeral(stem.text.slice(start, end))
    fields.periodText = stem.original(start - before, end + after)
  }
  if (date) {
    fields.date = dayOf(stem.text.slice(...date), today)
    fields.dateText = stem.original(...date)
  }
  if (topic) fields.topic = stem.original(...topic)
  return fields
}

/** The unit when something stands before or behind it: 附件1：, 20210521, （李四）. */
function unitWithin(stem: Stem, [start, end]: Span, roster: Roster): Span | undefined {
  const isMark = (at: number) => /[^\p{sc=Han}]/u.test(stem.text[at])
  for (let at = start + 1; at < end; at++) {
    const isSpaced = stem.original(at - 1, at + 1).length > 2
    const [before, behind] = [stem.text.slice(start, at), stem.text.slice(at, end)]
    if ((isMark(at - 1) || isSpaced) && roster.match(behind)) return [at, end]
    if ((isMark(at) || isSpaced) && roster.match(before)) return [start, at]
  }
  return undefined
}

/** Reads the parts of a stem exactly, or as many as can be made out. */
function readFields(stem: Stem, column: Column, context: NameContext): NameFields {
  const { roster } = context
  if (!column.filename) {
    return { ...fieldsAt(stem, context, { unit: findUnit(stem, roster, []) }), isExact: true }
  }
  const form = formOf(column.filename.form)
  const match = form.pattern.exec(stem.text)
  if (!match) return fieldsAt(stem, context, looseSpans(stem, form, roster))
  const spans: Spans = match.indices!.groups ?? {}
  const fields = fieldsAt(stem, context, spans)
  const unit = spans.unit && !fields.unit && unitWithin(stem, spans.unit, roster)
  if (unit) return fieldsAt(stem, context, { ...spans, unit })
  return { ...fields, isExact: !stem.isCopy }
}

/**
 * Reads a file name as a name of the column, whether it is one or not. Where the column has no form
 * every name keeps it.
 */
export function readName(fileName: string, column: Column, context: NameContext): RecognisedName {
  const stem = stemOf(fileName)
  const fields = readFields(stem, column, context)
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
  context: NameContext,
): RecognisedName | undefined {
  const names = Object.values(columns).map((column) => readName(fileName, column, context))
  const [best] = names.toSorted((a, b) => b.certainty - a.certainty)
  return best?.certainty ? best : undefined
}
