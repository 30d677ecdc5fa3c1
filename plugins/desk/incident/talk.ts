import type { Context, Session } from 'koishi'
import { endAtCommands } from '../../chat'
import type { Actor } from '../../deed'
import { isCry, isLately, openFor, tellsEvent } from '../../incident'
import { say } from '../../text'
import { askOfAside } from './asides'
import { Beginning } from './beginning'
import { callsBesides } from './calls-said'
import type { Cries } from './cries'
import { askToClose, closeSaid, endSaid } from './close-said'
import { type Reply, textOf } from './discreet'
import { Facts } from './facts'
import { isForOthers } from './free-words'
import { kindOfLeaders, orderedElsewhere } from './leaders-words'
import { Meant } from './meant'
import { askToMerge } from './merge-said'
import { OpenQuestions } from './open-questions'
import { type BareWords, readBare } from './read'
import { readFor } from './read-for'
import { asksNext } from './next-said'
import { leftAsked } from './remaining-asked'
import { ReportersWords } from './reporters-words'
import { Reporting } from './reporting'
import { next, overviewAsked, remaining, status } from './status'
import { timeOf } from './time-said'
import { meantIn, numberLast } from './which'
import { commands, splitVerb } from './verbs'
import { Writing } from './writing'

/** What one can say of emergencies, by the commands and in bare words. */
export class IncidentTalk {
  private questions = new OpenQuestions()
  private facts: Facts
  private beginning: Beginning
  readonly reporting: Reporting
  readonly writing: Writing
  private meant: Meant

  constructor(
    private ctx: Context,
    cries: Cries,
  ) {
    this.facts = new Facts(ctx, new ReportersWords(ctx, this.questions))
    this.beginning = new Beginning(ctx, this.questions, cries, (session, no) =>
      this.facts.asked(session, no),
    )
    endAtCommands(ctx, commands, (session) => this.questions.end(session))
    this.reporting = new Reporting(ctx, this.questions)
    this.writing = new Writing(ctx, this.questions)
    this.meant = new Meant(ctx, this.questions, this.reporting, (...heard) =>
      this.hearBare(...heard),
    )
  }

  /** `/突发 [演练] 一句话`, `/突发 状态`, `/突发 更正 …`, `/突发 撤销 突发1 理由`. */
  async begin(session: Session, by: Actor, words: string): Promise<Reply> {
    const [verb, rest] = splitVerb(words)
    if (verb === 'status') return status(this.ctx, session, by, rest)
    if (verb === 'correct') return this.facts.correct(session, by, rest)
    if (verb === 'close') return closeSaid(this.ctx, by, rest)
    const isDrill = verb === 'drill'
    return this.beginning.begin(session, by, { said: rest, isDrill, at: timeOf(session) })
  }

  /**
   * A private message without a command: an answer to what was asked last of what it fits, or bare
   * words; nothing when it is neither, or answers what others asked.
   * @param written nothing when it was only pictures
   */
  async hear(session: Session, by: Actor, written: string): Promise<Reply | undefined> {
    if (!written) return this.facts.answer(session, by, written)
    // 突发2收到 is 收到 突发2.
    const said = numberLast(written, openFor(this.ctx, by))
    this.beginning.reopen(session)
    const answered = this.questions.hear(session, by, said)
    if (answered) return answered
    const [, told] = /^突发(?:事件)?(?:[：:，,！!\s]+|(?=演练[\s，,：:]))(.+)$/s.exec(said) ?? []
    if (told && readBare(said)?.kind !== 'end' && !/^突?\d|^[一二三四五六七八九十]+号/.test(told))
      return this.begin(session, by, told)
    if (/^突发(?:事件|情况)?[。.！!]*$/.test(said)) return this.begin(session, by, '')
    const asked = overviewAsked(this.ctx, session, by, said)
    if (asked) return asked
    const left = !asksNext(said) && leftAsked(said) && openFor(this.ctx, by).some(isLately)
    if (left) return this.meant.of(session, by, { kind: 'remaining', words: said })
    if (!openFor(this.ctx, by).length) return orderedElsewhere(this.ctx, by, said)
    const mended = await this.facts.mend(session, by, said)
    if (mended) return mended
    if (isForOthers(this.ctx, by, said)) return undefined
    const each = this.meant.ofEach(session, by, said)
    if (each) return each
    const bare = readFor(this.ctx, this.reporting, by, said)
    if (bare) return this.meant.of(session, by, bare)
    const agreed = /^(?:同意|可以|行|准了?|批准)[。.！!]*$/.test(said)
    const order = agreed ? this.reporting.askIfOrdered(by) : undefined
    if (order) return order
    const isYes = /^(?:嗯+|好的?|哦+|行|可以|ok)[吧啊呀了]*[。.！!]*$/i.test(said)
    const received = isYes ? this.reporting.askIfReceived(session, by, said) : undefined
    if (received) return received
    const answer = await this.facts.answer(session, by, said)
    const calls = answer && callsBesides(said)
    if (calls) return this.withCalls(session, by, answer, calls)
    if (answer || !this.reporting.leads(by) || !tellsEvent(said)) return answer
    return this.meant.of(session, by, { kind: 'remark', words: said })
  }

