import type { Context } from 'koishi'
import { type Commission, tasksOf } from '../ledger'
import { addDays, type Day, dayOf, moment, workdaysBefore } from '../policy'
import { officersOf } from './people'
import { sayIn } from './say'

export const name = 'remind-commission'
export const inject = ['policy', 'roster', 'ledger', 'courier', 'jobs']

interface Planned {
  /** `commission:3:1`, and `commission:3:due` when it is over. */
  key: string
  at: Date
  until: Date
  commission: Commission
  isDue: boolean
}

const DAY = 24 * 3600_000

/** Reminds units that owe a commissioned manuscript, and tells the editors how it went. */
export function apply(ctx: Context) {
  const plan = (from: Date, to: Date) =>
    ctx.ledger
      .commissions()
      .flatMap((commission) => planOf(ctx, commission))
      .filter(({ at }) => from <= at && at <= to)
  ctx.jobs.add({
    name: 'commission',
    plan,
    async run({ key, at }) {
      const planned = plan(at, at).find((each) => each.key === key)
      if (planned) await (planned.isDue ? tellEditors : remindUnits)(ctx, planned)
    },
  })
}

/** The reminders of a commission by the regulation of the day it was given out, and its end. */
function planOf(ctx: Context, commission: Commission): Planned[] {
  const { at: given, payload } = commission.entry
  const due = new Date(payload.due)
  const day = dayOf(due)
  const reminders = ctx.policy.at(dayOf(new Date(given))).commissions?.reminders ?? []
  const dated = reminders
    .map(({ workdaysBefore: count, at }) => moment(before(ctx, day, count), at))
    .filter((at) => at > new Date(given) && at < due)
    .toSorted((a, b) => +a - +b)
  const planned = dated.map((at, index) => ({
    key: `commission:${payload.no}:${index + 1}`,
    at,
    until: dated[index + 1] ?? due,
    commission,
    isDue: false,
  }))
  const until = moment(addDays(day, 3), '00:00')
  return [
    ...planned,
    { key: `commission:${payload.no}:due`, at: due, until, commission, isDue: true },
  ]
}

function before(ctx: Context, day: Day, count: number) {
  return workdaysBefore(day, count, ctx.policy.calendar)
}

async function remindUnits(ctx: Context, { key, until, commission }: Planned) {
  const owing = tasksOf(ctx.ledger.state, commission).filter(({ done }) => !done)
  for (const { unit, officer } of officersOf(
    ctx,
    owing.map((task) => task.unit),
  )) {
    const content = sayIn(ctx)('commission', { ...wording(ctx, commission), unit })
    await ctx.courier.pushEach([officer], { key, content, until })
  }
}

async function tellEditors(ctx: Context, { key, commission }: Planned) {
  const tasks = tasksOf(ctx.ledger.state, commission)
  const open = tasks.filter(({ done }) => !done).map(({ unit }) => unit)
  const say = sayIn(ctx)
  const params = {
    ...wording(ctx, commission),
    count: tasks.length,
    done: tasks.length - open.length,
    units: open.join(say('comma')),
  }
  const content = say(open.length ? 'commission-missed' : 'commission-done', params)
  const until = new Date(Date.now() + DAY)
  await ctx.courier.pushEach(ctx.roster.roster.editors, { key, content, until })
}

function wording(ctx: Context, { entry }: Commission) {
  const { no, topic, due } = entry.payload
  const [, month, date, time] = /^\d+-(\d+)-(\d+)T(\d+:\d+)/.exec(due)!
  const day = sayIn(ctx)('day', { month: Number(month), date: Number(date) })
  return { no, topic, due: `${day}${time}` }
}
