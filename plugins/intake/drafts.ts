import type { Context, Session } from 'koishi'

import { sessionOrigin } from '../chat'
import type { Author, Draft, EntryOf } from '../ledger'
import type { StoredFile } from '../storage'
import type { Day } from '../calendar'
import type { Offer, Verdict } from './judge'

/** An offer whose bytes are on disk. */
export interface Kept extends Offer {
  /** Who hands it in. */
  by: Author
  file: StoredFile
  /** The message that carried the file, when another one asked to take it. */
  fileMessage?: string
  /** Number of the commission (约稿) it is for. */
  commission?: number
  /** The refusal that is taken up again, when the very same file is. */
  again?: EntryOf<'refused'>
}

/** From the message, and from the file since a message may carry several. */
export function idOf({ platform, channelId, messageId }: Session, { file }: Kept): string {
  return [platform, channelId, messageId, file.sha256.slice(0, 16)].join(':')
}

/** Not the id of an acceptance: what is refused today may pass when it is heard again. */
export function refusalId(session: Session, offer: Kept): string {
  return `${idOf(session, offer)}:refused`
}

/** The entry of a refusal. */
export function refusal(
  ctx: Context,
  session: Session,
  { column, file, fileMessage, by, unit, commission, ...rest }: Kept,
  { errors, rename, waived }: Verdict,
  isDestroyed?: true,
): Draft {
  const id = refusalId(session, { column, file, fileMessage, by, unit, ...rest })
  const findings = errors.map(({ rule, block }) => ({ rule, block }))
  const about = { column: column.key, file, fileMessage, rename, findings, commission }
  const payload = { ...about, waived, isDestroyed }
  return { ...sessionOrigin(ctx, session, unit.name), by, id, type: 'refused', payload }
}

/** The entry of an acceptance; `ref` is the receipt of the version it replaces. */
export function submission(
  ctx: Context,
  session: Session,
  offer: Kept,
  { handed, items, week, lateness, advice }: Verdict,
  { receipt, day, ref }: { receipt: string; day: Day; ref?: string },
): Draft {
  const { column, file, fileMessage, by, unit, commission } = offer
  const origin = { ...sessionOrigin(ctx, session, unit.name), by }
  const warnings = advice.map(({ rule }) => rule)
  const about = { receipt, column: column.key, title: handed.title, file, fileMessage }
  const payload = { ...about, items, day, week, late: lateness?.minutes, commission, warnings }
  return { ...origin, id: idOf(session, offer), type: 'submitted', ref, payload }
}
