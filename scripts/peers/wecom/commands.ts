import type { StandIn } from '../wecom'
import { checkUpdate, wordsOf } from './cards'
import type { Callback } from './conversations'
import { read, readCard, readStream, readText } from './outgoing'
import { Refusal } from './refusal'
import type { Body, Sent, Shown } from './types'

const day = 24 * 60 * 60_000
const eventPatience = 5000
const streamPatience = 6 * 60_000

type Command = (
  wecom: StandIn,
  body: Body,
  reqId: string,
) => Promise<Body | undefined> | Body | void

/** The callback that is answered. */
function answered(wecom: StandIn, reqId: string, kind: string, patience: number): Callback {
  const callback = wecom.conversations.find(reqId)
  if (callback?.kind !== kind || callback.isAnswered) throw new Refusal(846605, 'invalid req_id')
  if (wecom.now() - callback.at > patience) throw new Refusal(846604, 'req_id expired')
  return callback
}

function respond(wecom: StandIn, body: Body, reqId: string): void {
  const shown = body.msgtype === 'stream' ? readStream(body.stream) : read(body, wecom.media)
  const { conversation, msgid } = answered(wecom, reqId, 'message', day)
  const { stream } = shown
  const begun = wecom.sent.find(
    (it) => it.reqId === reqId && it.stream && it.stream.id === stream?.id,
  )
  if (begun) return proceed(wecom, begun, shown)
  wecom.deliver(conversation, { ...shown, via: 'reply', reqId, quote: msgid })
}

/** The next piece of a stream takes the place of the last. */
function proceed(wecom: StandIn, begun: Sent, { text, stream }: Shown): void {
  const isLate = wecom.now() - begun.at > streamPatience
  if (isLate || begun.stream!.isFinished) throw new Refusal(846608, 'stream message update expired')
  wecom.screens.change(begun, { text, stream })
}

/** Only where somebody has spoken to the bot. */
function push(wecom: StandIn, body: Body): void {
  const { chatid, chat_type } = body
  const shown = read(body, wecom.media)
  wecom.conversations.reach(chatid, chat_type)
  wecom.deliver(chatid, { ...shown, via: 'push' })
}

/** The first words to somebody who has just opened the chat: the only ones that may be plain. */
function welcome(wecom: StandIn, body: Body, reqId: string): void {
  const isText = body.msgtype === 'text'
  if (!isText && body.msgtype !== 'template_card') throw new Refusal(40008, 'invalid message type')
  const shown: Shown = isText
    ? { kind: 'text', text: readText('text', body.text?.content) }
    : readCard(body.template_card)
  const callback = answered(wecom, reqId, 'enter_chat', eventPatience)
  const { conversation, msgid: quote } = callback
  wecom.deliver(conversation, { ...shown, kind: 'welcome', via: 'reply', reqId, quote })
  callback.isAnswered = true
}

/** The card that was clicked becomes another, for everybody or for some. */
function update(wecom: StandIn, body: Body, reqId: string): void {
  const { response_type, template_card: card, userids } = body
  if (response_type !== 'update_template_card') throw new Refusal(40008, 'invalid message type')
  const callback = answered(wecom, reqId, 'template_card_event', eventPatience)
  checkUpdate(card)
  const clicked = callback.clicked!
  const own = Object.fromEntries((userids ?? []).map((id: string) => [id, card]))
  const changed = userids?.length
    ? { cardOf: { ...clicked.cardOf, ...own } }
    : { card, text: wordsOf(card) }
  wecom.screens.change(clicked, changed)
  callback.isAnswered = true
}

/** What the bot may ask for, once subscribed. */
export const commands: Record<string, Command> = {
  aibot_respond_msg: respond,
  aibot_send_msg: push,
  aibot_respond_welcome_msg: welcome,
  aibot_respond_update_msg: update,
  aibot_upload_media_init: ({ uploads }, body) => uploads.begin(body),
  aibot_upload_media_chunk: ({ uploads }, body) => uploads.chunk(body),
  aibot_upload_media_finish: ({ uploads }, body) => uploads.finish(body),
}
