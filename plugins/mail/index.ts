import { setTimeout as sleep } from 'node:timers/promises'
import { type Context, h, Schema } from 'koishi'
import { type Say, sayIn } from '../courier'
import type { Entry } from '../ledger'
import type { Column } from '../policy'
import { tellLate, tellStuck } from './editors'
import { letterOf, subjectOf } from './letter'
import zhCN from './locales/zh-CN.yml'
import { type Manuscript, Postman } from './postman'
import { Register } from './register'
import { openSmtp, type Smtp } from './smtp'

export const name = 'mail'
export const inject = ['storage', 'policy', 'roster', 'ledger', 'courier']

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

/** Rules that warn of what must not go over the internet, should a policy let it pass. */
const secrets = ['secrecy-mark', 'personal-data']

/** Milliseconds a bot that ends waits for what is just being sent. */
const farewell = 3000

/** 转发: accepted manuscripts of the columns the regulation names go to the office's mailbox. */
export async function apply(ctx: Context, { url, from, days, retry }: Config) {
  ctx.i18n.define('zh-CN', zhCN)
  const smtp = openSmtp(url, from)
  const warn = (message: string) => ctx.logger('mail').warn(`[mail] ${message}`)
  const register = await Register.open(ctx.storage.folder, ctx.ledger.entries.length, warn)
  const postman = new Postman({
    register,
    days,
    retry,
    warn,
    stands: ({ payload }) => ctx.ledger.find(payload.receipt)?.status === 'accepted',
    send: (manuscript) => send(ctx, smtp, register, manuscript),
    tellStuck: (manuscripts, reason) => tellStuck(ctx, manuscripts, reason),
    tellLate: (manuscripts, reason) => tellLate(ctx, manuscripts, reason),
  })

  const take = (entry: Entry) => {
    if (entry.type === 'submitted' && columnOf(ctx, entry)) postman.take(entry)
  }
  ctx.on('ledger/appended', (entries) => {
    entries.forEach(take)
    postman.wake()
  })
  const { entries } = ctx.ledger
  entries.slice(register.since).forEach(take)
  // After a restore from a backup there are fewer entries than before.
  const settled = Math.min(postman.open[0]?.seq ?? Infinity, entries.length + 1) - 1
  await register.advance(settled)
  const close = () => Promise.race([postman.close(), sleep(farewell)])
  ctx.on('exit', close)
  ctx.on('dispose', () => void close().then(() => smtp.close()))
  postman.wake()
}

/** The column of a manuscript that is to be forwarded, as it stood on the day of acceptance. */
function columnOf(ctx: Context, { at, payload }: Manuscript): Column | undefined {
  const column = ctx.policy.at(at.slice(0, 10)).columns[payload.column]
  const isSecret = payload.warnings.some((rule) => secrets.includes(rule))
  return column?.mail && !isSecret ? column : undefined
}

async function send(ctx: Context, smtp: Smtp, register: Register, manuscript: Manuscript) {
  const { unit, payload } = manuscript
  const replaced = register
    .sent(unit, subjectOf(manuscript), predecessors(ctx, manuscript))
    .filter((receipt) => ctx.ledger.find(receipt)?.status !== 'accepted')
  // A letter is plain text.
  const say: Say = (...asked) => h.unescape(sayIn(ctx)(...asked))
  const letter = letterOf(manuscript, columnOf(ctx, manuscript)!, replaced, say)
  const { name, sha256 } = payload.file
  const file = { name, path: ctx.storage.files.path(sha256) }
  await smtp.send({ ...letter, to: ctx.policy.at().office.mail!, file })
}

/** Receipts of the versions that a manuscript came in place of. */
function predecessors(ctx: Context, { ref }: Manuscript): string[] {
  const before = ref === undefined ? undefined : ctx.ledger.find(ref)
  return before ? [before.receipt, ...predecessors(ctx, before.entry)] : []
}
