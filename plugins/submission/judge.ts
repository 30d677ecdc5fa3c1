import { today } from '../calendar'
import { check } from '../check'
import type { Desk } from '../deed'
import { bodyOf, type Handed, type Judged } from './handed'

/** Judges a manuscript by the regulation in force today. */
export function judge(
  { policy, roster, archive }: Desk,
  { manuscript, column, unit, name }: Judged,
): Pick<Handed, 'findings' | 'items' | 'week'> {
  const { findings, items, week } = check({
    manuscript,
    column,
    name,
    policy: policy.at(),
    calendar: policy.calendar,
    roster,
    sender: unit,
    today: today(),
    earlier: (text, least, week) =>
      archive.find({ unit: unit.name, column: column.key, week }, text, least),
  })
  const isItemised = column.countBy === 'item'
  const texts = isItemised ? items.map(({ text }) => text) : [bodyOf(manuscript)]
  return { findings, items: texts, week }
}
