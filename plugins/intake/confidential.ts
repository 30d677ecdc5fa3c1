import { type Context, h, type Session } from 'koishi'
import { type Kept, refusal } from './drafts'
import type { Offer, Verdict } from './judge'
import { findingLines } from './reply'

const DAY = 24 * 3600_000

export function isConfidential({ errors }: Verdict): boolean {
  return errors.some(({ confidential }) => confidential)
}

/**
 * A manuscript with a secret or personal data: notes the refusal, deletes the bytes, takes the
 * message back where the platform lets us, and tells officer and editors privately. Gives what may
 * be said in the conversation.
 */
export async function destroy(ctx: Context, session: Session, offer: Kept, verdict: Verdict) {
  const confidential = { ...verdict, rename: undefined }
  await ctx.ledger.append(refusal(ctx, session, offer, confidential, true))
  await ctx.storage.files.remove(offer.file.sha256)
  await tellEditors(ctx, session, offer)
  return hush(ctx, session, offer, verdict, offer.fileMessage)
}

/** Says privately what is wrong; gives what may be said in the conversation. */
export async function hush(
  ctx: Context,
  session: Session,
  { manuscript }: Offer,
  { errors }: Verdict,
  fileMessage = session.messageId!,
): Promise<string> {
  const isRecalled = await ctx.courier.recall(session, fileMessage)
  const name = manuscript.fileName
  const secrets = errors.filter(({ confidential }) => confidential)
  const lines = findingLines(session, secrets)
  const details = [session.text('intake.confidential.details', [name]), ...lines].join('\n')
  if (session.isDirect) return details
  const clauses = [...new Set(secrets.map(({ clause }) => clause))].join('、')
  const isTold = await ctx.courier.whisper(session, session.userId!, h.parse(details))
  return [
    session.text('intake.confidential.refused', [clauses]),
    session.text(`intake.confidential.${isTold ? 'told' : 'untold'}`),
    session.text(`intake.confidential.${isRecalled ? 'recalled' : 'recall-yourself'}`),
  ].join('\n')
}

async function tellEditors(ctx: Context, session: Session, { unit, by, column }: Kept) {
  const { platform, channelId, messageId } = session
  const key = `confidential:${platform}:${channelId}:${messageId}`
  const params = { unit: unit.name, name: by.name, column: column.name }
  const content = session.text('intake.confidential.editors', params)
  const until = new Date(Date.now() + DAY)
  // Whoever sent it in hears of it anyway.
  await ctx.courier.tellEditors({ key, content, until, isUrgent: true }, session)
}
