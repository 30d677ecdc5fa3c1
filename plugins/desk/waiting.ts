import type { Context, Session } from 'koishi'
import type { Submission } from '../ledger'
import { parsePeriod, type Period, today } from '../calendar'
import { briefTitle } from './title'

/** How many submissions fit in one message on a phone. */
const SHOWN = 9

/** This month's submissions that were not adopted yet, the latest first. */
export function waitingText(ctx: Context, session: Session): string {
  const period = parsePeriod('', today())!
  const { label } = period
  const accepted = acceptedIn(ctx, period)
  if (!accepted.length) return session.text('desk.nothing-yet', [label])
  const waiting = accepted
    .filter(({ adoptions }) => !adoptions.length)
    .toSorted((a, b) => b.entry.seq - a.entry.seq)
  if (!waiting.length) return session.text('desk.none-waiting', [label, accepted.length])
  const lines = waiting.slice(0, SHOWN).map(({ receipt, entry: { unit, payload } }) => {
    return session.text('desk.waiting', { receipt, unit, title: briefTitle(payload.title) })
  })
  const more = waiting.length - lines.length
  const numbers = waiting.slice(0, 2).map(({ receipt }) => Number(receipt.slice(5)))
  return [
    session.text('desk.waiting-head', [label, waiting.length]),
    ...lines,
    ...(more ? [session.text('desk.more', [more])] : []),
    session.text('desk.waiting-tail', [numbers.join('、')]),
  ].join('\n')
}

/** The accepted submissions of a period, unit by unit. */
export function acceptedIn(ctx: Context, { from, to }: Period): Submission[] {
  return ctx.roster.units
    .flatMap(({ name }) => ctx.ledger.submissions(name, from, to))
    .filter(({ status }) => status === 'accepted')
}
