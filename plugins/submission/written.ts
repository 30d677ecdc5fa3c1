import { today } from '../calendar'
import { properName } from '../check'
import { type Actor, type Desk, Refusal } from '../deed'
import { type ComposedPicture, fromText, isPlaceable, type Manuscript } from '../manuscript'
import { type Column, currentPeriod } from '../policy'
import type { Unit } from '../roster'
import { handIn, refusalOf, verdictOn } from './hand-in'
import type { HandInOutcome, VerifyOutcome } from './outcome'
import { refusePeriod } from './period-said'

export interface Written {
  column: Column
  unit: Unit
  title?: string
  /** Lines above the title. */
  head?: string[]
  body: string
  pictures: ComposedPicture[]
  commission?: number
  /** Number of the week or month it is said to be for; the current one when absent. */
  periodSaid?: number
}

/**
 * The name of a text's Word file, without extension; undefined for a weekly column in a vacation,
 * unless a week is said.
 */
export function wordFileName(
  { policy }: Pick<Desk, 'policy'>,
  { column, unit, title, periodSaid }: Pick<Written, 'column' | 'unit' | 'title' | 'periodSaid'>,
): string | undefined {
  const day = today()
  const periodNo = periodSaid ?? currentPeriod(column, day, policy.calendar)?.no
  return properName(column, { unit: unit.name, periodNo, date: day, topic: title })
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
  const { column, unit, periodSaid } = written
  const read = { column, unit, periodSaid, manuscript }
  return refusalOf(by, { fileName, unit }) ?? verdictOn(desk, read)
}

function manuscriptOf(desk: Desk, written: Written): Manuscript | Refusal {
  const refusal = refusePeriod(desk, written)
  if (refusal) return refusal
  const name = wordFileName(desk, written)
  if (!name) return new Refusal('submission.no-teaching-week')
  const { title = name, head, body, pictures } = written
  const manuscript = fromText(title, body, pictures, `${name}.docx`, head)
  const isUsable = manuscript.pictures.every(({ type }) => isPlaceable(type))
  return isUsable ? manuscript : new Refusal('submission.picture-unusable')
}
