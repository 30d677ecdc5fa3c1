import { type Context, h, type Session, type Universal } from 'koishi'
import { findAttachments, type Whence } from './attachments'
import { sandbox } from './sandbox'
import type { Address, Part, Quoted } from './types'

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

/** Where a session takes place. */
export function addressOf(to: Session | Address): Address {
  if (!('event' in to)) return to
  const { platform, selfId, channelId, guildId, userId } = to
  return { platform, selfId, channelId: channelId!, guildId, userId }
}

/** Which message a session is about. */
export function whence(session: Session): Whence {
  const { platform, channelId, guildId, userId, messageId } = session
  const [channel, user, message] = [channelId, userId, messageId].map((id) => id ?? '')
  return { platform, channelId: channel, guildId, userId: user, messageId: message }
}

/** The message that a session's quotes, with its files and pictures. */
export function quotedIn(session: Session): Quoted | undefined {
  const { quote } = session
  if (!quote?.id) return
  const userId = quote.user?.id
  const elements = quote.elements ?? h.parse(quote.content ?? '')
  const origin = { ...whence(session), userId: userId ?? '', messageId: quote.id }
  return { messageId: quote.id, userId, files: findAttachments(elements, origin) }
}

/** Whatever answers a message quotes it, the texts that commands return included. */
export function quote({ elements, platform }: Session, { session: asked }: Universal.SendOptions) {
  // The chat page shows a quote's id as text.
  const isQuotable = asked?.messageId && !platform.startsWith(sandbox.platform)
  if (!isQuotable || elements?.[0]?.type === 'quote') return
  elements?.unshift(h.quote(asked.messageId!))
}

/** Nobody calls everybody: it is not ours to do, has a quota, and fails silently. */
function isModest({ type, attrs }: h): boolean {
  return type !== 'at' || attrs.type !== 'all'
}

/** What Koishi sends for a message. `h.parse` of the whole would drop line breaks beside elements. */
export function elementsOf({ content = '', image }: Part): h[] {
  const lines = content.split('\n').map((line) => h.parse(line).filter(isModest))
  const text = lines.flatMap((line, index) => (index ? [h.text('\n'), ...line] : line))
  if (!image) return text
  const isPng = image[0] === 0x89
  return [
    ...(content ? [...text, h.text('\n')] : []),
    h.image(image, `image/${isPng ? 'png' : 'jpeg'}`),
  ]
}
