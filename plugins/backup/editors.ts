import type { Context } from 'koishi'
import { today } from '../calendar'
import { say } from './say'

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
  const reason = say(`backup.reason.${reasons[code] ?? 'other'}`)
  return tell(ctx, `backup:failed:${today()}`, say('backup.failed', { reason }))
}

/** Tells the editors that the ledger has fewer entries than the backup before. */
export function tellFewer(ctx: Context, count: number) {
  return tell(ctx, `backup:fewer:${today()}`, say('backup.fewer', { count }))
}

function tell(ctx: Context, key: string, text: string) {
  return ctx.courier.tellEditors({ key, text, until: new Date(Date.now() + DAY) })
}
