import type { Context } from 'koishi'
import type { Say } from './letter'

/** Plain text, not Koishi elements in writing: most of it goes into letters. */
export function sayIn(ctx: Context): Say {
  return (key, params = {}) =>
    ctx.i18n
      .render(['zh-CN'], [`mail.${key}`], params)
      .map(({ attrs }) => attrs.content)
      .join('')
}
