import type { Context, Session } from 'koishi'
import { bySha, type EntryOf, nextReceipt } from '../ledger'
import { parsePeriod } from '../calendar'
import { formatPoints } from '../score'
import { destroy, hush, isConfidential } from './confidential'
import { idOf, type Kept, refusal, refusalId, submission } from './drafts'
import { isVersionOf, progressSince, replacedBy, unheeded } from './earlier'
import { judge, type Offer, type Verdict } from './judge'
import * as reply from './reply'

/** What is said, and the entry if the offer was accepted just now. */
interface Answer {
  text: string
  entry?: EntryOf<'submitted'>
}

/** Judges an offer and says the verdict; nothing is recorded (`/校验`). */
export async function verify(ctx: Context, session: Session, offer: Offer): Promise<string> {
  const verdict = judge(ctx, offer)
  if (isConfidential(verdict)) return hush(ctx, session, offer, verdict)
  const { handed, errors, advice } = verdict
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
  if (isConfidential(verdict)) return { text: await destroy(ctx, session, offer, verdict) }
  const refused = offer.again ?? (await earlierVersion(ctx, session, offer))
  const waived = refused && ctx.ledger.waivedFor(refused)
  const errors = verdict.errors.filter(({ rule }) => !waived?.includes(rule))
  const final = { ...verdict, errors, waived }
  const progress = refused && progressSince(refused, final)
  const commission = offer.commission ?? refused?.payload.commission
  return errors.length
    ? refuse(ctx, session, { ...offer, commission }, final, progress)
    : accept(ctx, session, { ...offer, commission }, final, progress)
}

async function refuse(
  ctx: Context,
  session: Session,
  offer: Kept,
  verdict: Verdict,
  progress?: reply.Progress,
): Promise<Answer> {
  const { handed, errors, rename } = verdict
  const { entry } = await ctx.ledger.append(refusal(ctx, session, offer, verdict))
  const more = { no: entry.seq, rename, progress }
  return { text: reply.refused(session, 'refused', handed, errors, more) }
}

async function accept(
  ctx: Context,
  session: Session,
  offer: Kept,
  verdict: Verdict,
  progress?: reply.Progress,
): Promise<Answer> {
  const earlier = replacedBy(ctx, offer, verdict)
  const reason = earlier && unheeded(earlier, offer)
  if (reason) return { text: session.text('intake.unheeded', [earlier.receipt, reason]) }
  // What came in time and is mended later is not late.
  const isInTime = earlier && !earlier.entry.payload.late
  const lateness = isInTime ? undefined : verdict.lateness
  const commission = offer.commission ?? earlier?.entry.payload.commission
  const kept = { ...offer, commission }
  const { entry, isNew } = await ctx.ledger.append((state, day) => {
    // Two officers of a unit may hand in the same file, or mend the same one, at the same moment.
    const twin = bySha(state, offer.unit.name, offer.file.sha256)
    const status = earlier && state.submissions.get(earlier.receipt)?.status
    const ref = status === 'accepted' || status === 'returned' ? earlier!.receipt : undefined
    const receipt = nextReceipt(state, day.slice(0, 4))
    return (
      twin?.entry ?? submission(ctx, session, kept, { ...verdict, lateness }, { receipt, day, ref })
    )
  })
  const submitted = entry as EntryOf<'submitted'>
  if (!isNew) return { text: answerAgain(ctx, session, offer, submitted) }
  const { handed, advice } = verdict
  const news = { replaced: submitted.ref, lateness, commission, progress, advice }
  return { text: reply.accepted(session, handed, credit(ctx, submitted), news), entry: submitted }
}

/** The refusal of this manuscript, if it is what came last of this person. */
async function earlierVersion(ctx: Context, session: Session, offer: Kept) {
  const refused = ctx.ledger.lastRefused(offer.by)
  const accepted = ctx.ledger.lastSubmitted(offer.by)
  const isLast = refused && refused.seq > (accepted?.seq ?? 0)
  if (!isLast || refused.id === refusalId(session, offer)) return
  return (await isVersionOf(ctx, offer, refused)) ? refused : undefined
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
