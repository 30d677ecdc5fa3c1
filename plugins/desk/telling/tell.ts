import { type Context, h } from 'koishi'
import type { Address } from '../../courier'
import { accountsIn, audienceOf, presentIn } from './audience'
import type { Notice } from './notice'

/** How long it is of use to hear of something, in milliseconds. */
const USEFUL = 3 * 24 * 3600_000

type Telling = Pick<Context, 'roster' | 'courier' | 'bots' | 'logger'>

/**
 * Praise goes to the group by @, all of it at once; anything else privately; each the other way where
 * that one is not to be had. Resolves when all is in the outbox.
 */
export async function tell(ctx: Telling, notices: Notice[]): Promise<void> {
  const praise = notices.filter(({ isPublic }) => isPublic)
  for (const notice of await inGroup(ctx, praise)) await inPrivate(ctx, notice)
  for (const notice of notices) {
    if (notice.isPublic || (await inPrivate(ctx, notice))) continue
    const [left] = await inGroup(ctx, [notice])
    if (left) ctx.logger('desk').warn('[desk] 没有办法告知：%s', notice.text)
  }
}

/** Says to somebody in a group they are in what could not be said to them privately. */
export async function callInGroup(
  ctx: Telling,
  key: string,
  { userId }: Address,
  content: string,
): Promise<void> {
  for (const to of ctx.courier.groups()) {
    const present = await presentIn(ctx, to)
    if (!present.some((each) => each.userId === userId && each.role !== 'editor')) continue
    const called = `${h.at(userId!)} ${content}`
    return ctx.courier.push({ key: `${key}:group`, to, content: called, until: until() })
  }
}

/** False when nobody could be told. */
async function inPrivate(ctx: Telling, notice: Notice): Promise<boolean> {
  const reached = audienceOf(ctx, notice).flatMap((person) => {
    const to = ctx.courier.reach(person)
    return to ? [{ key: privateKey(notice, person), to }] : []
  })
  const content = h.escape(notice.text)
  await Promise.all(reached.map((each) => ctx.courier.push({ ...each, content, until: until() })))
  return reached.length > 0
}

/** One message to each group, with all its people concerned; gives what nobody there would hear. */
async function inGroup(ctx: Telling, notices: Notice[]): Promise<Notice[]> {
  let left = notices.filter((notice) => !isToldPrivately(ctx, notice))
  for (const to of left.length ? ctx.courier.groups() : []) {
    const key = `${left[0]?.key}:${to.channelId}`
    // Told before a restart, to whoever was there then.
    if (!left.length || ctx.courier.fate(key)) return []
    const present = await presentIn(ctx, to)
    const called = left.map((notice) => {
      return { notice, accounts: accountsIn(present, audienceOf(ctx, notice), to) }
    })
    const heard = called.filter(({ accounts }) => accounts.length)
    if (!heard.length) continue
    const lines = heard.map(({ notice, accounts }) => {
      return `${accounts.map((id) => h.at(id)).join(' ')} ${h.escape(notice.text)}`
    })
    await ctx.courier.push({ key, to, content: lines.join('\n'), until: until() })
    left = called.filter(({ accounts }) => !accounts.length).map(({ notice }) => notice)
  }
  return left
}

function privateKey({ key }: Notice, { name }: { name: string }): string {
  return `${key}:${name}`
}

function isToldPrivately(ctx: Telling, notice: Notice): boolean {
  return audienceOf(ctx, notice).some((person) => ctx.courier.fate(privateKey(notice, person)))
}

function until(): Date {
  return new Date(Date.now() + USEFUL)
}
