import { createHash } from 'node:crypto'
import type { Context } from 'koishi'
import { sayIn } from '../courier'
import { today } from '../calendar'
import type { Manuscript } from './postman'
import type { Reason } from './smtp'

const DAY = 24 * 3600_000

/** Manuscripts named in a message. */
const NAMED = 8

/** Tells the editors, once a day at most, that letters wait. */
export function tellStuck(ctx: Context, manuscripts: Manuscript[], reason: Reason) {
  const say = sayIn(ctx)
  const params = { count: manuscripts.length, reason: say(`mail.reason.${reason}`) }
  return tell(ctx, `mail:stuck:${today()}`, say('mail.stuck', params))
}

/** Tells the editors which manuscripts will not be sent. */
export function tellLate(ctx: Context, manuscripts: Manuscript[], reason: Reason | 'off' = 'off') {
  const say = sayIn(ctx)
  const named = manuscripts.slice(0, NAMED)
  const text = say('mail.late', {
    count: manuscripts.length,
    reason: say(`mail.reason.${reason}`),
    names: named.map(({ unit, payload }) => `${unit} ${payload.receipt}`).join(say('mail.comma')),
    more: named.length < manuscripts.length ? say('mail.more') : '',
  })
  ctx.logger('mail').warn('[mail] %s', text)
  const ids = createHash('sha256').update(manuscripts.map(({ id }) => id).join('\n'))
  return tell(ctx, `mail:late:${ids.digest('hex').slice(0, 16)}`, text)
}

function tell(ctx: Context, key: string, content: string) {
  const until = new Date(Date.now() + DAY)
  return ctx.courier.pushEach(ctx.roster.editors, { key, content, until })
}
