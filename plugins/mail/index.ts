import { join } from 'node:path'
import { type Context, Schema } from 'koishi'
import { Notes } from '../storage'
import { mailDriver } from './driver'
import { Forwarding } from './forwarding'
import { openSmtp } from './smtp'

export const name = 'mail'
export const inject = ['storage', 'policy', 'ledger', 'courier']

export interface Config {
  url: string
  from?: string
  days: number
  /** Milliseconds. */
  retry: number
}

export const Config: Schema<Config> = Schema.object({
  url: Schema.string().required().description('发信的邮件服务器：smtps://账号:授权码@服务器。'),
  from: Schema.string().description('发信的邮箱，不写就是账号。'),
  days: Schema.natural().default(3).description('收稿后试到第几天结束。'),
  retry: Schema.natural().default(60_000).description('没有发成过多久再发（毫秒），逐次加倍。'),
})

/** 邮件: the courier's way to a mailbox, and what is forwarded to the office by it. */
export async function apply(ctx: Context, { url, from, days, retry }: Config) {
  const logger = ctx.logger(name)
  const warn = (message: string) => logger.warn('[mail] %s', message)
  const smtp = openSmtp(url, from)
  const forwarding = new Forwarding(ctx, smtp.sender, days)
  ctx.effect(() => ctx.courier.register(mailDriver(smtp, retry, forwarding.failed)))
  ctx.on('dispose', () => smtp.close())
  ctx.on('courier/sending', ({ key }) => forwarding.renew(key))
  // What is given up of a day is told at once: all of it must be in the outbox before.
  ctx.on('courier/gave-up', ({ key }) => caughtUp.then(() => forwarding.tellGivenUp(key)))
  ctx.on('ledger/appended', (entries) => {
    const isNew = entries.some(({ type }) => type === 'submitted' || type === 'signed')
    const forwarded = isNew ? forwarding.forward(entries) : forwarding.forwardDropped()
    forwarded.catch((error) => warn(`没有转发成，下次启动时再试：${error}`))
  })
  const caughtUp = catchUp(ctx, forwarding, warn)
  await caughtUp
}

/**
 * Forwards what was accepted since mail was on last. Up to which entry everything that is to be
 * forwarded is in the outbox stands in `mail.jsonl`.
 */
async function catchUp(ctx: Context, forwarding: Forwarding, warn: (message: string) => void) {
  const path = join(ctx.storage.folder, 'mail.jsonl')
  const notes = await Notes.open<{ key: string; count: number }>(path, (note) => note, warn)
  const { entries } = ctx.ledger
  const { length } = entries
  // Nothing is forwarded when mail is switched on; after a restore there are fewer entries.
  await forwarding.forward(entries.slice(notes.get('forwarded')?.count ?? length))
  await notes.note('forwarded', { count: length })
  await notes.close()
}
