import { type Context, h } from 'koishi'
import { type Address, type GiveUp, type Push, sayIn } from '../courier'
import type { Person } from '../roster'

export const name = 'remind-undelivered'
export const inject = ['roster', 'courier']

/** Characters of a message that are enough to know it by. */
const SHOWN = 40

const DAY = 24 * 3600_000

/** Tells the editors of what could not be delivered; of somebody who is no friend, once. */
export function apply(ctx: Context) {
  ctx.on('courier/gave-up', (push, reason) => tell(ctx, push, reason))
}

async function tell(ctx: Context, push: Pick<Push, 'key' | 'to' | 'content'>, reason: GiveUp) {
  const { to } = push
  const person = personAt(ctx, to)
  const where = person ? whoText(person) : sayIn(ctx)('remind.the-group')
  const what = [...h.select(push.content ?? '', 'text').join('')].slice(0, SHOWN).join('')
  const content = sayIn(ctx)(`remind.undelivered.${reason}`, { where, what })
  const about = reason === 'unreachable' ? `${to.platform}:${to.channelId}` : push.key
  ctx.logger('remind').info('没有送达：%s', content)
  for (const editor of ctx.roster.editors) {
    const address = ctx.courier.reach(editor)
    // Whoever could not be told is not told that.
    if (!address || address.channelId === to.channelId) continue
    const key = `undelivered:${about}:${address.channelId}`
    const until = new Date(Date.now() + DAY)
    await ctx.courier.push({ key, to: address, content, until })
  }
}

function personAt(ctx: Context, { platform, userId }: Address): Person | undefined {
  return userId ? ctx.roster.identify({ platform, userId }) : undefined
}

function whoText({ name, unit }: Person): string {
  return unit ? `${unit.name}${name}` : name
}
