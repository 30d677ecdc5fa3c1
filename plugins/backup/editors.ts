import { type Context, h } from 'koishi'
import { today } from '../calendar'

const DAY = 24 * 3600_000

const reasons: Record<string, string> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'denied',
  ENOENT: 'absent',
  ENOTDIR: 'absent',
}

/** Tells the editors, once a day, that there is no backup of last night. */
export function tellFailed(ctx: Context, error: unknown) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = say(ctx, `reason.${reasons[code] ?? 'other'}`)
  return tell(ctx, `backup:failed:${today()}`, say(ctx, 'failed', { reason }))
}

/** Tells the editors that the ledger has fewer entries than the backup before. */
export function tellFewer(ctx: Context, count: number) {
  return tell(ctx, `backup:fewer:${today()}`, say(ctx, 'fewer', { count }))
}

function say(ctx: Context, key: string, params: object = {}): string {
  return ctx.i18n
    .render(['zh-CN'], [`backup.${key}`], params)
    .map(({ attrs }) => attrs.content)
    .join('')
}

function tell(ctx: Context, key: string, text: string) {
  const until = new Date(Date.now() + DAY)
  return ctx.courier.pushEach(ctx.roster.editors, { key, content: h.escape(text), until })
}
