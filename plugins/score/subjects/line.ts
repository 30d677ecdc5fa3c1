import type { EntryOf } from '../../ledger'
import { kindOf } from '../points'
import type { EventPoints } from '../rules/event-points'
import type { Setting } from '../setting'
import type { Line } from '../types'
import { meantBy } from './meant'

/**
 * A unit's part of what an event earned. `submitted`: the manuscript the event is about, if any;
 * `isShared`: other units have parts too.
 */
export function lineOf(
  { event, part, count, rule, why, note }: EventPoints,
  { unit, value, isShared = false }: Pick<Line, 'unit' | 'value' | 'isShared'>,
  setting: Setting,
  submitted?: EntryOf<'submitted'>,
): Line {
  const { entry, on, day, policy, column, outlet, level, ground } = event
  const { traits, late, commissioned, before, division } = event
  const isOwn = unit === event.unit
  return {
    part: division ? part + division : part,
    seq: entry.seq,
    unit,
    class: setting.classOf(unit, day),
    officer: isOwn && submitted?.unit === unit ? submitted.by.name : undefined,
    day,
    kind: kindOf(on),
    on,
    count: isOwn ? count : 0,
    value,
    why,
    isShared,
    note: isOwn ? note : undefined,
    clause: rule?.clause,
    policy,
    entryId: entry.id,
    receipt: submitted?.payload.receipt,
    title: submitted?.payload.title,
    column,
    outlet,
    level,
    ground,
    traits,
    late,
    commissioned,
    before,
    after: rule?.after,
    meant: on === 'submitted' && submitted ? meantBy(submitted, setting.calendar) : undefined,
  }
}
