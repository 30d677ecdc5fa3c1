import type { Context } from 'koishi'
import { today } from '../calendar'
import { say } from './say'

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
  return ctx.courier.tellEditors({
    key: `backup:failed:${today()}`,
    text: say('backup.failed', { reason }),
  })
}

/** Tells the editors that the ledger has fewer entries than the backup before. */
export function tellFewer(ctx: Context, count: number) {
  return ctx.courier.tellEditors({
    key: `backup:fewer:${today()}`,
    text: say('backup.fewer', { count }),
  })
}
