import { h, type Session, type Universal } from 'koishi'
import { sandbox } from './sandbox'

/**
 * Has whatever answers a message quote it. Texts that commands return are sent by Koishi itself, so
 * this listens before every send: it is the only place that sees all answers.
 */
export function quote({ elements, platform }: Session, { session: asked }: Universal.SendOptions) {
  // The chat page shows a quote's id as text.
  const isQuotable = asked?.messageId && !platform.startsWith(sandbox.platform)
  if (!isQuotable || elements?.[0]?.type === 'quote') return
  elements?.unshift(h.quote(asked.messageId!))
}
