import { type Context, h, type Session } from 'koishi'
import { type Finding, phrase } from '../check'
import { type ComposedPicture, fromText, isPlaceable } from '../manuscript'
import { columnChoice, findColumn } from './column'
import { hush, isConfidential } from './confidential'
import { doubtsOf, judgeSoFar } from './doubts'
import { Filling } from './filling'
import { fetchPictures, nameOf, type Officer, takeText } from './text'
import { unfetched } from './unfetched'

/** What ends, mends and leaves a manuscript that is filled in. */
export const words = {
  finish: /^(?:完|完了|填完|填完了|完成|结束|没有了|没了)[。.！!]?$/,
  retract: /^(?:重填|重新填|重写|改上一[项条])[。.！!]?$/,
  cancel: /^(?:取消|不填了|算了|退出)[。.！!]?$/,
}

/** The questions somebody is asked in one channel (`/填报`), with a reply to each answer. */
export class Interview {
  /** None until the column is chosen. */
  filling?: Filling

  constructor(
    private ctx: Context,
    private officer: Officer,
  ) {}

  /** The first question. */
  begin(session: Session, columnName: string): string {
    const policy = this.ctx.policy.at()
    const column = findColumn(policy, columnName)
    if (!column) return session.text('intake.fill.which', [columnChoice(policy)])
    const { unit } = this.officer
    if (!nameOf(this.ctx, column, unit, column.name)) return session.text('intake.no-teaching-week')
    this.filling = new Filling(column, unit)
    const question = this.ask(session)
    return session.text('intake.fill.begin', { column: column.name, question })
  }

  /** Whether something said is for us: until the column is chosen only its name is. */
  expects(said: string): boolean {
    return !!this.filling || words.cancel.test(said) || !!findColumn(this.ctx.policy.at(), said)
  }

  /** Takes what was said and replies. Tells whether more is to come. */
  async hear(session: Session, said: string): Promise<boolean> {
    if (words.cancel.test(said)) {
      await this.reply(session, session.text('intake.fill.cancelled'))
      return false
    }
    const { filling } = this
    if (!filling) {
      await this.reply(session, this.begin(session, said))
      return true
    }
    if (words.finish.test(said)) return this.finish(session, filling)
    await this.reply(session, await this.take(session, filling, said))
    return true
  }

  private async take(session: Session, filling: Filling, said: string): Promise<string> {
    if (words.retract.test(said)) {
      filling.retract()
      return this.ask(session)
    }
    const trouble = await this.takePictures(session, filling)
    if (trouble) return trouble
    const isAnswer = said && (filling.field !== 'picture' || filling.isDoubted)
    if (!isAnswer) return this.ask(session)
    return this.takeAnswer(session, filling, said)
  }

  private async takeAnswer(session: Session, filling: Filling, said: string): Promise<string> {
    const { offer, verdict } = judgeSoFar(this.ctx, this.officer.unit, filling, said)
    if (isConfidential(verdict)) return hush(this.ctx, session, offer, verdict)
    const [doubt] = filling.isDoubted ? [] : doubtsOf(filling, verdict, said)
    if (doubt) {
      filling.isDoubted = true
      return session.text('intake.fill.doubt', phrase(doubt))
    }
    filling.answer(said)
    return this.ask(session)
  }

  /** Keeps the pictures of a message; says what is wrong with them. */
  private async takePictures(session: Session, filling: Filling): Promise<string | undefined> {
    if (filling.isItemised) return
    try {
      const pictures = await fetchPictures(this.ctx, session)
      if (!pictures.every(isUsable)) return session.text('intake.picture-unusable')
      filling.illustrate(pictures)
    } catch (error) {
      return unfetched(session, error)
    }
  }

  private async finish(session: Session, filling: Filling): Promise<boolean> {
    if (!filling.isComplete) {
      const question = this.ask(session)
      await this.reply(session, session.text('intake.fill.unfinished', { question }))
      return true
    }
    const [doubt] = filling.isDoubted || filling.isItemised ? [] : this.doubtPictures(filling)
    if (doubt) {
      filling.isDoubted = true
      await this.reply(session, session.text('intake.fill.doubt-pictures', phrase(doubt)))
      return true
    }
    const whenRefused = session.text('intake.fill.refused')
    const written = { ...filling.write(), whenRefused }
    return !(await takeText(this.ctx, session, this.officer, written, true))
  }

  private doubtPictures(filling: Filling): Finding[] {
    return doubtsOf(filling, judgeSoFar(this.ctx, this.officer.unit, filling).verdict)
  }

  /** The open question, after what the last answer made. */
  private ask(session: Session): string {
    const { field, items, no, pictures } = this.filling!
    const variant = {
      time: items.length ? 'next' : 'time',
      picture: pictures.length ? 'pictures' : 'picture',
    }[field as string]
    const params = { no, last: items.length, sentence: items.at(-1), count: pictures.length }
    return session.text(`intake.fill.${variant ?? field}`, params)
  }

  private reply(session: Session, text: string) {
    return this.ctx.courier.reply(session, h.parse(text))
  }
}

function isUsable(picture: ComposedPicture): boolean {
  return isPlaceable(fromText(undefined, '', [picture], '').pictures[0]?.type)
}
