import type { Context, Session } from 'koishi'
import { bySha, type Draft, type EntryOf, nextReceipt, type StoredFile } from '../ledger'
import { type Day, parsePeriod } from '../policy'
import { formatPoints } from '../score'
import { progressSince, replacedBy } from './earlier'
import { judge, type Offer, type Verdict } from './judge'
import { originOf } from './origin'
import * as reply from './reply'

/** An offer whose bytes are on disk. */
export interface Kept extends Offer {
  file: StoredFile
  /** The message that carried the file, when another one asked to take it. */
  fileMessage?: string
  /** Semester and week it is for, when its column is weekly: `2020-2021-2/12`. */
  week?: string
}

/** What is said, and the entry if the offer was accepted just now. */
interface Answer {
  text: string
  entry?: EntryOf<'submitted'>
}

/** Judges an offer and says the verdict; nothing is recorded (`/校验`). */
export function verify(ctx: Context, session: Session, offer: Offer): string {
  const { handed, errors, advice } = judge(ctx, offer)
  return errors.length
    ? reply.refused(session, 'verified-refused', handed, errors)
    : reply.verified(session, handed, advice)
}

/**
 * Judges an offer, records the verdict and says it. Resolves when the entry is on disk. The very
 * same file of a unit is accepted once.
 */
export async function settle(ctx: Context, session: Session, offer: Kept): Promise<Answer> {
  const before = ctx.ledger.bySha(offer.unit.name, offer.file.sha256)
  if (before) return { text: answerAgain(ctx, session, offer, before.entry) }
  const verdict = judge(ctx, offer)
  const progress = await progressSince(ctx, offer, verdict, lastRefusal(ctx, session, offer))
  if (!verdict.errors.length) return accept(ctx, session, offer, verdict, progress)
  await ctx.ledger.append(refusal(ctx, session, offer, verdict))
  const { handed, errors, rename } = verdict
  return { text: reply.refused(session, 'refused', handed, errors, { rename, progress }) }
}

async function accept(
  ctx: Context,
  session: Session,
  offer: Kept,
  verdict: Verdict,
  progress?: reply.Progress,
): Promise<Answer> {
  const earlier = replacedBy(ctx, offer, verdict, offer.week)
  const { entry, isNew } = await ctx.ledger.append((state, day) => {
    // Two officers of a unit may hand in the same file, or mend the same one, at the same moment.
    const twin = bySha(state, offer.unit.name, offer.file.sha256)
    const isThere = earlier && state.submissions.get(earlier.receipt)?.status === 'accepted'
    const receipt = nextReceipt(state, day.slice(0, 4))
    const draft = submission(ctx, session, offer, verdict, receipt, day)
    return twin?.entry ?? (isThere ? { ...draft, ref: earlier.receipt } : draft)
  })
  const submitted = entry as EntryOf<'submitted'>
  if (!isNew) return { text: answerAgain(ctx, session, offer, submitted) }
  const { handed, advice } = verdict
  const news = { replaced: submitted.ref, progress, advice }
  return { text: reply.accepted(session, handed, credit(ctx, submitted), news), entry: submitted }
}

/** The refusal that came last of this person, unless something was accepted after it. */
function lastRefusal(ctx: Context, session: Session, offer: Kept) {
  const account = { platform: session.platform, userId: session.userId! }
  const refused = ctx.ledger.lastRefused(account)
  const accepted = ctx.ledger.lastSubmitted(account)
  const isLast = refused && refused.seq > (accepted?.seq ?? 0)
  return isLast && refused.id !== refusalId(session, offer) ? refused : undefined
}

/** The answer to a file that is in the ledger already, perhaps from this very message. */
function answerAgain(
  ctx: Context,
  session: Session,
  offer: Kept,
  entry: EntryOf<'submitted'>,
): string {
  const { receipt, title, items } = entry.payload
  const { column } = offer
  const isItemised = column.countBy === 'item'
  const handed = { column: column.name, title, items: isItemised ? items.length : undefined }
  return entry.id === idOf(session, offer)
    ? reply.accepted(session, handed, credit(ctx, entry), { replaced: entry.ref })
    : reply.receivedBefore(session, handed, receipt)
}

/** From the message, and from the file since a message may carry several. */
function idOf({ platform, channelId, messageId }: Session, { file }: Kept) {
  return [platform, channelId, messageId, file.sha256.slice(0, 16)].join(':')
}

/** Not the id of an acceptance: what is refused today may pass when it is heard again. */
function refusalId(session: Session, offer: Kept) {
  return `${idOf(session, offer)}:refused`
}

function refusal(ctx: Context, session: Session, offer: Kept, { errors, rename }: Verdict): Draft {
  const { column, file, fileMessage, person, unit } = offer
  const origin = originOf(ctx, session, person, unit.name)
  const findings = errors.map(({ rule, block }) => ({ rule, block }))
  const payload = { column: column.key, file, fileMessage, rename, findings }
  return { ...origin, id: refusalId(session, offer), type: 'refused', payload }
}

function submission(
  ctx: Context,
  session: Session,
  offer: Kept,
  { handed, items, advice }: Verdict,
  receipt: string,
  day: Day,
): Draft {
  const { column, file, fileMessage, week, person, unit } = offer
  const origin = originOf(ctx, session, person, unit.name)
  const warnings = advice.map(({ rule }) => rule)
  const about = { receipt, column: column.key, title: handed.title, file, fileMessage }
  const payload = { ...about, items, day, week, warnings }
  return { ...origin, id: idOf(session, offer), type: 'submitted', payload }
}

/** What an accepted manuscript earned and where its unit now stands this month. */
export function credit(ctx: Context, { unit, id, payload }: EntryOf<'submitted'>): reply.Credit {
  const period = parsePeriod(payload.day.slice(0, 7), payload.day)!
  const { points, rank } = ctx.score.standing(unit, period)
  return {
    receipt: payload.receipt,
    points: formatPoints(ctx.score.earned(id)),
    unit,
    period: period.label,
    total: formatPoints(points),
    rank,
  }
}
