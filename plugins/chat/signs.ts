import type { Context, h } from 'koishi'
import { nameAtStart, namesOf } from './names'

/** What a thumb hits in place of the slash. */
const sign = /^(\s*)[、．。.·\\](?=\S)/

/** Whether a name of a command is a word of its own. */
const wordEnd = /^(?:$|[\s\d])/

/**
 * Hears `、报送` and `。报送` as `/报送`. Only before the name of a command that stands by itself, so
 * that ordinary talk is never taken for one.
 */
export function hearSigns(ctx: Context) {
  ctx.on('message', (session) => mend(ctx, session.elements ?? []), true)
}

function mend(ctx: Context, elements: h[]) {
  const text = elements.find(({ type, attrs }) => type === 'text' && attrs.content.trim())
  const found = text && sign.exec(text.attrs.content)
  if (!found) return
  const said = text.attrs.content.slice(found[0].length)
  const { length = 0 } = nameAtStart(said, namesOf(ctx)) ?? {}
  const isCommand = length > 0 && wordEnd.test(said.slice(length))
  if (isCommand) text.attrs.content = `${found[1]}/${said}`
}
