import { type Context, h, type Session } from 'koishi'
import { Refusal, refusalText } from '../deed'
import {
  type Confidential,
  confidentialNews,
  confidentialText,
  handInText,
  type HandInOutcome,
  secretText,
  type VerifyOutcome,
} from '../submission'
import { say } from './say'

/** What may be said here of an outcome; what only one person may hear is told them privately. */
export async function tell(
  ctx: Context,
  session: Session,
  outcome: HandInOutcome | VerifyOutcome | Refusal,
): Promise<string> {
  if (outcome instanceof Refusal) return refusalText(outcome)
  return outcome.kind === 'confidential' ? tellSecret(ctx, session, outcome) : handInText(outcome)
}

/**
 * Takes the message back where the platform lets us, and says privately what is wrong: to whoever
 * sent it, and to the editors when it was to be handed in. Gives what may be said in the conversation.
 */
export async function tellSecret(
  ctx: Context,
  session: Session,
  secret: Confidential,
): Promise<string> {
  if (secret.author) await tellEditors(ctx, session, confidentialNews(secret))
  const isRecalled = await ctx.courier.recall(session, secret.fileMessage ?? session.messageId!)
  const details = secretText(secret)
  if (session.isDirect) return details
  const isTold = await ctx.courier.whisper(session, session.userId!, [h.text(details)])
  return [
    confidentialText(secret),
    say(`intake.secret.${isTold ? 'told' : 'untold'}`),
    say(`intake.secret.${isRecalled ? 'recalled' : 'recall-yourself'}`),
  ].join('\n')
}

async function tellEditors(ctx: Context, session: Session, news: string) {
  const accounts = ctx.roster.editors.map((editor) => accountOn(session, editor))
  const others = accounts.filter((id) => id && id !== session.userId)
  await Promise.all(others.map((id) => ctx.courier.whisper(session, id!, [h.text(news)])))
}

function accountOn({ platform }: Session, { qq, wecom }: { qq?: string; wecom?: string }) {
  return platform === 'wecom' ? wecom : qq
}
