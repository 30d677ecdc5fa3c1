import { duePeriodSaid, readPeriodSaid, today } from '../calendar'
import { properName, readName } from '../check'
import { type Desk, Refusal } from '../deed'
import type { EntryOf } from '../ledger'
import { cycleOf } from '../policy'
import { refusePeriod } from './period-said'

/**
 * The name a refused file shall have: a whole name in the form of its column, or the proposed one with
 * another week or month. A refusal for anything else, and for a week of which nothing is accepted.
 */
export function nameSaid(
  desk: Desk,
  { payload: { column: key, rename = '' }, unit }: EntryOf<'refused'>,
  said: string,
): string | Refusal {
  const { policy, roster } = desk
  const column = policy.at().columns[key]
  const extension = /\.\w+$/.exec(rename)?.[0] ?? '.docx'
  const context = { roster, today: today() }
  const whole = readName(said.replace(/\.docx?$/i, '') + extension, column, context)
  if (whole.isExact && whole.unit) {
    const { date, topic, periodNo } = whole
    return properName(column, { unit: whole.unit.name, date, topic, periodNo }) + extension
  }
  const period = readPeriodSaid(said)
  if (!period || period.cycle !== cycleOf(column)) {
    return new Refusal('submission.rename.unclear', { said, rename })
  }
  const periodSaid =
    'no' in period ? period.no : duePeriodSaid(period.cycle, period, today(), policy.calendar)?.no
  if (periodSaid === undefined) return new Refusal('submission.period.vacation', [said])
  const { date, topic } = readName(rename, column, context)
  const proper = properName(column, { unit, date, topic, periodNo: periodSaid })
  return refusePeriod(desk, { column, periodSaid }) ?? proper + extension
}
