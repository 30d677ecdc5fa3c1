import { type Context, h, Universal } from 'koishi'
import type { Address, Contact } from '../courier'
import type { Actor } from '../ledger'
import type { Notice } from './notices'

/** How long it is of use to hear of something, in milliseconds. */
const USEFUL = 3 * 24 * 3600_000

/** Which id of a contact a platform's account is. */
const ids: Record<string, keyof Contact> = { onebot: 'qq', wecom: 'wecom' }

/** Somebody to be told, and how to name what is told to them. */
type Person = Contact & { name: string }

/**
 * Tells a notice: praise in the group, by @; anything else privately; each the other way where that
 * one is not to be had. Resolves when it is in the outbox.
 */
export async function tell(ctx: Context, notice: Notice): Promise<void> {
  const people = audience(ctx, notice)
  if (isTold(ctx, notice, people)) return
  const ways = notice.isPublic ? [inGroup, inPrivate] : [inPrivate, inGroup]
  for (const way of ways) if (await way(ctx, notice, people)) return
  ctx.logger('desk').warn('[desk] 没有办法告知：%s', h.select(notice.content, 'text').join(''))
}

/** The officer it is about; else all of the unit; or the editors. */
function audience(ctx: Context, { to }: Notice): Person[] {
  if (to === 'editors') return ctx.roster.roster.editors
  const contact = to.by && contactOf(to.by)
  return contact ? [contact] : (ctx.roster.match(to.unit)?.officers ?? [])
}

function contactOf({ platform, userId, name }: Actor): Person | undefined {
  const id = ids[platform]
  return id && { name, [id]: userId }
}

function privateKey({ key }: Notice, { name }: Person): string {
  return `${key}:${name}`
}

function isTold(ctx: Context, notice: Notice, people: Person[]): boolean {
  const keys = [notice.key, ...people.map((person) => privateKey(notice, person))]
  return keys.some((key) => ctx.courier.fate(key))
}

async function inPrivate(ctx: Context, notice: Notice, people: Person[]): Promise<boolean> {
  const reached = people.flatMap((person) => {
    const to = ctx.courier.reach(person)
    return to ? [{ key: privateKey(notice, person), to }] : []
  })
  const until = new Date(Date.now() + USEFUL)
  await Promise.all(
    reached.map((each) => ctx.courier.push({ ...each, content: notice.content, until })),
  )
  return reached.length > 0
}

/** In the first group where any of them is. */
async function inGroup(ctx: Context, notice: Notice, people: Person[]): Promise<boolean> {
  for (const to of ctx.courier.groups()) {
    const present = await presentIn(ctx, to, people)
    if (!present.length) continue
    const ats = present.map((id) => h.at(id).toString()).join(' ')
    const content = `${ats} ${notice.content}`
    await ctx.courier.push({ key: notice.key, to, content, until: new Date(Date.now() + USEFUL) })
    return true
  }
  return false
}

/** Accounts of those of them who are in a group. */
async function presentIn(ctx: Context, to: Address, people: Person[]): Promise<string[]> {
  const bot = ctx.bots[`${to.platform}:${to.selfId}`]
  if (bot?.status !== Universal.Status.ONLINE) return []
  try {
    const present = await ctx.roster.present(bot, to.guildId ?? to.channelId)
    const id = ids[to.platform]
    const isMeant = (userId: string, name: string) =>
      people.some((person) => (person[id] ? person[id] === userId : person.name === name))
    return present.filter((each) => isMeant(each.userId, each.name)).map(({ userId }) => userId)
  } catch (error) {
    ctx.logger('desk').warn('[desk] 读不到群成员，改为私聊：%s', error)
    return []
  }
}
