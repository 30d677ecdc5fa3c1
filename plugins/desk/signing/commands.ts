import type { Context, Session } from 'koishi'
import { parsePeriod, today } from '../../calendar'
import {
  actorOf,
  answer,
  type Asked,
  commandIn,
  officersCommand,
  orRefusal,
  plainText,
  quotedReceipt,
  spoken,
} from '../../chat'
import { type Actor, Refusal } from '../../deed'
import { sameName } from '../../roster'
import { signaturesOf } from '../../ledger'
import { askWaiting, depute, deputedText, waitingFor, waitingText } from '../../signoff'
import { saidWithUntil, takeSpan } from '../until'
import { readAnswer } from './answer'
import { endsDeputed, readDeputed } from './depute-said'
import { lastSigned, regrets, regretText } from './regret'
import { SigningTalk } from './talk'
import { readVerdicts } from './verdict'
import { yearsOf } from './years'

/**
 * `/审签 [编号] 通过|退回|转办 [意见]`, `/通过`, `/转办`, in private the bare word; `/待签`: what waits for a leader;
 * `/代签 王五 至 6月1日`: who signs for them.
 */
export function signingCommands(ctx: Context): SigningTalk {
  const talk = new SigningTalk(ctx)
  officersCommand(ctx, '审签', ['审核'], ({ session, by, words }) => {
    if (!words) return list(ctx, by)
    const verdicts = readVerdicts(words, yearsOf(ctx, by))
    return verdicts
      ? talk.decideAll(session, by, verdicts)
      : new Refusal('signoff.unclear', [words])
  })

  for (const [name, aliases] of [
    ['通过', ['同意', '审签通过']],
    ['转办', []],
  ] as const) {
    officersCommand(ctx, name, [...aliases], async ({ session, by, words }) => {
      const finished = session.isDirect && !words && (await talk.finish(session, by, name))
      const verdicts = readVerdicts(`${name} ${words}`, yearsOf(ctx, by))!
      return finished || talk.decideAll(session, by, verdicts)
    })
  }

  officersCommand(ctx, '待签', ['待审', '待审签'], ({ by }) => list(ctx, by))

  officersCommand(ctx, '代签', ['代审'], ({ by, words }) => {
    const said = saidWithUntil(words)
    const to = said.word()
    return answer(depute(ctx, by, { to, ...takeSpan(said) }), deputedText)
  })

  // Before manuscripts are looked for: an opinion may read like one.
  ctx.middleware(async (session, next) => {
    const words = plainText(session.stripped.content)
    const isPlain = session.isDirect && !session.stripped.prefix && words
    if (!isPlain || commandIn(ctx, session)) return next()
    const by = actorOf(ctx, session)
    const answered = by.person && (await orRefusal(() => talk.finish(session, by, words)))
    return answered ? (spoken(answered) ?? '') : next()
  }, true)

  ctx.middleware(async (session, next) => {
    const words = plainText(session.stripped.content)
    if (!session.isDirect || session.stripped.prefix) return next()
    const by = actorOf(ctx, session)
    const answered = by.person && (await orRefusal(() => plainly(ctx, talk, session, by, words)))
    if (answered) return spoken(answered) ?? ''
    talk.turned(session)
    return next()
  })
  return talk
}

/** What was said in plain words of what waits for a leader, or was signed by them. */
async function plainly(
  ctx: Context,
  talk: SigningTalk,
  session: Session,
  by: Actor,
  words: string,
): Promise<string | Refusal | undefined> {
  const isLeader = by.person!.role === 'leader'
  const deputed = isLeader ? deputedIn(by, words) : undefined
  if (deputed) {
    talk.turned(session)
    return answer(depute(ctx, by, deputed), deputedText)
  }
  const regretted = isLeader && regrets(words) ? regretText(ctx, by) : undefined
  if (regretted) return regretted
  const verdicts = readAnswer(words, yearsOf(ctx, by))
  if (!verdicts) return undefined
  if (waitingFor(ctx, by).length) return talk.decideAll(session, by, verdicts)
  const wantsBack = verdicts.some(({ kind }) => kind === 'returned' || kind === 'doubtful')
  const signed = wantsBack ? lastSigned(ctx, by) : undefined
  return signed && new Refusal('signoff.too-late', [signed])
}

/** Who signs for a leader, or that nobody does any more. */
function deputedIn({ person }: Actor, words: string) {
  return endsDeputed(words) ? { to: person!.name } : readDeputed(words)
}

/** 退回 by the leader who should sign, or has; undefined when it is an editor's. */
export async function hearTurnBack(ctx: Context, talk: SigningTalk, { session, by, words }: Asked) {
  const finished = session.isDirect && !words ? await talk.finish(session, by, '退回') : undefined
  if (finished) return finished
  const verdicts = readVerdicts(`退回 ${words}`, yearsOf(ctx, by))!
  const receipt = verdicts[0].which?.receipts?.[0] ?? quotedReceipt(ctx, session)
  const waiting = waitingFor(ctx, by)
  const isMeant = receipt
    ? waiting.some((each) => each.receipt === receipt) || isSignedBy(ctx, by, receipt)
    : waiting.length > 0 || by.person?.role === 'leader'
  return isMeant ? talk.decideAll(session, by, verdicts) : undefined
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
