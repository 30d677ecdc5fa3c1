import { type Context, h, type Session } from 'koishi'
import { giveBack, returnedText } from '../../adoption'
import { addDays, today } from '../../calendar'
import {
  actorOf,
  answer,
  commandIn,
  isNo,
  Pending,
  plainText,
  Questions,
  speakerOf,
} from '../../chat'
import { briefTitle, yearOf } from '../../deed'
import { parseReceipt, type Submission } from '../../ledger'
import { say } from '../../text'
import { readReturn, type ReturnSaid } from './return-said'

/** How far back a manuscript is looked for that nobody gave the number of, in days. */
const LATELY = 45
/** Manuscripts that are listed to choose from. */
const SHOWN = 5

/** It speaks of something else, and gives no reason. */
const turnsTo = /[?？吗呢]|^谁|几个|多少|怎么|[没未][交报]|催|采用|公示|积分|撤销|^.{0,2}$/

interface Return {
  receipt: string
  reason: string
}

/** 团委的退回 时间不对, said in private: it is shown which, and given back upon yes. */
export function hearReturn(ctx: Context) {
  const unreasoned = new Pending<string>()
  const carryOut = (session: Session, asked: Return) =>
    answer(giveBack(ctx, actorOf(ctx, session), asked), returnedText)
  const questions = new Questions<Return>().settle(ctx, carryOut, () => say('desk.return.left'))

  ctx.middleware(async (session, next) => {
    const said = plainText(session.stripped.content)
    const isPlain = session.isDirect && !commandIn(ctx, session) && !/^[/／]/.test(said)
    const isEditor = isPlain && speakerOf(ctx, session)?.role === 'editor'
    const receipt = unreasoned.take(session)
    if (!isEditor) return next()
    const found = readReturn(said, ctx.roster)
    if (found) return next(async () => h.text(hear(session, found)))
    if (!receipt || turnsTo.test(said)) return next()
    return h.text(isNo(said) ? say('desk.return.left') : ask(session, receipt, said))
  }, true)

  function hear(session: Session, said: ReturnSaid): string {
    const found = meant(ctx, said)
    if (!found.length) return say('desk.return.none', [said.unit ?? said.receipt])
    const lines = found.slice(0, SHOWN).map(lineOf)
    if (found.length > 1) return say('desk.return.which', [lines.join('\n'), said.reason])
    const [{ receipt }] = found
    if (!said.reason) {
      unreasoned.set(session, receipt)
      return say('desk.return.why', [lines[0]])
    }
    return ask(session, receipt, said.reason)
  }

  function ask(session: Session, receipt: string, reason: string): string {
    questions.ask(session, { receipt, reason })
    return say('desk.return.ask', [lineOf(ctx.ledger.find(receipt)!), reason])
  }
}

/** What can be given back, the latest first. */
function meant(ctx: Context, { unit, receipt }: ReturnSaid): Submission[] {
  const { ledger } = ctx
  const no = receipt && parseReceipt(receipt, yearOf(ctx))
  const all = unit
    ? ledger.submissions(unit, addDays(today(), -LATELY), today())
    : [no ? ledger.find(no) : undefined].flatMap((each) => each ?? [])
  return all.filter(isOpen).toReversed()
}

function isOpen({ status, adoptions }: Submission): boolean {
  return status === 'accepted' && !adoptions.length
}

function lineOf({ receipt, entry: { unit, payload } }: Submission): string {
  return say('desk.return.line', [receipt, unit, briefTitle(payload.title)])
}
