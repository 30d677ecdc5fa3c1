import type { Context } from 'koishi'
import { type Commission, tasksOf } from '../ledger'
import { dayOf, partsOf } from '../calendar'
import { type Dated, planDeadline } from './deadline'
import { say } from './say'

/** Its key is `commission:3:1`, `commission:3:57:1`, or `commission:3:due` when the commission is over. */
interface Planned extends Dated {
  no: number
}

const DAY = 24 * 3600_000

/** Reminds units that owe a commissioned manuscript, and tells the editors how it went. */
export function remindOfCommissions(ctx: Context) {
  ctx.jobs.add({
    name: 'commission',
    plan: () => ctx.ledger.commissions().flatMap((commission) => planOf(ctx, commission)),
    async run(planned) {
      // As it is by now: somebody may have handed in while earlier reminders were written.
      const commission = ctx.ledger.commission(planned.no)
      if (commission) await (planned.isDue ? tellEditors : remindUnits)(ctx, planned, commission)
    },
  })
}

/** The reminders of a commission by the regulation of the day it was given out, and its end. */
function planOf({ policy }: Context, commission: Commission): Planned[] {
  const { at: given, payload } = commission.entry
  const about = {
    key: keyOf(commission),
    given: new Date(given),
    due: new Date(commission.due),
    reminders: policy.at(dayOf(new Date(given))).commissions?.reminders ?? [],
  }
  return planDeadline(about, policy.calendar).map((each) => ({ ...each, no: payload.no }))
}

/** What the keys of its reminders begin with: others once it is due at another moment. */
export function keyOf({ entry, rescheduled }: Commission): string {
  const { no } = entry.payload
  return rescheduled ? `commission:${no}:${rescheduled.seq}` : `commission:${no}`
}

async function remindUnits(ctx: Context, { key, until }: Planned, commission: Commission) {
  const tasks = tasksOf(ctx.ledger.state, commission)
  const owing = tasks.filter(({ done }) => !done).map(({ unit }) => unit)
  for (const { name: unit } of ctx.roster.units) {
    if (!owing.includes(unit)) continue
    const text = say('remind.commission', { ...wording(commission), unit })
    await ctx.courier.pushEach(ctx.roster.officersOf(unit), { key, text, until })
  }
}

async function tellEditors(ctx: Context, { key }: Planned, commission: Commission) {
  const tasks = tasksOf(ctx.ledger.state, commission)
  const open = tasks.filter(({ done }) => !done).map(({ unit }) => unit)
  const params = {
    ...wording(commission),
    count: tasks.length,
    done: tasks.length - open.length,
    units: open.join(say('remind.comma')),
  }
  const text = say(`remind.commission-${open.length ? 'missed' : 'done'}`, params)
  const until = new Date(Date.now() + DAY)
  await ctx.courier.tellEditors({ key, text, until })
}

function wording({ entry, due }: Commission) {
  const { no, topic } = entry.payload
  const { month, date, time } = partsOf(new Date(due))
  return { no, topic, due: say('remind.day', { month, date }) + time }
}
