import type { Context, Session } from 'koishi'
import { actorOf, answer, commandIn, plainText, Questions, spoken } from '../../chat'
import {
  checkCommission,
  commission,
  commissionedText,
  commissionQuestion,
  type CommissionRequest,
} from '../../commission'
import { type Actor, Refusal } from '../../deed'
import { say } from '../../text'
import { commissionWords } from './commission-said'
import { readRequest } from './read-commission'

/**
 * 约教务处写一篇……，下周三前, said by an editor in private: shown, and sent upon yes.
 * @param lacksDay hears of words that lack only their day
 */
export function hearCommissions(ctx: Context, lacksDay: (session: Session, words: string) => void) {
  const questions = new Questions<CommissionRequest>().settle(
    ctx,
    (session, request) => answer(commission(ctx, actorOf(ctx, session), request), commissionedText),
    () => say('commission.left'),
  )

  ctx.middleware((session, next) => {
    const isPlain = session.isDirect && !commandIn(ctx, session)
    const words = isPlain ? commissionWords(plainText(session.stripped.content)) : undefined
    const by = words ? actorOf(ctx, session) : undefined
    const request = by?.person?.role === 'editor' ? read(by, words!) : undefined
    return request ? next(async () => spoken(ask(session, by!, request, words!))) : next()
  }, true)

  /** Undefined when no unit is asked. */
  function read(by: Actor, words: string): CommissionRequest | undefined {
    try {
      const request = readRequest(ctx, by, words)
      return request.units.length ? request : undefined
    } catch (error) {
      if (error instanceof Refusal) return undefined
      throw error
    }
  }

  function ask(session: Session, by: Actor, request: CommissionRequest, words: string) {
    const asked = checkCommission(ctx, by, request)
    if (asked instanceof Refusal) {
      if (asked.reason === 'commission.due') lacksDay(session, words)
      return asked
    }
    questions.ask(session, request)
    return commissionQuestion(asked)
  }
}
