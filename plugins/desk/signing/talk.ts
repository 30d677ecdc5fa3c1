import type { Context, Session } from 'koishi'
import { endAtCommands, isNo, Questions, quotedReceipt, Unanswered } from '../../chat'
import { type Actor, Refusal, refusalText } from '../../deed'
import type { Submission } from '../../ledger'
import { undecidedText, waitingFor, waitingLines } from '../../signoff'
import { say } from '../../text'
import { Asides } from './aside'
import { isAskedThis } from './asked'
import { readDeputed } from './depute-said'
import { enter } from './enter'
import { askWhich, isOfAll, laterText, meantBy } from './meant'
import { isOfOne, type Plan, planLines, planOf, speaksOfOther } from './plan'
import { finished, isCancelled, lacking, type Unfinished } from './unfinished'
import type { Verdict } from './verdict'
import { readAnswer } from './answer'
import { readWhich } from './which'
import { yearsOf } from './years'

/** A bare 通过 is none: it is of one manuscript. */
const allPass = /^(?:全?都|全部|一律)(?:通过|同意|可以)[。.！!]*$/

/** What leaders say of the manuscripts that wait for them, and what they were asked about it. */
export class SigningTalk {
  private unfinished = new Unanswered<Unfinished>()
  /** A decision that waits to be told which manuscript it is of. */
  private choosing = new Unanswered<Verdict>()
  private together: Questions<Plan>
  private asides = new Asides()

  constructor(private ctx: Context) {
    this.together = new Questions<Plan>(allPass).listen(ctx)
    endAtCommands(ctx, ['审签', '通过', '转办', '退回'], (session) => {
      this.unfinished.take(session)
      this.choosing.take(session)
      this.turned(session)
    })
  }

  /** Plain private words that finish a decision; nothing when none is open or they are no such words. */
  async finish(session: Session, by: Actor, said: string): Promise<string | Refusal | undefined> {
    if (by.person?.role === 'leader' && readDeputed(said)) return undefined
    const plan = this.together.repeated(session, said)
    if (plan) return this.askFor(session, by, plan)
    if (this.together.expects(session, said)) return this.answerPlan(session, by, said)
    if (this.together.tooLate(session, said)) return this.remaining(by)
    const chosen = this.chosen(session, by, said)
    if (chosen) return this.decide(session, by, chosen)
    return this.finishOpen(session, by, said)
  }

  private finishOpen(session: Session, by: Actor, said: string) {
    const open = this.unfinished.get(session)
    if (!open) return undefined
    const verdicts = readAnswer(said, yearsOf(this.ctx, by))
    const [verdict] = verdicts ?? []
    if (isNo(said) || isCancelled(said) || verdict?.kind === 'later') {
      this.unfinished.take(session)
      return say('signoff.asked.later', [open.receipts.join('、')])
    }
    const decided = finished(open, said, verdicts)
    if (decided === 'unclear') return this.askedText(open)
    if (decided) return this.decide(session, by, decided)
    this.unfinished.take(session)
    return undefined
  }

  /** Something else was spoken of. */
  turned(session: Session) {
    this.asides.turn(session)
  }

  /** Does what was decided of each, after it was said back when it is of several. */
  async decideAll(session: Session, by: Actor, verdicts: Verdict[]): Promise<string | Refusal> {
    const [first, ...others] = verdicts
    const waiting = waitingFor(this.ctx, by)
    const isApart = waiting.length < 2 || !speaksOfOther(first.opinion) || isOfOne(first)
    if (!others.length && isApart) return this.decide(session, by, first)
    const plan = planOf(verdicts, waiting)
    if (plan instanceof Refusal) return plan
    if (plan) return this.askFor(session, by, plan)
    if (!waiting.length) return new Refusal('signoff.none')
    const [one, other = one] = waiting
    const lines = waitingLines(waiting).join('\n')
    return new Refusal('signoff.all.mixed', [one.receipt, other.receipt, lines])
  }

  /** Does what was decided of the manuscript that is said, quoted, asked about, or the only one. */
  async decide(session: Session, by: Actor, verdict: Verdict): Promise<string | Refusal> {
    const waiting = waitingFor(this.ctx, by)
    if (isOfAll(verdict) && waiting.length > 1) return laterText(waiting)
    const receipts = this.receiptsOf(session, waiting, verdict)
    if (receipts instanceof Refusal) {
      if (receipts.reason === 'signoff.which' && session.isDirect)
        this.choosing.set(session, verdict)
      return receipts
    }
    if (receipts.length !== 1) {
      if (!waiting.length) return new Refusal('signoff.none')
      const plan = planOf([{ ...verdict, which: { ...verdict.which, receipts } }], waiting)
      return plan && !(plan instanceof Refusal) ? this.askFor(session, by, plan) : askWhich(waiting)
    }
    this.unfinished.take(session)
    const submission = this.ctx.ledger.find(receipts[0])!
    const isAside = this.asides.isSince(session, submission)
    const isAsked = !isAside && isAskedThis(this.ctx, session, by, receipts[0])
    if (verdict.isPlain && !verdict.which && !isAsked)
      return undecidedText([submission], session.stripped.content)
    return this.enter(session, by, receipts[0], verdict)
  }

