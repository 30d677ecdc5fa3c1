import { sessionOrigin, speakerOf } from '../chat'
import type { Context, Session } from 'koishi'

import { type Commission, tasksOf } from '../ledger'
import { narrow, parseNumeral } from '../calendar'

export const name = 'intake-commission'
export const inject = ['policy', 'roster', 'ledger']

/** `/收到 [编号]`: an officer has read a commission (约稿); in private a bare 收到 will do. */
export function apply(ctx: Context) {
  ctx
    .command('收到 [words:text]', { role: ['officer', 'leader'], captureQuote: false })
    .action(({ session }, text = '') => acknowledge(ctx, session!, text))

  ctx.middleware((session, next) => {
    const isBare =
      session.isDirect && /^(?:收到|好的?|收到了|已收到)[。.!！]?$/.test(session.stripped.content)
    const unit = isBare && speakerOf(ctx, session)?.unit?.name
    const [unread] = unit ? openFor(ctx, unit).filter(isUnread(ctx, unit)) : []
    return unread ? acknowledge(ctx, session, '') : next()
  })
}

async function acknowledge(ctx: Context, session: Session, text: string) {
  const person = speakerOf(ctx, session)!
  const unit = person.unit?.name
  if (!unit) return session.text('intake.unit-expected')
  const no = text && numberOf(text)
  const open = openFor(ctx, unit)
  const chosen = no
    ? open.filter(({ entry }) => entry.payload.no === no)
    : open.filter(isUnread(ctx, unit))
  if (!chosen.length)
    return session.text(text ? 'intake.commission.not-yours' : 'intake.commission.nothing', [text])
  const origin = sessionOrigin(ctx, session, unit)
  for (const { entry } of chosen) {
    const id = `${origin.id}:${entry.payload.no}`
    await ctx.ledger.append({ ...origin, id, type: 'acknowledged', ref: entry.id, payload: {} })
  }
  const topics = chosen.map(({ entry: { payload } }) => `${payload.no}《${payload.topic}》`)
  return session.text('intake.commission.acknowledged', [
    topics.join('、'),
    chosen[0].entry.payload.no,
  ])
}

function isUnread(ctx: Context, unit: string) {
  return (commission: Commission) =>
    tasksOf(ctx.ledger.state, commission).some((task) => task.unit === unit && !task.isRead)
}

/** Commissions of which a unit still owes the manuscript, the latest first. */
export function openFor(ctx: Context, unit: string): Commission[] {
  return ctx.ledger
    .commissions()
    .filter((commission) =>
      tasksOf(ctx.ledger.state, commission).some((task) => task.unit === unit && !task.done),
    )
    .toReversed()
}

function numberOf(text: string): number | undefined {
  const [, numeral] =
    /^第?(?:约稿)?\s*([\d〇零一二三四五六七八九十百]+)号?$/.exec(narrow(text).trim()) ?? []
  return numeral ? parseNumeral(numeral) : undefined
}

/** `约稿 3 …`: the number, and what follows it; undefined when no commission is spoken of. */
export function takeCommission(words: string): { no: number; rest: string } | undefined {
  const found = /^约稿\s*第?([\d〇零一二三四五六七八九十百]{1,4})(?:[号篇件]|(?=\s|$))\s*/.exec(
    narrow(words),
  )
  const no = found && parseNumeral(found[1])
  return no ? { no, rest: words.slice(found[0].length) } : undefined
}

/** Why a unit cannot hand in for a commission; undefined when it can. */
export function hindranceOf(
  ctx: Context,
  session: Session,
  unit: string,
  no: number,
): string | undefined {
  const commission = ctx.ledger.commission(no)
  if (!commission) return session.text('intake.commission.unknown', [no])
  const isAsked = commission.entry.payload.units.includes(unit)
  return isAsked ? undefined : session.text('intake.commission.not-asked', [no, unit])
}
