import { h, type Session } from 'koishi'
import { plainText } from './speech'

/** What is said to the bot in plain words, in private or by @; nothing for commands, and words to somebody else. */
export function saidToUs({ stripped, elements, isDirect, userId, selfId }: Session) {
  const called: string[] = h.select(elements ?? [], 'at').map(({ attrs }) => attrs.id)
  const isToUs = isDirect ? !called.length : called.length > 0
  if (stripped.prefix || userId === selfId) return undefined
  if (!isToUs || called.some((id) => id !== selfId)) return undefined
  return plainText(stripped.content)
}
