import type { Context, Session } from 'koishi'
import { type Actor, Refusal } from '../../deed'
import type { Incident } from '../../ledger'
import {
  besideText,
  findIncident,
  instruct,
  instructedText,
  isAwaited,
  isHead,
  isLeading,
  isUntold,
  nextText,
  openFor,
  passedOnText,
  remark,
  remarkedText,
  report,
  reportedText,
  toldText,
  topText,
  unansweredText,
} from '../../incident'
import { say } from '../../text'
import type { Reply } from './discreet'
import { type CallsSaid, readCalls } from './calls-said'
import { isFree } from './free-words'
import { namesInShort, namesSomebody } from './names-somebody'
import type { OpenQuestions } from './open-questions'
import { readReport, takeNumber, timeFault } from './read'
import { timeOf } from './time-said'

/** `/已报 张院长 14:05`, `收到`, `/已指示 同意上报`: who was told, and what was ordered. */
export class Reporting {
  constructor(
    private ctx: Context,
    private questions: OpenQuestions,
  ) {}

  async report(session: Session, by: Actor, words: string): Promise<Reply> {
    const calls = this.readCalls(words)
    return calls
      ? this.reportCalls(session, by, takeNumber(words), calls)
      : this.reportWords(session, by, words)
  }

  /** Every call that was told of, in order; one that nobody answered is passed on. */
  private async reportCalls(
    session: Session,
    by: Actor,
    { no, rest }: ReturnType<typeof takeNumber>,
    { told, unanswered }: CallsSaid,
  ): Promise<Reply> {
    const own = (words: string) => (no ? `突发${no} ${words}` : words)
    const texts: string[] = []
    for (const { whom, at } of told) {
      const reply = await this.reportWords(session, by, own(`${whom.join('、')} ${at}`.trim()))
      if (typeof reply !== 'string') return reply
      texts.push(reply)
    }
    if (!unanswered.length) return texts.join('\n')
    const missed = await this.unanswered(session, by, own(rest))
    return typeof missed === 'string' ? [...texts, missed].join('\n') : missed
  }

  private async reportWords(session: Session, by: Actor, words: string): Promise<Reply> {
    const numbered = takeNumber(words)
    const found = findIncident(this.ctx, by, numbered.no)
    const since = found instanceof Refusal ? undefined : new Date(found.incident.facts.at)
    const names = this.ctx.roster.people.flatMap(({ name }) => (/[和及]/.test(name) ? name : []))
    const request = readReport(numbered, timeOf(session), { since, names })
    return timeFault(request.whom) ?? this.enter(session, by, request)
  }

  async receive(session: Session, by: Actor, words: string): Promise<Reply> {
    const { no } = takeNumber(words)
    const now = timeOf(session)
    const done = await report(this.ctx, by, { no, whom: [], now })
    const top = topText(this.ctx, by, no, now)
    if (!(done instanceof Refusal)) {
      return top ? `${toldText(done)}\n${top}` : reportedText(this.ctx, done, now)
    }
    if (top) return top
    const found = done.reason === 'incident.whom' && findIncident(this.ctx, by, no)
    return found && !(found instanceof Refusal) ? nextText(this.ctx, by, found.incident, now) : done
  }

  async instruct(session: Session, by: Actor, words: string): Promise<Reply> {
    const { no, rest } = takeNumber(words)
    const now = timeOf(session)
    const done = await instruct(this.ctx, by, { no, said: rest, now })
    if (done instanceof Refusal) return done
    return this.withBeside(done.incident, rest, instructedText(this.ctx, done, now))
  }

  /** What a leader adds that orders nothing outside. */
  async remark(session: Session, by: Actor, words: string): Promise<Reply> {
    const { no, rest } = takeNumber(words)
    const now = timeOf(session)
    const done = await remark(this.ctx, by, { no, said: rest, now })
    if (done instanceof Refusal) return done
    return this.withBeside(done, rest, remarkedText(this.ctx, by, done, now))
  }

