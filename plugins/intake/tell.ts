import type { Context, Session } from 'koishi'
import { FetchError } from '../courier'
import { acquaintText, Refusal, refusalOf, refusalText } from '../deed'
import {
  type Confidential,
  confidentialNews,
  confidentialText,
  handInText,
  type HandInOutcome,
  secretText,
  type VerifyOutcome,
} from '../submission'
import { briefName } from '../text'
import { say } from './say'

const DAY = 24 * 3600_000

/** What may be said here of an outcome of a file, or of a message; what only one person may hear is told them privately. */
export async function tell(
  ctx: Context,
  session: Session,
  outcome: HandInOutcome | VerifyOutcome | Refusal,
  isMessage = false,
): Promise<string> {
  if (outcome instanceof Refusal) return refusalText(outcome)
  return outcome.kind === 'confidential'
    ? tellSecret(ctx, session, outcome, isMessage)
    : handInText(outcome)
}

/**
 * Takes the message back where the platform lets us, and says privately what is wrong: to whoever
 * sent it, and to the editors when it was to be handed in. Gives what may be said in the conversation.
 */
export async function tellSecret(
  ctx: Context,
  session: Session,
  secret: Confidential,
  isMessage: boolean,
): Promise<string> {
  const carrier = { isMessage, isPrivate: session.isDirect }
  if (secret.author) {
    const { platform, channelId, messageId } = session
    const key = `confidential:${platform}:${channelId}:${messageId}`
    const news = { key, text: confidentialNews(secret, carrier), until: new Date(Date.now() + DAY) }
    // Whoever sent it in hears of it anyway.
    await ctx.courier.tellEditors({ ...news, isUrgent: true }, session)
  }
  const isRecalled = await ctx.courier.recall(session, secret.fileMessage ?? session.messageId!)
  const details = secretText(secret, carrier)
  if (session.isDirect) return details
  const isTold = await ctx.courier.whisper(session, session.userId!, details)
  return [
    confidentialText(secret, carrier),
    say(`intake.secret.${isTold ? 'told' : 'untold'}`),
    say(`intake.secret.${isRecalled ? 'recalled' : 'recall-yourself'}`, [
      say(`intake.secret.${isMessage ? 'message' : 'file'}`),
    ]),
  ].join('\n')
}

/**
 * Says in private what a group need not hear, and takes the message back there; gives what may be said
 * in the conversation.
 */
export async function answerApart(
  ctx: Context,
  session: Session,
  text: string,
  message = session.messageId!,
): Promise<string> {
  if (session.isDirect) return text
  await ctx.courier.recall(session, message)
  const isTold = await ctx.courier.whisper(session, session.userId!, text)
  return isTold
    ? say('intake.apart.told')
    : say('intake.apart.untold', [acquaintText(session.platform)])
}

/** What to say when a file or picture could not be had or kept; any other error goes on. */
export function unfetchedText(error: unknown): string {
  if (!(error instanceof FetchError)) return refusalText(refusalOf(error))
  return say(`intake.fetch.${error.kind}`, [briefName(error.file.name)])
}
