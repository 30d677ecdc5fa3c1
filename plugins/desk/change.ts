import type { Context, Session } from 'koishi'
import { type Entry, receiptsOf } from '../ledger'
import { type Day, parsePeriod } from '../policy'
import { formatPoints } from '../score'
import { signed } from './standing'

/** Units whose change fits in an answer. */
const SHOWN = 5

/** Where units stood, by unit and month: a key `教务处 2021-05` to hundredths of a point. */
export type Measure = Map<string, number>

/** Points of every unit an entry touches, in the months it counts for. */
export function measure(ctx: Context, entries: Entry[]): Measure {
  const measured: Measure = new Map()
  for (const { unit, day } of entries.flatMap((entry) => placesOf(ctx, entry))) {
    measured.set(`${unit} ${day.slice(0, 7)}`, pointsOf(ctx, unit, day))
  }
  return measured
}

/** What became of them since: `教务处2021年5月－30分，现共2分，第3名`, a line a unit and month. */
export function formatChange(ctx: Context, session: Session, entries: Entry[], before: Measure) {
  const after = measure(ctx, entries)
  return [...after].slice(0, SHOWN).map(([key, points]) => {
    const [unit, month] = key.split(' ')
    const period = parsePeriod(month, `${month}-01`)!
    const { rank } = ctx.score.standing(unit, period)
    return session.text('desk.change', {
      unit,
      period: period.label,
      change: signed(points - (before.get(key) ?? 0)),
      total: formatPoints(points),
      rank,
    })
  })
}

function pointsOf(ctx: Context, unit: string, day: Day): number {
  return ctx.score.standing(unit, parsePeriod(day.slice(0, 7), day)!).points
}

/** Units and days an entry and what it is about count for. */
function placesOf(ctx: Context, entry: Entry): { unit: string; day: Day }[] {
  const { state } = ctx.ledger
  const [receipt] = receiptsOf(state, entry)
  const about = receipt ? ctx.ledger.find(receipt)!.history : [entry]
  const days = about.flatMap(({ payload }) => ('day' in payload ? [payload.day] : []))
  const units = about.flatMap((each) =>
    each.type === 'shared' ? each.payload.parts.map(({ unit }) => unit) : [each.unit],
  )
  return [...new Set(units)].flatMap((unit) => [...new Set(days)].map((day) => ({ unit, day })))
}