  /** What a leader says or asks that nobody understood: passed on, and no sign that they were called. */
  async passOn(session: Session, by: Actor, words: string): Promise<Reply> {
    const { no, rest } = takeNumber(words)
    const now = timeOf(session)
    const done = await remark(this.ctx, by, { no, said: rest, now, isTold: false })
    if (done instanceof Refusal) return done
    const isUncalled = this.askIfReceived(session, by, rest)
    const text = this.withBeside(done, rest, passedOnText(this.ctx, by, done, now))
    return isUncalled ? `${text}\n${say('incident.how-received', [done.no])}` : text
  }

  /** Who is named and hears nothing of it. */
  private withBeside(incident: Incident, said: string, text: string): string {
    return [text, besideText(this.ctx, incident, said)].filter(Boolean).join('\n')
  }

  /** Whether somebody leads in an emergency that is open, or is a head of the school. */
  leads(by: Actor): 'head' | 'leader' | undefined {
    const own = openFor(this.ctx, by)
      .map(({ no }) => findIncident(this.ctx, by, no))
      .filter((found) => !(found instanceof Refusal) && isLeading(this.ctx, by, found))
    const isAnyHead = own.some(
      (found) => !(found instanceof Refusal) && isHead(this.ctx, by, found),
    )
    return isAnyHead ? 'head' : own.length ? 'leader' : undefined
  }

  /** 盟委打了，22点41，教育厅没打通: undefined when words tell of something else than calls. */
  readCalls(words: string) {
    const { rest } = takeNumber(words)
    const { ctx } = this
    return readCalls(rest, (name) => {
      return name.includes('书面') || namesSomebody(ctx, name) || namesInShort(ctx, name)
    })
  }

  /** Somebody does not answer the phone. */
  async unanswered(session: Session, by: Actor, words: string): Promise<Reply> {
    const { no, rest } = takeNumber(words)
    const now = timeOf(session)
    const found = await remark(this.ctx, by, { no, said: rest, now })
    return found instanceof Refusal ? found : unansweredText(this.ctx, by, found, now)
  }

  /** Somebody was called, and it was not said who. */
  private askWhom(session: Session, no?: number) {
    this.questions.ask(session, {
      name: 'whom',
      hear: (now, by, said) => {
        const isName =
          said.length < 12 && isFree(this.ctx, by, said) && namesSomebody(this.ctx, said)
        return isName ? this.report(now, by, no ? `突发${no} ${said}` : said) : undefined
      },
    })
  }

  /** A report outside lacks whose order it was by. */
  private askOrder(session: Session, request: ReturnType<typeof readReport>) {
    this.questions.ask(session, {
      name: 'order',
      hear: (now, by, said) => {
        const leader = said.replace(/(?:已经?)?[指示同意的了。]+$/, '')
        const isName =
          leader.length > 1 &&
          leader.length < 8 &&
          namesSomebody(this.ctx, leader) &&
          isFree(this.ctx, by, said)
        return isName ? this.enter(now, by, { ...request, leader }) : undefined
      },
    })
  }

  /** Whether they were called, of a leader who says a word that may mean it. */
  askIfReceived(session: Session, by: Actor, said: string): string | undefined {
    const meant = openFor(this.ctx, by).find(({ no }) => {
      const found = findIncident(this.ctx, by, no)
      return !(found instanceof Refusal) && isUntold(this.ctx, by, found, timeOf(session))
    })
    return meant && say('incident.receipt-unclear', [meant.no, said])
  }

  /** Whether to report outside, of a leader who agrees to it in a word. */
  askIfOrdered(by: Actor): string | undefined {
    const found = findIncident(this.ctx, by, undefined)
    if (found instanceof Refusal || !isAwaited(this.ctx, by, found)) return undefined
    return say('incident.order-unclear', [found.incident.no])
  }

  private async enter(
    session: Session,
    by: Actor,
    request: ReturnType<typeof readReport>,
  ): Promise<Reply> {
    const done = await report(this.ctx, by, request)
    if (!(done instanceof Refusal)) return reportedText(this.ctx, done, request.now)
    if (/^incident\.instruction-(?:expected|withheld)$/.test(done.reason))
      this.askOrder(session, request)
    if (done.reason === 'incident.whom') this.askWhom(session, request.no)
    return done
  }
}
