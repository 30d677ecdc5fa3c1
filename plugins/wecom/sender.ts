import { h } from 'koishi'
import { split } from '../courier'
import type { Allowance } from './allowance'
import { cardAfter, cardOf, settledType } from './card'
import { type Connection, WsCmd } from './connection'
import { markdownOf } from './markdown'
import { CallError, type Card, type Outgoing, targetOf } from './protocol'
import type { Request } from './requests'
import { shrink } from './shrink'
import { upload } from './upload'
import type { Saying, Voice } from './voice'

/** Too late for an answer, or WeCom does not know what is answered: a push says it. */
const tooLate = new Set([846604, 846605, 846608])

/** The part of what may be said that pushes leave to answers. */
const forAnswers = 1 / 3

/** How many cards are remembered. */
const mostCards = 1000

/** The card has been taken before. */
const usedTask = 42014

/** Milliseconds in which a card can be changed after a tap; WeCom says 5,000. */
const cardPatience = 4500

/** Characters of a message: none is more than three bytes of the 20,480 that WeCom takes. */
export const longest = 6000

/** Bytes of a picture. */
const largestPicture = 10 * 1024 * 1024

/** Says things over the long connection. */
export class Sender implements Voice {
  /** Cards of the last while, by their ids: one that is not settled goes on asking. */
  private cards = new Map<string, Card>()

  constructor(
    private connection: Connection,
    private allowance: Allowance,
    private warn: (message: string) => void,
  ) {}

  get isOpen(): boolean {
    return this.connection.isOpen
  }

  async push(channel: string, saying: Saying, isUnasked = false): Promise<void> {
    const kept = isUnasked ? forAnswers : 0
    for (const body of await this.bodiesOf(saying)) await this.pushOne(channel, body, kept)
  }

  async answer(channel: string, request: Request, saying: Saying): Promise<void> {
    if (request.card && saying.text && (await this.settle(request, saying.text))) return
    for (const body of await this.bodiesOf(saying)) {
      if (request.id && !request.card) await this.answerOne(channel, request, body)
      else await this.pushOne(channel, body)
    }
  }

  private async pushOne(channel: string, body: Outgoing, kept = 0): Promise<void> {
    await this.allowance.take(channel, kept)
    try {
      await this.connection.call(WsCmd.SEND_MSG, { ...targetOf(channel), ...body })
    } catch (error) {
      if (body.msgtype !== 'template_card' || !(error instanceof CallError)) throw error
      // The same card was taken before; and asking again whether it was does no harm.
      if (error.code === usedTask) return
      if (error.code === undefined) throw new CallError('card', error.message, undefined, true)
      throw error
    }
  }

  private async answerOne(channel: string, request: Request, body: Outgoing): Promise<void> {
    await this.allowance.take(channel)
    try {
      await this.connection.call(WsCmd.RESPONSE, body, request.id)
    } catch (error) {
      if (!(error instanceof CallError) || error.isUnsent) throw error
      if (tooLate.has(error.code!)) return this.pushOne(channel, body)
      if (error.code !== undefined) throw error
      // Shown or not, nobody can tell; and the SDK takes a late receipt for that of the next answer.
      request.id = undefined
      this.warn(`不知道答复是否送达：${error.message}`)
    }
  }

  /** Shows on the card what came of a tap, once and in time; whether that says all. */
  private async settle(request: Request, outcome: string): Promise<boolean> {
    const { id } = request
    const { taskId, tappedAt, isDecided, isAsking } = request.card!
    request.id = undefined
    if (!id || performance.now() - tappedAt > cardPatience) return false
    const known = this.cards.get(taskId)
    const isSettled = !isDecided && known?.card_type === settledType
    // What others have decided meanwhile is asked no more either.
    const isOver = isDecided || !isAsking
    // A card of before a restart is not known any more: it stays as it is.
    if (!isOver && !known) return false
    const card = isSettled ? known : cardAfter(taskId, outcome, isOver ? undefined : known)
    if (isOver) this.cards.set(taskId, card)
    try {
      const body = { response_type: 'update_template_card', template_card: card }
      await this.connection.call(WsCmd.RESPONSE_UPDATE, body, id)
    } catch (error) {
      this.warn(`卡片没有更新：${(error as Error).message}`)
      return false
    }
    // A second tap on what is decided needs no words.
    return isSettled || (card.main_title as { title: string }).title === outcome
  }

  private keep(card: Card): Card {
    this.cards.set(card.task_id, card)
    const [oldest] = this.cards.keys()
    if (this.cards.size > mostCards) this.cards.delete(oldest)
    return card
  }

  private async bodiesOf({ text, image, file, choice }: Saying): Promise<Outgoing[]> {
    const bodies: Outgoing[] = textPieces(text).map((piece) => ({
      msgtype: 'markdown',
      markdown: { content: markdownOf(piece) },
    }))
    if (image) {
      const picture = await shrink(image, largestPicture)
      const media_id = await upload(this.connection, 'image', `图片.${endingOf(picture)}`, picture)
      bodies.push({ msgtype: 'image', image: { media_id } })
    }
    if (file) {
      const media_id = await upload(this.connection, 'file', file.name, file.bytes)
      bodies.push({ msgtype: 'file', file: { media_id } })
    }
    if (choice) bodies.push({ msgtype: 'template_card', template_card: this.keep(cardOf(choice)) })
    return bodies
  }
}

/** A text in messages WeCom takes. */
export function textPieces(text = ''): string[] {
  return split(h.escape(text), longest).map(h.unescape)
}

function endingOf(picture: Buffer): string {
  return picture[0] === 0x89 ? 'png' : 'jpg'
}
