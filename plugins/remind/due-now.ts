import { duePeriodSaid, formatDate, type PeriodSaid, today } from '../calendar'
import type { Actor, Desk } from '../deed'
import { type Column, currentPeriod, cycleOf, type Deadline, deadlineIn } from '../policy'
import { lateLines, wording } from './notice-text'
import { type Outstanding, outstandingOf } from './outstanding'
import { say } from './say'

/** What is due for a week or month, and how the unit of whoever asks stands with it; no unit, no standing. */
export interface DueNow {
  deadline: Deadline
  unit?: string
  standing?: keyof Outstanding
}

/** Anybody may ask; of this week or month when none is said. */
export function askDueNow(
  { policy, ledger }: Pick<Desk, 'policy' | 'ledger'>,
  { person }: Actor,
  said?: PeriodSaid,
): DueNow[] {
  const unit = person?.unit?.name
  return Object.values(policy.at().columns).flatMap((column) => {
    const period = periodOf(policy, column, said)
    const deadline = period && deadlineIn(column, period, policy.calendar)
    if (!deadline) return []
    if (!unit) return { deadline }
    const found = outstandingOf([unit], deadline, (...asked) => ledger.submissions(...asked))
    const standings = ['returned', 'owing', 'inTime', 'late'] as const
    return { deadline, unit, standing: standings.find((each) => found[each].length) }
  })
}

function periodOf({ calendar }: Desk['policy'], column: Column, said?: PeriodSaid) {
  if (!said) return currentPeriod(column, today(), calendar)
  return said.cycle === cycleOf(column)
    ? duePeriodSaid(said.cycle, said, today(), calendar)
    : undefined
}

/** The same, and what becomes of what comes after the deadline. */
export function lateDueText(due: DueNow): string {
  const { deadline } = due
  const isClosed = deadline.closes < today()
  const closed = say('remind.due-now.closed', [formatDate(deadline.closes)])
  if (isClosed) return [dueText(due), closed].join('\n')
  const isOver = deadline.at < new Date()
  return isOver ? dueText(due) : [dueText(due), ...lateLines(deadline)].join('\n')
}

/** A line: 第十二周学校每周动态：教务处还没有报，今天17:00截止. Once it is over, also until when it is taken. */
export function dueText({ deadline, unit, standing = 'owing' }: DueNow): string {
  const now = new Date()
  const kind = unit ? standing : 'due'
  const isOver = deadline.at < now && kind !== 'inTime' && kind !== 'late'
  const line = say(`remind.due-now.${kind}${isOver ? '-over' : ''}`, {
    ...wording(deadline, now),
    unit,
  })
  const isTaken = isOver && today() <= deadline.closes
  return [line, ...(isTaken ? lateLines(deadline) : [])].join('\n')
}