  /** Calls told of besides are entered too, or it is said that they were not. */
  private async withCalls(session: Session, by: Actor, answer: Reply, calls: string) {
    const reply = this.reporting.readCalls(calls)
      ? await this.meant.of(session, by, { kind: 'reported', words: calls })
      : say('incident.call-unread', [calls])
    return [textOf(answer), ...(reply ? [textOf(reply)] : [])].join('\n')
  }

  /**
   * Words that nobody understood, while an emergency goes on: whoever reports it hears how they can be
   * entered; those of its leaders are passed on.
   */
  async unheard(session: Session, by: Actor, said: string): Promise<Reply | undefined> {
    const own = await this.facts.unheard(session, by, said)
    const kind = own || by.person?.role !== 'leader' ? undefined : kindOfLeaders(said)
    const lately = kind ? openFor(this.ctx, by).filter(isLately) : []
    if (!kind || !lately.length) return own
    const meant = meantIn(said, lately) ?? (lately.length === 1 ? [lately[0].no] : undefined)
    return this.meant.of(session, by, { kind, words: said }, meant)
  }

  /** What the reporter of an emergency says of it in the group: asked in private whether it is to be entered. */
  aside(session: Session, by: Actor, said: string): string | undefined {
    const no = this.facts.newsOf(session, by, said)
    if (no === undefined) return undefined
    return askOfAside(
      this.questions,
      session,
      { no, said },
      {
        enter: (now, who) => this.hear(now, who, `突发${no} ${said}`),
        alarm: (now, who) => this.alarm(now, who, said),
      },
    )
  }

  /** Asks whether what sounds like an emergency is one; nothing when it does not. */
  async alarm(session: Session, by: Actor, said: string): Promise<string | undefined> {
    const isQuoted = /^【(?:突发\d+|演练)】/.test(said)
    const isAlarm = said.length < CRY && !said.includes('\n') && !isQuoted && isCry(said)
    return this.ctx.policy.at().incident && isAlarm
      ? this.beginning.askIfSo(session, by, said)
      : undefined
  }

  private async hearBare(
    session: Session,
    by: Actor,
    { kind, words }: BareWords,
  ): Promise<Reply | undefined> {
    switch (kind) {
      case 'received':
        return this.reporting.receive(session, by, words)
      case 'reported':
        return this.reporting.report(session, by, words)
      case 'unanswered':
        return this.reporting.unanswered(session, by, words)
      case 'next':
        return next(this.ctx, session, by, words)
      case 'remaining':
        return remaining(this.ctx, session, by, words)
      case 'instructed':
        return this.reporting.instruct(session, by, words)
      case 'remark':
        return this.reporting.remark(session, by, words)
      case 'passed-on':
        return this.reporting.passOn(session, by, words)
      case 'status':
        return status(this.ctx, session, by, words)
      case 'close':
        return closeSaid(this.ctx, by, words)
      case 'end':
        return endSaid(this.ctx, by, words)
      case 'merge':
        return askToMerge({ ctx: this.ctx, questions: this.questions }, session, by, words)
      case 'correct':
        return this.facts.correct(session, by, words)
      case 'false-alarm':
        return askToClose({ ctx: this.ctx, questions: this.questions }, session, by, words)
      default:
        return this.writing.write(session, by, kind, words)
    }
  }
}

/** A manuscript is longer. */
const CRY = 60
