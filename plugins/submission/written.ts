import { today } from '../calendar'
import { properName } from '../check'
import { type Actor, type Desk, Refusal } from '../deed'
import { type ComposedPicture, fromText, isPlaceable, type Manuscript } from '../manuscript'
import type { Column } from '../policy'
import type { Unit } from '../roster'
import { handIn, refusalOf, verdictOn } from './hand-in'
import type { HandInOutcome, VerifyOutcome } from './outcome'
import { refuseWeek } from './week-said'

export interface Written {
  column: Column
  unit: Unit
  title?: string
  /** Lines above the title. */
  head?: string[]
  body: string
  pictures: ComposedPicture[]
  commission?: number
  /** Number of the week it is said to be for; this one when absent. */
  weekSaid?: number
}

/** Whether a manuscript has a title of its own: its file name has a topic, or it needs none. */
export function isTitled({ filename }: Column): boolean {
  return !filename || filename.form.includes('{topic}')
}

/**
 * The name of a text's Word file, without extension; undefined for a weekly column in a vacation,
 * unless a week is said.
 */
export function wordFileName(
  { policy }: Pick<Desk, 'policy'>,
  { column, unit, title, weekSaid }: Pick<Written, 'column' | 'unit' | 'title' | 'weekSaid'>,
): string | undefined {
  const day = today()
  const week = weekSaid ?? policy.calendar.weekOf(day)?.week
  return properName(column, { unit: unit.name, week, date: day, topic: title })
}

/** Makes the Word file of a text and hands it in. */
export async function handInWritten(
  desk: Desk,
  by: Actor,
  written: Written,
): Promise<HandInOutcome | Refusal> {
  const manuscript = manuscriptOf(desk, written)
  if (manuscript instanceof Refusal) return manuscript
  const { fileName, title } = manuscript
  const { head, body, pictures, ...about } = written
  const paragraphs = body.split('\n').filter((line) => line.trim())
  const bytes = await desk.manuscript.compose({ head, title, paragraphs, pictures })
  return handIn(desk, by, { ...about, fileName, bytes, manuscript })
}

/** Judges a text as `handInWritten` would, and records nothing. */
export async function verifyWritten(
  desk: Desk,
  by: Actor,
  written: Written,
): Promise<VerifyOutcome | Refusal> {
  const manuscript = manuscriptOf(desk, written)
  if (manuscript instanceof Refusal) return manuscript
  const { fileName } = manuscript
  const { column, unit, weekSaid } = written
  const read = { column, unit, weekSaid, manuscript }
  return refusalOf(by, { fileName, unit }) ?? verdictOn(desk, read)
}

function manuscriptOf(desk: Desk, written: Written): Manuscript | Refusal {
  const refusal = refuseWeek(desk, written)
  if (refusal) return refusal
  const name = wordFileName(desk, written)
  if (!name) return new Refusal('submission.no-teaching-week')
  const { title = name, head, body, pictures } = written
  const manuscript = fromText(title, body, pictures, `${name}.docx`, head)
  const isUsable = manuscript.pictures.every(({ type }) => isPlaceable(type))
  return isUsable ? manuscript : new Refusal('submission.picture-unusable')
}
