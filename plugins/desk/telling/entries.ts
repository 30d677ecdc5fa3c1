import { type Context, Universal } from 'koishi'
import type { GiveUp, Push } from '../../courier'
import type { Entry } from '../../ledger'
import { grouped } from './notice'
import { noticesOf } from './notices'
import { callInGroup, tell } from './tell'
import { tellOfUntold } from './untold'

/** How far back is looked for what was not told before the bot ended, in milliseconds. */
const LOOKBACK = 24 * 3600_000

/**
 * Whatever entries mean to somebody is told to them, wherever they were made. What is told follows
 * from the ledger alone and has the entries' names, so after a restart it is told once.
 */
export function tellOfEntries(ctx: Context) {
  ctx.on('ledger/appended', (entries) => announce(ctx, entries))

  ctx.on('courier/gave-up', (push, reason) => retell(ctx, push, reason))

  ctx.on('bot-status-updated', (bot) => {
    if (bot.status !== Universal.Status.ONLINE) return
    const since = Date.now() - LOOKBACK
    const { entries } = ctx.ledger
    const first = entries.findLastIndex(({ at }) => Date.parse(at) < since) + 1
    // What one message made was appended together.
    for (const together of grouped(entries.slice(first), messageOf)) void announce(ctx, together)
  })
}

async function announce(ctx: Context, entries: Entry[]): Promise<void> {
  try {
    const untold = await tell(ctx, noticesOf(ctx, entries))
    for (const { text } of untold) ctx.logger('desk').warn('[desk] 没有办法告知：%s', text)
    // Of a commission or an instruction the answer says so.
    const isAnswered = entries.some(({ type }) => type === 'commissioned' || type === 'assigned')
    if (!isAnswered) await tellOfUntold(ctx, untold)
  } catch (error) {
    ctx.logger('desk').warn('[desk] 未能告知：%s', error)
  }
}

/** Who cannot be written to privately is called in the group. */
async function retell(
  ctx: Context,
  { key, to, content = '' }: Pick<Push, 'key' | 'to' | 'content'>,
  reason: GiveUp,
): Promise<void> {
  const isOurs = key.startsWith('desk:') && reason === 'unreachable'
  if (isOurs && to.userId) await callInGroup(ctx, key, to, content)
}

function messageOf({ source }: Entry): string {
  return `${source.platform}:${source.channelId}:${source.messageId}`
}
