import { createHash } from 'node:crypto'
import { type Context, h } from 'koishi'
import { today } from '../policy'
import type { Manuscript } from './postman'
import { sayIn } from './say'
import type { Reason } from './smtp'

const DAY = 24 * 3600_000

/** Manuscripts named in a message. */
const NAMED = 8

/** Tells the editors, once a day at most, that letters wait. */
export function tellStuck(ctx: Context, manuscripts: Manuscript[], reason: Reason) {
  const say = sayIn(ctx)
  const params = { count: manuscripts.length, reason: say(`reason.${reason}`) }
  return tell(ctx, `mail:stuck:${today()}`, say('stuck', params))
}

/** Tells the editors which manuscripts will not be sent. */
export function tellLate(ctx: Context, manuscripts: Manuscript[], reason: Reason | 'off' = 'off') {
  const say = sayIn(ctx)
  const named = manuscripts.slice(0, NAMED).map(({ unit, payload: { receipt } }) => {
    return say('named', { unit, receipt })
  })
  const names = named.join(say('comma'))
  const params = {
    count: manuscripts.length,
    reason: say(`reason.${reason}`),
    names: named.length < manuscripts.length ? say('more', { names }) : names,
  }
  const text = say('late', params)
  ctx.logger('mail').warn('[mail] %s', text)
  const ids = createHash('sha256').update(manuscripts.map(({ id }) => id).join('\n'))
  return tell(ctx, `mail:late:${ids.digest('hex').slice(0, 16)}`, text)
}

function tell(ctx: Context, key: string, text: string) {
  const until = new Date(Date.now() + DAY)
  return ctx.courier.pushEach(ctx.roster.roster.editors, { key, content: h.escape(text), until })
}
