import { type Period, today } from '../../calendar'
import { type Actor, type Desk, forbidden, Refusal } from '../../deed'
import { contentOf } from './content'
import { type Paper, workbookOf } from './papers'
import { scopeOf, upTo } from './scope'

export interface Exported {
  file: Paper
  /** With the day when it is not over. */
  period: Period
  units: number
}

/** Makes the workbook of a period as it stands; nothing is made public. */
export async function exportWorkbook(
  desk: Desk,
  by: Actor,
  { period }: { period: Period },
): Promise<Exported | Refusal> {
  const refusal = forbidden(by)
  if (refusal) return refusal
  const { rows } = desk.score.board(period)
  if (!rows.length) return new Refusal('bulletin.export.nobody', [period.label])
  const day = today()
  const file = await workbookOf(
    await contentOf(desk, scopeOf(desk.policy.at(day), period, day), day),
  )
  return { file, period: upTo(period, day), units: rows.length }
}
