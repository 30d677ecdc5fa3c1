import { type Context, h } from 'koishi'

/** Gives a text by its whole key, `remind.today`. */
export type Say = (key: string, params?: object) => string

/** Texts where no session is, as Koishi elements in writing. */
export function sayIn(ctx: Context): Say {
  return (key, params = {}) => ctx.i18n.render(['zh-CN'], [key], params).join('')
}

/**
 * Lets texts be put into texts, for as long as the plugin lives. Koishi escapes every parameter: the
 * ampersand of a title would stand as `&amp;` in a text that a text with the title is put into.
 */
export function nestTexts(ctx: Context) {
  const { i18n } = ctx.root
  const { render } = i18n
  ctx.effect(() => {
    i18n.render = (locales, paths, params) => render.call(i18n, locales, paths, unescaped(params))
    return () => void (i18n.render = render)
  })
}

function unescaped(params: object = {}): object {
  const pairs = Object.entries(params).map(([key, value]) => {
    return [key, typeof value === 'string' ? h.unescape(value) : value]
  })
  return Object.fromEntries(pairs)
}
