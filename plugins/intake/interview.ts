import type { Context, Session } from 'koishi'
import { phrase } from '../check'
import { type ComposedPicture, fromText, isPlaceable } from '../manuscript'
import type { Unit } from '../roster'
import { findSecret, judge, wordFileName } from '../submission'
import { columnChoice, findColumn } from './column'
import { doubtsOf } from './doubts'
import { Filling } from './filling'
import { fetchPictures, receiveText } from './receive-text'
import { say } from './say'
import { tellSecret, unfetchedText } from './tell'

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
    private unit: Unit,
  ) {}

  /** The first question. */
  begin(columnName: string): string {
    const policy = this.ctx.policy.at()
    const { unit } = this
    const column = findColumn(policy, columnName)
    if (!column) return say('intake.fill.which', [columnChoice(policy)])
    if (!wordFileName(this.ctx, { column, unit, title: column.name })) {
      return say('submission.no-teaching-week')
    }
    this.filling = new Filling(column, unit)
    return say('intake.fill.begin', { column: column.name, question: ask(this.filling) })
  }

  /** Whether something said is for us: until the column is chosen only its name is. */
  expects(said: string): boolean {
    return !!this.filling || words.cancel.test(said) || !!findColumn(this.ctx.policy.at(), said)
  }

  /** Takes what was said and replies. Tells whether more is to come. */
  async hear(session: Session, said: string): Promise<boolean> {
    const { filling } = this
    if (words.cancel.test(said)) {
      await this.ctx.courier.reply(session, say('intake.fill.cancelled'))
      return false
    }
    if (filling && words.finish.test(said)) return this.finish(session, filling)
    await this.ctx.courier.reply(
      session,
      filling ? await this.take(session, filling, said) : this.begin(said),
    )
    return true
  }

  private async take(session: Session, filling: Filling, said: string): Promise<string> {
    if (words.retract.test(said)) {
      filling.retract()
      return ask(filling)
    }
    const trouble = await this.takePictures(session, filling)
    if (trouble) return trouble
    const isAnswer = said && (filling.field !== 'picture' || filling.isDoubted)
    return isAnswer ? this.takeAnswer(session, filling, said) : ask(filling)
  }

  private async takeAnswer(session: Session, filling: Filling, said: string): Promise<string> {
    const judged = this.judge(filling, said)
    const secret = findSecret(judged)
    if (secret) return tellSecret(this.ctx, session, secret)
    const [doubt] = filling.isDoubted ? [] : doubtsOf(filling, judged, said)
    if (doubt) {
      filling.isDoubted = true
      return say('intake.fill.doubt', phrase(doubt))
    }
    filling.answer(said)
    return ask(filling)
  }

  /** Keeps the pictures of a message; says what is wrong with them. */
  private async takePictures(session: Session, filling: Filling): Promise<string | undefined> {
    if (filling.isItemised) return undefined
    try {
      const pictures = await fetchPictures(this.ctx, session)
      if (!pictures.every(isUsable)) return say('submission.picture-unusable')
      filling.illustrate(pictures)
    } catch (error) {
      return unfetchedText(error)
    }
  }

  private async finish(session: Session, filling: Filling): Promise<boolean> {
    const objection = this.objectionTo(filling)
    if (objection) {
      await this.ctx.courier.reply(session, objection)
      return true
    }
    const how = { record: true, whenRefused: say('intake.fill.refused') }
    return !(await receiveText(this.ctx, session, filling.write(), how))
  }

  /** Why it is not handed in yet. */
  private objectionTo(filling: Filling): string | undefined {
    if (!filling.isComplete) return say('intake.fill.unfinished', { question: ask(filling) })
    if (filling.isDoubted || filling.isItemised) return undefined
    const [doubt] = doubtsOf(filling, this.judge(filling))
    if (!doubt) return undefined
    filling.isDoubted = true
    return say('intake.fill.doubt-pictures', phrase(doubt))
  }

  /** Judges what there is so far, with an answer to the open question. */
  private judge(filling: Filling, answer?: string) {
    const { column, unit, title, body, pictures } = filling.write(answer)
    const read = { column, unit, manuscript: fromText(title, body, pictures, '') }
    return { ...read, ...judge(this.ctx, read) }
  }
}

/** The open question, after what the last answer made. */
function ask({ field, items, no, pictures }: Filling): string {
  const variant = {
    time: items.length ? 'next' : 'time',
    picture: pictures.length ? 'pictures' : 'picture',
  }[field as string]
  const values = { no, last: items.length, sentence: items.at(-1), count: pictures.length }
  return say(`intake.fill.${variant ?? field}`, values)
}

function isUsable(picture: ComposedPicture): boolean {
  return isPlaceable(fromText(undefined, '', [picture], '').pictures[0]?.type)
}
