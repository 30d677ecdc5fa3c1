import type { Context } from 'koishi'

/** Gives a text of this room, as Koishi elements in writing: `locales/zh-CN.yml`, below `remind`. */
export type Say = (key: string, params?: object) => string

export function sayIn(ctx: Context): Say {
  return (key, params = {}) => ctx.i18n.render(['zh-CN'], [`remind.${key}`], params).join('')
}
