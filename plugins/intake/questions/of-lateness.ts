import { readPeriodSaid } from '../../calendar'
import type { Desk, Listing } from '../../deed'
import { cycleOf, type Policy } from '../../policy'
import { askDueNow, lateDueText } from '../../remind'
import { formatPoints } from '../../score'
import { say } from '../say'
import { instruction } from './of-affairs'
import { ownWeek, unitIn } from './of-ledger'
import { times } from './of-regulation'
import { lines, type Question } from './question'
import { spokenDue } from './spoken-time'

/** Whether it may come late: until when it is taken, what it is called then, and what that costs. */
export function lateness(question: Question): string | Listing {
  const { desk, by, said } = question
  if (/批示/.test(said)) return instruction(question)
  const asked = spokenDue(said)
  const due = askDueNow(desk, by, asked).map(lateDueText)
  const isPast = asked?.cycle === 'month' && 'near' in asked && asked.near < 0
  // Of a month that is over the last week says what of it is still taken.
  const last =
    isPast && !due.length ? askDueNow(desk, by, readPeriodSaid('上周')).map(lateDueText) : []
  const own = due.length ? due : last.length ? [...last, times(desk)] : ownWeek(question)
  return lines(own.length ? own : times(desk), costLines(desk))
}

/** 给理学院延到下周一: that no unit has a deadline of its own, what holds for it, and what can be done. */
export function granted(question: Question): string | Listing {
  const { desk, by, said } = question
  const unit = unitIn(desk, said)
  if (by.person?.role !== 'editor' || !unit) return lateness(question)
  const due = askDueNow(desk, by, spokenDue(said)).map(lateDueText)
  return lines(say('intake.question.ungranted', [unit]), due.length ? due : times(desk))
}

/** 截止推迟到周日: that a deadline is not moved by saying so, and which still holds. */
export function moved(question: Question): string | Listing {
  if (question.by.person?.role !== 'editor') return lateness(question)
  return lines(say('intake.question.unmoved'), ownWeek(question), times(question.desk))
}

/** What being late costs, in the regulation's own figures. */
function costLines({ policy }: Desk): string[] {
  const own = policy.at()
  if (!Object.values(own.columns).some(cycleOf)) return []
  const costs = [...rulesOf(own), ...groundsOf(own), ...quotasOf(own)]
  return costs.length ? [...new Set(costs)] : [say('intake.question.late-free')]
}

function rulesOf({ points }: Policy): string[] {
  return points.flatMap(({ late, value, clause }) => {
    if (late !== true) return []
    const figure = typeof value === 'number' ? formatPoints(value) : undefined
    const key = figure === undefined ? 'late-graded' : 'late-worth'
    return [say(`intake.question.${key}`, { value: figure, clause })]
  })
}

/** Grounds for deductions that are called by what is late. */
function groundsOf({ grounds, points, columns }: Policy): string[] {
  const words = Object.values(columns).flatMap(
    ({ due }) => (due && 'late' in due && due.late) || [],
  )
  const named = grounds.filter(({ name, aliases }) => {
    return [name, ...aliases].some((word) => words.includes(word))
  })
  return named.map(({ name, clause }) => {
    const rule = points.find(({ on, ground }) => on === 'adjusted' && ground?.includes(name))
    const value = typeof rule?.value === 'number' ? formatPoints(rule.value) : undefined
    const key = value === undefined ? 'late-ground' : 'late-ground-worth'
    return say(`intake.question.${key}`, { name, value, clause: rule?.clause ?? clause })
  })
}

function quotasOf({ quotas }: Policy): string[] {
  return quotas
    .filter(({ count, late }) => count === 'late' || late !== undefined)
    .map(({ name, clause }) => say('intake.question.late-quota', { name, clause }))
}
