import type { Context, Session } from 'koishi'
import { answer, endAtCommands, isNo, Pending, Questions, quotedReceipt } from '../../chat'
import { type Actor, Refusal, refusalText } from '../../deed'
import {
  decidedText,
  forward,
  sign,
  turnBack,
  undecidedText,
  waitingFor,
  waitingLines,
} from '../../signoff'
import { say } from '../../text'
import { readVerdict, readWhich, type Verdict } from './verdict'

/** A decision that lacks its opinion, or whom it is passed on to. */
interface Unfinished {
  kind: 'returned' | 'forwarded'
  receipt: string
}

interface Together {
  receipts: string[]
  opinion?: string
}

const lacking = ['signoff.opinion-expected', 'signoff.to-expected', 'signoff.to-unknown']

const cancel = /^(?:取消|(?:先|那)?不[退转]了?|算了)[。.！!]?$/
/** A bare 通过 is none: it is of one manuscript. */
const allPass = /^(?:全?都|全部|一律)(?:通过|同意|可以)[。.！!]*$/

/** What leaders say of the manuscripts that wait for them, and what they were asked about it. */
export class SigningTalk {
  private unfinished = new Pending<Unfinished>()
  /** A decision that waits to be told which manuscript it is of. */
  private choosing = new Pending<Verdict>()
  private together: Questions<Together>

  constructor(private ctx: Context) {
    this.together = new Questions<Together>(allPass).listen(ctx)
    endAtCommands(ctx, ['审签', '通过', '转办', '退回'], (session) => {
      this.unfinished.take(session)
      this.choosing.take(session)
    })
  }

  /** Plain private words that finish a decision; nothing when none is open or they are no such words. */
  async finish(session: Session, by: Actor, said: string): Promise<string | Refusal | undefined> {
    const all = this.together.repeated(session, said)
    if (all) return this.askForAll(session, by, all.opinion)
    if (this.together.expects(session, said)) return this.answerForAll(session, by, said)
    if (this.together.tooLate(session, said)) return this.remaining(by)
    const chosen = this.chosen(session, said)
    if (chosen) return this.decide(session, by, chosen)
    const open = this.unfinished.get(session)
    if (!open) return undefined
    const verdict = readVerdict(said)
    if (verdict && verdict.kind !== open.kind) return undefined
    if (isNo(said) || cancel.test(said)) {
      this.unfinished.take(session)
      return say('signoff.asked.cancelled', [open.receipt])
    }
    return this.decide(session, by, verdict ?? finished(open, said))
  }

  /** Does what was decided of the manuscript that is said, quoted, asked about, or the only one. */
  async decide(session: Session, by: Actor, verdict: Verdict): Promise<string | Refusal> {
    const open = this.unfinished.get(session)
    const asked = open?.kind === verdict.kind ? open.receipt : undefined
    const receipt =
      verdict.receipt ?? quotedReceipt(this.ctx, session) ?? asked ?? this.placed(by, verdict)
    if (typeof receipt !== 'string') return receipt ?? this.decideAmong(session, by, verdict)
    this.unfinished.take(session)
    const done = await this.enter(by, receipt, verdict)
    const { kind } = verdict
    const isAsking = done instanceof Refusal && lacking.includes(done.reason) && session.isDirect
    if (!isAsking || (kind !== 'returned' && kind !== 'forwarded')) return done
    this.unfinished.set(session, { kind, receipt })
    return done.reason === 'signoff.to-unknown' ? done : say(`signoff.asked.${kind}`, [receipt])
  }

  /** The receipt at a place of the list; undefined when none was said. */
  private placed(by: Actor, { place }: Verdict): string | Refusal | undefined {
    if (!place) return undefined
    const waiting = waitingFor(this.ctx, by)
    const found = waiting.at(place > 0 ? place - 1 : place)
    return found?.receipt ?? which(waiting)
  }

  /** No manuscript was named: the only one that waits is meant, or all when that is said. */
  private decideAmong(
    session: Session,
    by: Actor,
    verdict: Verdict,
  ): string | Refusal | Promise<string | Refusal> {
    const waiting = waitingFor(this.ctx, by)
    if (waiting.length === 1) return this.decide(session, by, { ...verdict, ...waiting[0] })
    if (!waiting.length) return new Refusal('signoff.none')
    const { kind, isAll, opinion, paper } = verdict
    if (isAll && kind === 'signed' && !paper && session.isDirect)
      return this.askForAll(session, by, opinion)
    if (kind !== 'unclear' && !isAll && session.isDirect) this.choosing.set(session, verdict)
    return which(waiting)
  }

  /** The decision that was asked of which manuscript it is, when the words say that alone. */
  private chosen(session: Session, said: string): Verdict | undefined {
    const verdict = this.choosing.take(session)
    const meant = verdict && readWhich(said)
    return meant && { ...verdict, ...meant }
  }

  /** That a yes came too late to be of all, and which are waiting. */
  private remaining(by: Actor): Refusal | undefined {
    const waiting = waitingFor(this.ctx, by)
    return waiting.length ? which(waiting) : undefined
  }

  private askForAll(session: Session, by: Actor, opinion?: string): string {
    const waiting = waitingFor(this.ctx, by)
    this.together.ask(session, { receipts: waiting.map(({ receipt }) => receipt), opinion })
    return say('signoff.all.ask', [waiting.length, waitingLines(waiting).join('\n')])
  }

  private async answerForAll(session: Session, by: Actor, said: string) {
    const waiting = waitingFor(this.ctx, by).map(({ receipt }) => receipt)
    const agreed = this.together.take(session, said)
    if (!agreed) return say('signoff.all.cancelled', [waiting[0]])
    const { receipts, opinion } = agreed
    // What was withdrawn, mended or handed in since was not seen.
    if (receipts.join() !== waiting.join()) {
      return waiting.length
        ? `${say('signoff.all.changed')}\n${this.askForAll(session, by, opinion)}`
        : new Refusal('signoff.none')
    }
    const told: string[] = []
    for (const receipt of receipts) {
      const done = await this.enter(by, receipt, { kind: 'signed', opinion })
      told.push(done instanceof Refusal ? refusalText(done) : done)
    }
    return told.join('\n')
  }

  private async enter(by: Actor, receipt: string, verdict: Verdict): Promise<string | Refusal> {
    const { ctx } = this
    const { kind, opinion, to, paper, said } = verdict
    switch (kind) {
      case 'unclear':
        return undecidedText([ctx.ledger.find(receipt)!], said!)
      case 'signed':
        return answer(sign(ctx, by, { receipt, opinion, paper }), decidedText)
      case 'returned':
        return answer(turnBack(ctx, by, { receipt, opinion }), decidedText)
      case 'forwarded':
        return answer(forward(ctx, by, { receipt, to, opinion }), decidedText)
    }
  }
}

/** The answer to what was asked: the opinion, or the name and what else is said. */
function finished({ kind }: Unfinished, said: string): Verdict {
  if (kind === 'returned') return { kind, opinion: said }
  const words = said
    .replace(/^(?:请|让|给)\s*/, '')
    .replace(/(?:[看审办]一?下?|处理|吧)*[。.！!]*$/, '')
  return readVerdict(`转办 ${words}`)!
}

function which(waiting: Parameters<typeof waitingLines>[0]): Refusal {
  return new Refusal('signoff.which', [waiting.length, waitingLines(waiting).join('\n')])
}
