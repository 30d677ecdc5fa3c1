import { type Context, h, type Session } from 'koishi'
import { waiting, waitingList } from '../../adoption'
import {
  actorOf,
  commandIn,
  Pending,
  plainText,
  Questions,
  saidToUs,
  speakerOf,
  spoken,
} from '../../chat'
import { type Actor, Listing, Refusal, refusalText, submissionsIn, yearOf } from '../../deed'
import { parseReceipt } from '../../ledger'
import { say } from '../../text'
import { type AdoptionTold, readTold, withItems } from './adoption-said'
import type { AdoptSaid } from './unslashed'

/** Asks whether what was told of is to be entered; lists what may be meant where it is not clear. */
export type AskTold = (session: Session, told: AdoptionTold) => Promise<string | Refusal | Listing>

/**
 * An editor tells in plain words of an adoption, in private or by @: 教务处那个第2条被头条采用了. What
 * would be entered is shown first, and entered upon yes; an outlet that was not said is asked for.
 */
export function hearTold(ctx: Context, adopt: AdoptSaid): AskTold {
  const questions = new Questions<string>().listen(ctx)
  const last = new Pending<AdoptionTold>()

  async function ask(session: Session, told: AdoptionTold) {
    const receipts = receiptsOf(ctx, actorOf(ctx, session), told)
    if (receipts instanceof Listing || receipts instanceof Refusal) return receipts
    const words = wordsOf(ctx, receipts, told)
    if (!told.outlets.length) return askOutlet(session, words, receipts)
    questions.ask(session, words)
    last.set(session, told)
    return say('adoption.unslashed', [words])
  }

  async function askOutlet(session: Session, words: string, receipts: string[]) {
    const asked = await adopt(session, words)
    if (!(asked instanceof Refusal)) return asked
    const known = receipts.map((receipt) => ctx.ledger.find(receipt)!.entry)
    const whose = known.map(({ unit, payload }) => say('adoption.told', [payload.receipt, unit]))
    return [whose.join('、'), refusalText(asked)].join('\n')
  }

  ctx.middleware(async (session, next) => {
    const said = plainText(session.stripped.content)
    if (!questions.expects(session, said)) return next()
    const words = questions.take(session, said)
    last.take(session)
    return spoken(words ? await adopt(session, words) : say('adoption.which.left'))
  })

  ctx.middleware((session, next) => {
    const said = commandIn(ctx, session) ? undefined : saidToUs(session)
    const told =
      said &&
      (readTold(said, { ...ctx.policy.at(), roster: ctx.roster }) ??
        withItems(last.get(session), said))
    if (!told || speakerOf(ctx, session)?.role !== 'editor') return next()
    return next(async () => {
      const answer = await ask(session, told)
      return answer instanceof Listing ? h.text(ctx.pages.show(session, answer)) : spoken(answer)
    })
  }, true)

  return ask
}

/** The manuscripts that were told of: of a unit the one that waits, or all where all were meant. */
function receiptsOf(ctx: Context, by: Actor, { units, receipts, isAll }: AdoptionTold) {
  const found = receipts.flatMap((said) => parseReceipt(said, yearOf(ctx)) ?? [])
  for (const { name } of found.length ? [] : units) {
    const own = waiting(ctx, by, { units: [name] })
    if (own instanceof Refusal) return own
    const handedIn = submissionsIn(ctx, own.selection)
    const accepted = handedIn.filter(({ status }) => status === 'accepted')
    // Of one that was adopted already another item may be.
    const meant = own.waiting.length ? own.waiting : accepted
    if (!meant.length || (meant.length > 1 && !isAll)) return waitingList(own)
    found.push(...meant.map(({ receipt }) => receipt))
  }
  const unknown = found.find((receipt) => !ctx.ledger.find(receipt))
  return unknown ? new Refusal('deed.unknown', [unknown]) : found
}

/** `5第2条 头条`, as it is written behind the command. */
function wordsOf(ctx: Context, receipts: string[], { items, outlets, isAll }: AdoptionTold) {
  const year = yearOf(ctx)
  const numbers = receipts.map((receipt) => {
    const no = Number(receipt.slice(5))
    return receipt.startsWith(`${year(no)}-`) ? String(no) : receipt
  })
  const all = isAll && !items ? ['全部'] : []
  return [numbers.join('、') + items, ...outlets, ...all].join(' ')
}
