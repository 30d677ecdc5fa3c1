import type { Context, h } from 'koishi'
import { visible } from '../text'

/** Hears every message as its sender sees it: old QQ ends lines with `\r`, copied text hides signs. */
export function hearVisible(ctx: Context) {
  ctx.on('message', (session) => clear(session.elements ?? []), true)
}

function clear(elements: h[]) {
  for (const { type, attrs, children } of elements) {
    if (type === 'text') attrs.content = visible(attrs.content)
    clear(children)
  }
}