  private receiptsOf(
    session: Session,
    waiting: Submission[],
    { kind, which }: Verdict,
  ): string[] | Refusal {
    if (which) return meantBy(which, waiting)
    const quoted = quotedReceipt(this.ctx, session)
    if (quoted) return [quoted]
    const open = this.unfinished.get(session)
    if (open?.kind === kind) return open.receipts
    if (waiting.length === 1) return [waiting[0].receipt]
    return waiting.length ? askWhich(waiting) : new Refusal('signoff.none')
  }

  /** The decision that was asked of which manuscript it is, when the words say that alone. */
  private chosen(session: Session, by: Actor, said: string): Verdict | undefined {
    const verdict = this.choosing.take(session)
    const which = verdict && readWhich(said, yearsOf(this.ctx, by))
    return which && { ...verdict, which }
  }

  /** That a yes came too late to be of all, and which are waiting. */
  private remaining(by: Actor): Refusal | undefined {
    const waiting = waitingFor(this.ctx, by)
    return waiting.length ? askWhich(waiting) : undefined
  }

  private askFor(session: Session, by: Actor, plan: Plan): string | Refusal {
    if (!session.isDirect) return new Refusal('signoff.all.private')
    this.together.ask(session, plan)
    const { decisions } = plan
    const ofThese = waitingFor(this.ctx, by).filter(({ receipt }) =>
      decisions.some((each) => each.receipt === receipt),
    )
    const isSimple = decisions.every(({ kind, opinion }) => kind === 'signed' && !opinion)
    if (isSimple && ofThese.length === decisions.length)
      return say('signoff.all.ask', [decisions.length, waitingLines(ofThese).join('\n')])
    const titleOf = (receipt: string) => this.ctx.ledger.find(receipt)?.entry.payload.title ?? ''
    return say('signoff.all.plan', [planLines(plan, titleOf).join('\n')])
  }

  private async answerPlan(session: Session, by: Actor, said: string) {
    const waiting = waitingFor(this.ctx, by).map(({ receipt }) => receipt)
    const plan = this.together.take(session, said)
    if (!plan) return say('signoff.all.cancelled', [waiting[0]])
    // What was withdrawn, mended or handed in since was not seen.
    if (plan.all && plan.all.join() !== waiting.join()) {
      if (!waiting.length) return new Refusal('signoff.none')
      const isOne = plan.decisions.every(({ kind }) => kind === plan.decisions[0].kind)
      const again = plan.decisions.filter(({ receipt }) => waiting.includes(receipt))
      const grown = waiting.map((receipt) => ({ ...plan.decisions[0], receipt }))
      const isWhole = isOne && plan.decisions.length === plan.all.length
      const decisions = isWhole ? grown : again
      if (!decisions.length) return askWhich(waitingFor(this.ctx, by))
      const asked = this.askFor(session, by, { decisions, all: waiting })
      return typeof asked === 'string' ? `${say('signoff.all.changed')}\n${asked}` : asked
    }
    const told: string[] = []
    for (const { receipt, kind, opinion, to } of plan.decisions) {
      const done = await this.enter(session, by, receipt, { kind, opinion, to })
      told.push(done instanceof Refusal ? refusalText(done) : done)
    }
    return told.join('\n')
  }

  /** Does it; what it lacks is asked. */
  private async enter(session: Session, by: Actor, receipt: string, verdict: Verdict) {
    const { kind, opinion } = verdict
    if (kind === 'doubtful') return this.ask(session, { kind, receipts: [receipt], opinion })
    const done = await enter(this.ctx, by, receipt, verdict)
    const isAsking = done instanceof Refusal && lacking.includes(done.reason) && session.isDirect
    if (!isAsking || (kind !== 'returned' && kind !== 'forwarded')) return done
    const before = this.unfinished.get(session)
    const others = before?.kind === kind ? before.receipts.filter((each) => each !== receipt) : []
    const asked = this.ask(session, { kind, receipts: [...others, receipt] })
    return done.reason.endsWith('-expected') ? asked : done
  }

  private ask(session: Session, open: Unfinished): string {
    if (session.isDirect) this.unfinished.set(session, open)
    return this.askedText(open)
  }

  private askedText({ kind, receipts, opinion }: Unfinished): string {
    const title = this.ctx.ledger.find(receipts[0])?.entry.payload.title
    return say(`signoff.asked.${kind}`, [receipts.join('、'), opinion, title])
  }
}
