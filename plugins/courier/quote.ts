import { h, type Session, type Universal } from 'koishi'

/**
 * Has whatever answers a message quote it. Texts that commands return are sent by Koishi itself, so
 * this listens before every send: it is the only place that sees all answers.
 */
export function quote({ elements }: Session, { session: asked }: Universal.SendOptions) {
  if (!asked?.messageId || elements?.[0]?.type === 'quote') return
  elements?.unshift(h.quote(asked.messageId))
}
