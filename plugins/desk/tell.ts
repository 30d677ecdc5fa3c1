import { type Context, h, Universal } from 'koishi'
import type { Address, Contact } from '../courier'
import type { Author } from '../ledger'
import { findPresent, type Present } from '../roster'
import type { Notice } from './notices'

/** How long it is of use to hear of something, in milliseconds. */
const USEFUL = 3 * 24 * 3600_000

/** Which id of a contact a platform's account is. */
const ids: Record<string, keyof Contact> = { onebot: 'qq', wecom: 'wecom' }

/** Somebody to be told, and how to name what is told to them. */
type Person = Contact & { name: string }

/**
 * Tells what follows from one message. Praise goes to the group by @, all of it at once; anything
 * else privately; each the other way where that one is not to be had. Resolves when all is in the
 * outbox.
 */
export async function tell(ctx: Context, notices: Notice[]): Promise<void> {
  const praise = notices.filter(({ isPublic }) => isPublic)
  for (const notice of await inGroup(ctx, praise)) await inPrivate(ctx, notice)
  for (const notice of notices) {
    if (notice.isPublic || (await inPrivate(ctx, notice))) continue
    const [left] = await inGroup(ctx, [notice])
    const words = h.select(notice.content, 'text').join('')
    if (left) ctx.logger('desk').warn('[desk] 没有办法告知：%s', words)
  }
}

/** The officer it is about; else all of the unit; or the editors. */
function audience(ctx: Context, { to }: Notice): Person[] {
  if (to === 'editors') return ctx.roster.editors
  const contact = to.by && contactOf(to.by)
  return contact ? [contact] : (ctx.roster.match(to.unit)?.officers ?? [])
}

function contactOf({ platform, userId, name }: Author): Person | undefined {
  const id = ids[platform]
  return id && { name, [id]: userId }
}

function privateKey({ key }: Notice, { name }: Person): string {
  return `${key}:${name}`
}

/** False when nobody could be told. */
async function inPrivate(ctx: Context, notice: Notice): Promise<boolean> {
  const reached = audience(ctx, notice).flatMap((person) => {
    const to = ctx.courier.reach(person)
    return to ? [{ key: privateKey(notice, person), to }] : []
  })
  const { content } = notice
  await Promise.all(reached.map((each) => ctx.courier.push({ ...each, content, until: until() })))
  return reached.length > 0
}

/** One message to each group, with all its people concerned; gives what nobody there would hear. */
async function inGroup(ctx: Context, notices: Notice[]): Promise<Notice[]> {
  let left = notices.filter((notice) => !isToldPrivately(ctx, notice))
  for (const to of left.length ? ctx.courier.groups() : []) {
    const key = `${left[0]?.key}:${to.channelId}`
    // Told before a restart, to whoever was there then.
    if (!left.length || ctx.courier.fate(key)) return []
    const present = await presentIn(ctx, to)
    const called = left.map((notice) => ({ notice, ids: idsOf(ctx, notice, to, present) }))
    const heard = called.filter(({ ids }) => ids.length)
    if (!heard.length) continue
    const lines = heard.map(({ notice, ids }) => `${ids.map(at).join(' ')} ${notice.content}`)
    await ctx.courier.push({ key, to, content: lines.join('\n'), until: until() })
    left = called.filter(({ ids: own }) => !own.length).map(({ notice }) => notice)
  }
  return left
}

/** Says to somebody in a group they are in what could not be said to them privately. */
export async function callInGroup(ctx: Context, key: string, { userId }: Address, content: string) {
  for (const to of ctx.courier.groups()) {
    const present = await presentIn(ctx, to)
    if (!present.some((each) => each.userId === userId && each.role !== 'editor')) continue
    const called = `${at(userId!)} ${content}`
    return ctx.courier.push({ key: `${key}:group`, to, content: called, until: until() })
  }
}

function isToldPrivately(ctx: Context, notice: Notice): boolean {
  return audience(ctx, notice).some((person) => ctx.courier.fate(privateKey(notice, person)))
}

function until(): Date {
  return new Date(Date.now() + USEFUL)
}

function at(id: string): string {
  return h.at(id).toString()
}

/** Accounts in a group of those a notice is for. */
function idsOf(ctx: Context, notice: Notice, { platform }: Address, present: Present[]): string[] {
  const people = audience(ctx, notice)
  const id = ids[platform]
  return present
    .filter(({ userId, name }) =>
      people.some((person) => (person[id] ? person[id] === userId : person.name === name)),
    )
    .map(({ userId }) => userId)
}

/** Who of the roster is in a group now; nobody while that cannot be known. */
async function presentIn(ctx: Context, to: Address): Promise<Present[]> {
  const bot = ctx.bots[`${to.platform}:${to.selfId}`]
  if (bot?.status !== Universal.Status.ONLINE) return []
  try {
    return await findPresent(ctx.roster, bot, to.guildId ?? to.channelId)
  } catch (error) {
    ctx.logger('desk').warn('[desk] 读不到群成员，改为私聊：%s', error)
    return []
  }
}
