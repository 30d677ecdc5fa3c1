import type { Context } from 'koishi'
import { parsePeriod, today } from '../../calendar'
import {
  actorOf,
  answer,
  type Asked,
  commandIn,
  officersCommand,
  plainText,
  quotedReceipt,
  spoken,
} from '../../chat'
import { type Actor, Refusal } from '../../deed'
import { sameName } from '../../roster'
import { signaturesOf } from '../../ledger'
import { askWaiting, depute, deputedText, waitingFor, waitingText } from '../../signoff'
import { saidWithUntil, takeUntil } from '../until'
import { SigningTalk } from './talk'
import { readSentBack, readVerdict } from './verdict'

/**
 * `/审签 [编号] 通过|退回|转办 [意见]`, `/通过`, `/转办`, in private the bare word; `/待签`: what waits for a leader;
 * `/代签 王五 至 6月1日`: who signs for them.
 */
export function signingCommands(ctx: Context): SigningTalk {
  const talk = new SigningTalk(ctx)
  officersCommand(ctx, '审签', ['审核'], ({ session, by, words, said }) => {
    if (!words) return list(ctx, by)
    const receipt = said.receipt(today().slice(0, 4))
    const verdict = readVerdict(said.rest)
    if (!verdict) return new Refusal('signoff.unclear', [said.rest])
    return talk.decide(session, by, { ...verdict, receipt: receipt ?? verdict.receipt })
  })

  for (const [name, aliases] of [
    ['通过', ['同意', '审签通过']],
    ['转办', []],
  ] as const) {
    officersCommand(ctx, name, [...aliases], async ({ session, by, words }) => {
      const finished = session.isDirect && !words && (await talk.finish(session, by, name))
      return finished || talk.decide(session, by, readVerdict(`${name} ${words}`)!)
    })
  }

  officersCommand(ctx, '待签', ['待审', '待审签'], ({ by }) => list(ctx, by))

  officersCommand(ctx, '代签', ['代审'], ({ by, words }) => {
    const said = saidWithUntil(words)
    const to = said.word()
    return answer(depute(ctx, by, { to, until: takeUntil(said) }), deputedText)
  })

  // Before manuscripts are looked for: an opinion may read like one.
  ctx.middleware(async (session, next) => {
    const words = plainText(session.stripped.content)
    const isPlain = session.isDirect && !session.stripped.prefix && words
    if (!isPlain || commandIn(ctx, session)) return next()
    const by = actorOf(ctx, session)
    const answered = by.person && (await talk.finish(session, by, words))
    return answered ? (spoken(answered) ?? '') : next()
  }, true)

  ctx.middleware(async (session, next) => {
    const words = plainText(session.stripped.content)
    const isPlain = session.isDirect && !session.stripped.prefix
    const verdict = isPlain ? (readVerdict(words) ?? readSentBack(words)) : undefined
    if (!verdict) return next()
    const by = actorOf(ctx, session)
    if (!by.person || !waitingFor(ctx, by).length) return next()
    return spoken(await talk.decide(session, by, verdict)) ?? ''
  })
  return talk
}

/** 退回 by the leader who should sign, or has; undefined when it is an editor's. */
export function hearTurnBack(ctx: Context, talk: SigningTalk, { session, by, words }: Asked) {
  const verdict = readVerdict(`退回 ${words}`)!
  const receipt = verdict.receipt ?? quotedReceipt(ctx, session)
  const waiting = waitingFor(ctx, by)
  const isMeant = receipt
    ? waiting.some((each) => each.receipt === receipt) || isSignedBy(ctx, by, receipt)
    : waiting.length > 0 || by.person?.role === 'leader'
  return isMeant ? talk.decide(session, by, verdict) : undefined
}

/** Whether a manuscript went through the hands of this person's unit, or their own. */
function isSignedBy({ ledger }: Context, { person }: Actor, receipt: string): boolean {
  const submission = ledger.find(receipt)
  if (!person || person.role === 'editor' || !submission?.entry.payload.signOff) return false
  const isSigner = signaturesOf(submission).some(({ payload }) =>
    sameName(payload.signer, person.name),
  )
  return isSigner || (person.role === 'leader' && person.unit?.name === submission.entry.unit)
}

function list(ctx: Context, by: Actor) {
  return answer(askWaiting(ctx, by, parsePeriod('本月', today())!), waitingText)
}
