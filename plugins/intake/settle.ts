import type { Context, Session } from 'koishi'
import { check, type Finding, splitItems } from '../check'
import { bySha, type Draft, type EntryOf, nextReceipt, type StoredFile } from '../ledger'
import type { Manuscript } from '../manuscript'
import { type Column, type Day, parsePeriod, today } from '../policy'
import type { Person, Unit } from '../roster'
import { formatPoints } from '../score'
import { originOf } from './origin'
import * as reply from './reply'

/** A manuscript that is read, with what is needed to judge it. */
export interface Offer {
  manuscript: Manuscript
  column: Column
  unit: Unit
  person: Person
  /** Semester and week it is for, when its column is weekly: `2020-2021-2/12`. */
  week?: string
}

/** An offer whose bytes are on disk. */
export interface Kept extends Offer {
  file: StoredFile
  /** The message that carried the file, when another one asked to take it. */
  fileMessage?: string
}

/** What is known of an offer after the check. */
interface Verdict {
  handed: reply.Handed
  items: string[]
  errors: Finding[]
  advice: Finding[]
  /** The proper file name, when nothing else is wrong. */
  rename?: string
}

/** Judges an offer and says the verdict; nothing is recorded (`/校验`). */
export function verify(ctx: Context, session: Session, offer: Offer): string {
  const { handed, errors, advice } = judge(ctx, offer)
  return errors.length
    ? reply.refused(session, 'verified-refused', handed, errors)
    : reply.verified(session, handed, advice)
}

/**
 * Judges an offer, records the verdict and says it. Resolves when the entry is on disk; `entry` is
 * there when the offer was accepted just now. The very same file of a unit is accepted once.
 */
export async function settle(ctx: Context, session: Session, offer: Kept) {
  const before = ctx.ledger.bySha(offer.unit.name, offer.file.sha256)
  if (before) return { text: answerAgain(ctx, session, offer, before.entry) }
  const verdict = judge(ctx, offer)
  const { handed, errors, advice, rename } = verdict
  if (errors.length) {
    await ctx.ledger.append(refusal(ctx, session, offer, verdict))
    return { text: reply.refused(session, 'refused', handed, errors, rename) }
  }
  const { entry, isNew } = await ctx.ledger.append((state, day) => {
    const receipt = nextReceipt(state, day.slice(0, 4))
    // Two officers of a unit may hand in the same file at the same moment.
    const twin = bySha(state, offer.unit.name, offer.file.sha256)
    return twin?.entry ?? submission(ctx, session, offer, verdict, receipt, day)
  })
  const submitted = entry as EntryOf<'submitted'>
  if (!isNew) return { text: answerAgain(ctx, session, offer, submitted) }
  return { text: reply.accepted(session, handed, credit(ctx, submitted), advice), entry: submitted }
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
  if (entry.id === idOf(session, offer))
    return reply.accepted(session, handed, credit(ctx, entry), [])
  return reply.receivedBefore(session, handed, receipt)
}

function judge(ctx: Context, { manuscript, column, unit }: Offer): Verdict {
  const { roster } = ctx.roster
  const { calendar } = ctx.policy
  const policy = ctx.policy.at()
  const findings = check({
    manuscript,
    column,
    policy,
    calendar,
    roster,
    sender: unit,
    today: today(),
  })
  const errors = findings.filter(({ severity }) => severity === 'error')
  const advice = findings.filter(({ severity }) => severity !== 'error')
  const items = column.countBy === 'item' ? splitItems(manuscript).map(({ text }) => text) : ['']
  const { fileName, format } = manuscript
  const handed = {
    fileName: format === 'text' ? undefined : fileName,
    column: column.name,
    title: manuscript.title ?? fileName.replace(/\.[^.]*$/, ''),
    items: column.countBy === 'item' ? items.length : undefined,
  }
  return { handed, items, errors, advice, rename: properName(errors) }
}

/** The name that mends everything, when only the name is wrong. */
function properName(errors: Finding[]): string | undefined {
  const isMendable = errors.every(({ rule }) => rule === 'file-name' || rule === 'week-number')
  return isMendable ? errors[0]?.suggestion : undefined
}

/** From the message, and from the file since a message may carry several. */
function idOf({ platform, channelId, messageId }: Session, { file }: Kept) {
  return [platform, channelId, messageId, file.sha256.slice(0, 16)].join(':')
}

function origin(ctx: Context, session: Session, offer: Kept) {
  const base = originOf(ctx, session, offer.person, offer.unit.name)
  return { ...base, id: idOf(session, offer) }
}

function refusal(ctx: Context, session: Session, offer: Kept, { errors, rename }: Verdict): Draft {
  const base = origin(ctx, session, offer)
  const { file, fileMessage } = offer
  const findings = errors.map(({ rule, block }) => ({ rule, block }))
  const payload = { column: offer.column.key, file, fileMessage, rename, findings }
  // Not the id of an acceptance: what is refused today may pass when it is heard again.
  return { ...base, id: `${base.id}:refused`, type: 'refused', payload }
}

function submission(
  ctx: Context,
  session: Session,
  { column, file, fileMessage, week, ...offer }: Kept,
  { handed, items, advice }: Verdict,
  receipt: string,
  day: Day,
): Draft {
  const base = origin(ctx, session, { column, file, fileMessage, week, ...offer })
  const warnings = advice.map(({ rule }) => rule)
  const about = { receipt, column: column.key, title: handed.title, file, fileMessage }
  return { ...base, type: 'submitted', payload: { ...about, items, day, week, warnings } }
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
