import { type Context, h, type Session } from 'koishi'
import type { Unfetchable } from '../courier'
import { hasLink } from '../manuscript'
import { say } from './say'

const textOf = (elements: h[] = []) =>
  h
    .select(elements, 'text')
    .map(({ attrs }) => attrs.content)
    .join('')

/** What comes in place of a manuscript: what cannot be fetched, and what cannot be read. */
export type Instead = Unfetchable | 'picture' | 'voice' | 'video'

const recordings: Record<string, Instead> = { audio: 'voice', record: 'voice', video: 'video' }

function recordingIn(elements: h[]): Instead | undefined {
  return elements.map(({ type }) => recordings[type]).find(Boolean)
}

/** What a message has in place of a file; where a file is looked for, also a link or a recording. */
export function unfetchableIn(
  ctx: Context,
  session: Session,
  isAsked: boolean,
): Instead | undefined {
  const found = ctx.courier.unfetchable(session)
  if (found || !isAsked || session.stripped.prefix) return found
  const { elements = [] } = session
  return recordingIn(elements) ?? (hasLink(textOf(elements)) ? 'link' : undefined)
}

/** What the message that is quoted has in place of a file. */
export function unfetchableQuoted(ctx: Context, session: Session): Instead | undefined {
  const { quote } = session
  const elements = quote?.elements ?? h.parse(quote?.content ?? '')
  const found = ctx.courier.unfetchable({ elements }) ?? recordingIn(elements)
  return found ?? (hasLink(textOf(elements)) ? 'link' : undefined)
}

/** What to say of it, and what to do instead. */
export function unfetchableText(kind: Instead): string {
  return say(`intake.unfetchable.${kind}`)
}
