import type { Context, Session } from 'koishi'
import { actorOf, plainText, Unanswered } from '../chat'
import type { Attachment } from '../courier'
import type { Unit } from '../roster'
import { isTitled } from '../submission'
import { chosenColumn, columnChoice, namedText } from './column'
import type { Conversation, Intent } from './conversation'
import type { Illustrations } from './illustrations'
import { isDropped, isHesitation } from './hesitation'
import { imagesOf } from './receive-text'
import { looksLikeManuscript, splitTitle, withoutPlea } from './manuscript-like'
import { say } from './say'

interface Paste extends Intent {
  unit: Unit
  text: string
  images: Attachment[]
}

/** Longest title somebody may answer with, in characters. */
const TITLE = 60

const denial = /^(?:不是|不用了?)[。.！!]?$/

/**
 * Manuscripts that come as text without a command: in private, or after a `/报送` that waits for a
 * file. They are handed in when somebody says for which column.
 */
export class PastedTexts {
  private open = new Unanswered<Paste>()

  constructor(
    private ctx: Context,
    private conversation: Conversation,
    private illustrations: Illustrations,
  ) {}

  /** Tells whether the message was such a text, or an answer to what was asked about one. */
  async hear(session: Session): Promise<boolean> {
    const said = plainText(session.stripped.content)
    const named = session.isDirect ? namedText(this.ctx.policy.at(), said) : undefined
    if (!named && !looksLikeManuscript(said, session.isDirect)) {
      return this.hearAnswer(session, said)
    }
    const unit = actorOf(this.ctx, session).person?.unit
    const isAsked = this.conversation.isUnmet(session)
    if (!unit || !(session.isDirect || isAsked)) return false
    const intent = (isAsked && this.conversation.takeExpected(session)) || { record: true }
    this.conversation.answered(session)
    await this.goOn(session, {
      ...intent,
      ...(named && { column: named.column }),
      unit,
      text: named?.text ?? withoutPlea(said),
      images: imagesOf(this.ctx, session),
    })
    return true
  }

  /** Asks for the title of a text whose column was said. */
  async askTitle(session: Session, paste: Paste): Promise<void> {
    await this.goOn(session, paste)
  }

  private async hearAnswer(session: Session, said: string): Promise<boolean> {
    const paste = this.open.get(session)
    if (!paste || !said) return false
    if (isDropped(said) || denial.test(said)) {
      this.open.take(session)
      await this.ctx.courier.reply(session, say('intake.pasted.cancelled'))
      return true
    }
    if (isHesitation(said)) {
      if (session.isDirect) await this.ask(session, paste)
      return session.isDirect
    }
    const column = paste.column ?? chosenColumn(this.ctx.policy.at(), said)
    const title = paste.column && said
    if (!column || said.length > TITLE || /\n|[？?]$|[吗呢]$/.test(said)) return false
    await this.goOn(session, { ...paste, column }, title)
    return true
  }

  /** Asks for what is missing first. */
  private async ask(session: Session, { column }: Paste): Promise<void> {
    const choice = columnChoice(this.ctx.policy.at())
    const question = column ? say('intake.pasted.title') : say('intake.pasted.which', [choice])
    await this.ctx.courier.reply(session, question)
  }

  /** Hands it in, or asks for what is still missing. */
  private async goOn(session: Session, paste: Paste, title?: string): Promise<void> {
    const { column, text } = paste
    const split = title ? { title, body: text } : splitTitle(text)
    if (!column || (isTitled(column) && !split)) {
      this.open.set(session, paste)
      return this.ask(session, paste)
    }
    this.open.take(session)
    const { unit, commission, periodSaid, record, images } = paste
    const content = isTitled(column) ? split! : { body: text }
    const written = { column, unit, commission, periodSaid, pictures: [], ...content }
    await this.conversation.inTurn(session, () =>
      this.illustrations.handIn(session, { written, record, images }),
    )
  }
}
