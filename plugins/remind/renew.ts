import type { Context } from 'koishi'
import { duePeriodAt } from '../calendar'
import type { Address, Renewal } from '../courier'
import { tasksOf } from '../ledger'
import { type Deadline, deadlineIn } from '../policy'
import { keyOf } from './commission'
import { officeList } from './notice-text'
import { outstandingNow } from './outstanding'
import { standingsOf } from './progress'
import { groupContent } from './remind'

/**
 * A reminder may lie in the outbox for a while, when the line is down or at night: whoever hands in
 * meanwhile is not named any more.
 */
export function renewReminders(ctx: Context) {
  ctx.on('courier/sending', ({ key, to }) => {
    const [kind, ...rest] = key.split(':')
    if (kind === 'remind') return renewReminder(ctx, rest, to)
    if (kind === 'commission') return renewCommission(ctx, key, to)
    if (kind === 'quota') return renewForecast(ctx, rest, to)
    return undefined
  })
}

async function renewReminder(
  ctx: Context,
  [columnKey, id, no]: string[],
  to: Address,
): Promise<Renewal | undefined> {
  const deadline = deadlineOf(ctx, columnKey, id)
  if (!deadline) return undefined
  // Those told by an editor's word have no number of their own in the regulation.
  const wording = deadline.reminders[Number(no) - 1] ?? { say: 'names' as const }
  const outstanding = outstandingNow(ctx, deadline)
  if (to.userId && wording.say === 'result')
    return { text: officeList(deadline, outstanding, ctx.roster.units, new Date()).text }
  if (to.userId) {
    const unit = unitAt(ctx, to)
    return unit && !outstanding.owing.includes(unit) ? {} : undefined
  }
  return { content: await groupContent(ctx, { wording, deadline }, outstanding, to) }
}

function renewCommission(ctx: Context, key: string, to: Address): Renewal | undefined {
  const commission = ctx.ledger.commission(Number(key.split(':')[1]))
  // What was written before it was given another moment names the old one.
  if (!commission || !key.startsWith(`${keyOf(commission)}:`)) return {}
  const tasks = tasksOf(ctx.ledger.state, commission)
  const own = tasks.find(({ unit }) => unit === unitAt(ctx, to))
  return own?.done ? {} : undefined
}

function renewForecast(ctx: Context, [name]: string[], to: Address): Renewal | undefined {
  const person = personAt(ctx, to)
  const all = person?.unit ? standingsOf(ctx, person.unit.name) : []
  const own = all.filter(({ progress, officer }) => {
    return progress.name === name && (!officer || officer === person!.name)
  })
  return own.length && own.every(({ progress }) => progress.isMet) ? {} : undefined
}

function deadlineOf(ctx: Context, columnKey: string, id: string): Deadline | undefined {
  const { calendar } = ctx.policy
  const period = duePeriodAt(id, calendar)
  const column = period && ctx.policy.at(period.from).columns[columnKey]
  return column && deadlineIn(column, period, calendar)
}

function unitAt(ctx: Context, to: Address): string | undefined {
  return personAt(ctx, to)?.unit?.name
}

function personAt(ctx: Context, { platform, userId }: Address) {
  return userId ? ctx.roster.identify({ platform, userId }) : undefined
}
