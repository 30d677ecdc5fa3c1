import { loadCalendar, type Period, today } from '../plugins/calendar'
import { type Entry, replay } from '../plugins/ledger'
import { loadRoster } from '../plugins/roster'
import type { Fees } from '../plugins/policy'
import { formatPoints, type Point, type PolicyAt, ScoreBook } from '../plugins/score'

/** How a unit stands, what it is paid beside its points, and what each of these is for. */
export interface UnitResult {
  points: number
  rank: number
  /** `、稿酬100元`; empty where nothing is paid. */
  fee: string
  whys: string[]
}

/** What entries come to in a period under a regulation, by unit. */
export function resultsUnder(
  at: PolicyAt,
  entries: Entry[],
  period: Period,
  word: (point: Point, fees?: Fees) => string,
): Map<string, UnitResult> {
  const { units } = loadRoster(process.env.BAOSONG_ROSTER!)
  const calendar = loadCalendar('data/calendar.yml')
  const ledger = { entries, state: replay(entries) }
  const book = new ScoreBook(ledger, { at, units: () => units, calendar: () => calendar, today })
  const fees = book.feesIn(period)
  const paid = fees ? book.fees.points(period) : []
  const names = [...book.board(period).rows, ...paid].map(({ unit }) => unit)
  return new Map(
    [...new Set(names)].map((unit) => {
      const { points, rank } = book.standing(unit, period)
      const own = paid.filter((each) => each.unit === unit)
      const whys = [
        ...book.points(period, unit).map((point) => word(point)),
        ...own.map((point) => word(point, fees)),
      ]
      return [unit, { points, rank, fee: fees && own.length ? wordFee(fees, own) : '', whys }]
    }),
  )
}

function wordFee({ name, currency }: Fees, paid: Point[]): string {
  return `、${name}${formatPoints(paid.reduce((sum, { value }) => sum + value, 0))}${currency}`
}

/** Whether a unit has other points, or is paid otherwise. */
export function isChanged(old?: UnitResult, fresh?: UnitResult): boolean {
  return (old?.points ?? 0) !== (fresh?.points ?? 0) || (old?.fee ?? '') !== (fresh?.fee ?? '')
}

function place(row?: UnitResult) {
  return row ? `${formatPoints(row.points)}分（第${row.rank}名）${row.fee}` : '0分'
}

/** What changes for a unit, then what would no longer count and what would count instead. */
export function wordUnit(unit: string, old?: UnitResult, fresh?: UnitResult): string {
  const difference = (fresh?.points ?? 0) - (old?.points ?? 0)
  const sign = difference > 0 ? '+' : ''
  const [were, are] = [old?.whys ?? [], fresh?.whys ?? []]
  return [
    `${unit} ${place(old)} → ${place(fresh)} ${sign}${formatPoints(difference)}`,
    ...counted(without(were, are)).map((why) => `  － ${why}`),
    ...counted(without(are, were)).map((why) => `  ＋ ${why}`),
  ].join('\n')
}

/** What is in a list more often than in another one. */
function without(list: string[], other: string[]): string[] {
  const rest = [...other]
  return list.filter((each) => {
    const at = rest.indexOf(each)
    if (at >= 0) rest.splice(at, 1)
    return at < 0
  })
}

/** Each once, with how often it is there. */
function counted(whys: string[]): string[] {
  return [...new Set(whys)].map((why) => {
    const count = whys.filter((each) => each === why).length
    return count > 1 ? `${why}（${count}笔）` : why
  })
}
