import type { Context } from 'koishi'
import { sayIn } from '../courier'
import { type Deadline } from '../policy'
import { today } from '../calendar'
import { groupNotice, officeNotice, privateNotice, type Wording } from './notice'
import { callIn, officersOf } from './people'
import { type Standing, standingOf } from './standing'

/** Who owes what is due, by the ledger as it is now. */
export function standingNow(ctx: Context, deadline: Deadline): Standing {
  const units = ctx.roster.units.map(({ name }) => name)
  return standingOf(units, deadline, (...asked) => ctx.ledger.submissions(...asked))
}

/**
 * Says a reminder in every group, to the officers who owe and to the editors as it asks for.
 * Resolves when all is in the outbox. `key` is the same for the same reminder, for ever.
 */
export async function remind(
  ctx: Context,
  key: string,
  reminder: Wording,
  deadline: Deadline,
  until: Date,
): Promise<Standing> {
  const standing = standingNow(ctx, deadline)
  const say = sayIn(ctx)
  for (const to of ctx.courier.groups()) {
    const called = await callIn(ctx, to, reminder.say === 'names' ? standing.owing : [])
    const content = groupNotice(reminder, deadline, standing, called, say, today())
    const own = `${key}:${to.platform}:${to.channelId}`
    if (content) await ctx.courier.push({ key: own, to, content, until })
  }
  if (reminder.say === 'names') await tellOfficers(ctx, key, deadline, standing, until)
  if (reminder.say === 'result') await tellEditors(ctx, key, deadline, standing, until)
  return standing
}

async function tellOfficers(
  ctx: Context,
  key: string,
  deadline: Deadline,
  { owing }: Standing,
  until: Date,
) {
  for (const { unit, officer } of officersOf(ctx, owing)) {
    const content = privateNotice(unit, deadline, sayIn(ctx), today())
    await ctx.courier.pushEach([officer], { key, content, until })
  }
}

async function tellEditors(
  ctx: Context,
  key: string,
  deadline: Deadline,
  standing: Standing,
  until: Date,
) {
  const content = officeNotice(deadline, standing, ctx.roster.units, sayIn(ctx), today())
  await ctx.courier.tellEditors({ key, content, until })
}
