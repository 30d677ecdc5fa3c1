import { dueText, openFor } from '../commission'
import type { Desk } from '../deed'
import type { Column } from '../policy'
import { findColumn } from './column'
import { say } from './say'

/**
 * The commission a manuscript of a unit is for when none was said: the only one it owes, with what is
 * told of it; for several the question which; nothing in other columns.
 */
export function commissionFor(
  desk: Desk,
  unit: string,
  column: Column,
): { no?: number; told?: string; question?: string } {
  if (findColumn(desk.policy.at(), '约稿')?.key !== column.key) return {}
  const open = openFor(desk, unit).map(({ entry, due }) => ({ ...entry.payload, due }))
  const [first, ...others] = open
  if (!first) return {}
  if (!others.length) return { no: first.no, told: say('intake.commission.assumed', first) }
  const lines = open.map((each) =>
    say('intake.commission.line', { ...each, due: dueText(new Date(each.due)) }),
  )
  return { question: say('intake.commission.which', [open.length, first.no, lines.join('\n')]) }
}
