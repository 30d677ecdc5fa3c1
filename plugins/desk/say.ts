import type { Context } from 'koishi'
import type { Say } from './kinds'

/** Gives texts outside a session. */
export function sayIn(ctx: Context): Say {
  return (key, params = {}) => ctx.i18n.render(['zh-CN'], [key], params).join('')
}
