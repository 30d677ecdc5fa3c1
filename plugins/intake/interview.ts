import type { Context, Session } from 'koishi'
import { today } from '../calendar'
import { phrase } from '../check'
import { refusalText } from '../deed'
import { type ComposedPicture, fromText, isLinkOnly, isPlaceable } from '../manuscript'
import type { Unit } from '../roster'
import { columnText, findSecret, judge, refusePeriod, wordFileName } from '../submission'
import { dated, isNoAnswer } from './answered'
import { chosenColumn, columnChoice, readColumn } from './column'
import { doubtsOf } from './doubts'
import { type Field, Filling } from './filling'
import { fetchPictures, isAccepted, receiveText } from './receive-text'
import { say } from './say'
import { words } from './fill-words'
import { isTemplateField, nameOf } from './template'
import { tellSecret, unfetchedText } from './tell'
import { unfetchableText } from './unfetchable'

/** The questions somebody is asked in one channel (`/填报`), with a reply to each answer. */
export class Interview {
  /** None until the column is chosen. */
  filling?: Filling

  constructor(
    private ctx: Context,
    private unit: Unit,
    /** In a group, where an answer must quote or mention the bot. */
    private isInGroup: boolean,
  ) {}

  /** The first question. */
  begin(said: string): string {
    const { ctx, unit } = this
    const policy = ctx.policy.at()
    const { periodSaid, column = chosenColumn(policy, said) } = readColumn(ctx, said)
    const group = this.isInGroup ? say('intake.fill.in-group') : ''
    if (!column) return say('intake.fill.which', { choice: columnChoice(policy), group })
    const refusal = refusePeriod(ctx, { column, periodSaid })
    if (refusal) return refusalText(refusal)
    if (!wordFileName(ctx, { column, unit, periodSaid, title: column.name })) {
      return say('submission.no-teaching-week')
    }
    this.filling = new Filling(column, unit, periodSaid)
    const { week } = this.judge(this.filling)
    const question = ask(this.filling)
    return say('intake.fill.begin', { column: columnText(column, week), question, group })
  }

  /** Whether something said is for us: until the column is chosen only its name is. */
  expects(said: string): boolean {
    return !!this.filling || words.cancel.test(said) || !!chosenColumn(this.ctx.policy.at(), said)
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
    if (isLinkOnly(said)) return unfetchableText('link')
    const { field } = filling
    const text = field === 'time' ? dated(said, today()) : said
    const judged = this.judge(filling, text)
    const secret = findSecret(judged)
    if (secret) return tellSecret(this.ctx, session, secret, true)
    if (isNoAnswer(field, text, today())) return askAgain(filling)
    const [doubt] = filling.isDoubted ? [] : doubtsOf(filling, judged, text)
    if (doubt) {
      filling.isDoubted = true
      return say('intake.fill.doubt', phrase(doubt))
    }
    const told = filling.answer(text)
    const question = ask(filling)
    if (told) return say('intake.fill.told', { told: Object.values(told).join('；'), question })
    return text === said ? question : say('intake.fill.dated', { time: text, question })
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
    const outcome = await receiveText(this.ctx, session, filling.write(), {
      record: true,
      ending: (outcome) => (isAccepted(outcome) ? undefined : say('intake.fill.refused')),
    })
    return !isAccepted(outcome)
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
    const { title, head, body, pictures, ...about } = filling.write(answer)
    const read = { ...about, manuscript: fromText(title, body, pictures, '', head) }
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
  return say(`intake.fill.${variant ?? kindOf(field)}`, { ...values, name: questionName(field) })
}

/** Asks once more, with an example, after what was no answer. */
function askAgain({ field, no }: Filling): string {
  return say(`intake.fill.again.${kindOf(field)}`, { no, name: questionName(field) })
}

function kindOf(field: Field): string {
  return isTemplateField(field) ? field.split(':')[0] : field
}

/** 第XX期 is asked as 第几期. */
function questionName(field: Field): string {
  return nameOf(field).replace(/X+/, '几')
}

function isUsable(picture: ComposedPicture): boolean {
  return isPlaceable(fromText(undefined, '', [picture], '').pictures[0]?.type)
}
