import type { StandIn } from '../wecom'
import { readCard, readMarkdown } from './outgoing'
import { parse, type Post } from './posts'
import { Refusal } from './refusal'

const hour = 60 * 60_000

/** The address in a callback to which one answer can be posted, within an hour. */
export class LateAnswers {
  private used = new Set<string>()

  constructor(private wecom: StandIn) {}

  take(reqId: string, post: Post): void {
    const { conversations, now } = this.wecom
    const callback = conversations.find(reqId)
    if (!callback || this.used.has(reqId)) throw new Refusal(846605, 'invalid response_url')
    if (now() - callback.at > hour) throw new Refusal(846604, 'response_url expired')
    const { msgtype, markdown, template_card } = parse(post)
    if (!['markdown', 'template_card'].includes(msgtype))
      throw new Refusal(40008, 'invalid message type')
    const shown = msgtype === 'markdown' ? readMarkdown(markdown) : readCard(template_card)
    const { conversation, msgid: quote } = callback
    this.wecom.deliver(conversation, { ...shown, via: 'response_url', reqId, quote })
    this.used.add(reqId)
  }
}
