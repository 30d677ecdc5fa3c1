import type { Context } from 'koishi'
import { today } from '../calendar'
import type { Manuscript } from './manuscripts'
import { say } from './say'
import type { Reason } from './smtp'

/** Manuscripts named in a message. */
const NAMED = 8

/** Tells the editors, once a day at most, that letters wait. */
export function tellWaiting(ctx: Context, count: number, reason: Reason) {
  const text = say('mail.stuck', { count, reason: say(`mail.reason.${reason}`) })
  return ctx.courier.tellEditors({ key: `mail:stuck:${today()}`, text })
}

/**
 * Tells the editors which manuscripts will not be sent.
 * @param about the same for the same manuscripts
 */
export function tellGivenUp(
  ctx: Context,
  about: string,
  manuscripts: Manuscript[],
  reason: Reason | 'off' = 'off',
) {
  const named = manuscripts.slice(0, NAMED)
  const text = say('mail.late', {
    count: manuscripts.length,
    reason: say(`mail.reason.${reason}`),
    names: named.map(({ unit, payload }) => `${unit} ${payload.receipt}`).join(say('mail.comma')),
    more: named.length < manuscripts.length ? say('mail.more') : '',
  })
  ctx.logger('mail').warn('[mail] %s', text)
  return ctx.courier.tellEditors({ key: `mail:late:${about}`, text })
}
