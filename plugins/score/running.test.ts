import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Entry, replay } from '../ledger'
import { total } from './board'
import { at, ledgers, units } from './fixture'
import { RunningScore } from './running'
import { credits, score } from './score'
import type { Point } from './types'

const periods = [
  { from: '2021-05-01', to: '2021-05-31', label: '2021年5月' },
  { from: '2021-04-15', to: '2021-06-15', label: '一段' },
  { from: '2000-01-01', to: '2099-12-31', label: '全部' },
]

/** A ledger that has come so far. */
function ledger(entries: Entry[]) {
  return { entries, state: replay(entries) }
}

const sorted = (points: Point[]) => points.toSorted((a, b) => (a.entryId < b.entryId ? -1 : 1))
const listed = (totals: ReturnType<typeof total>) =>
  new Map([...totals].filter(([, { submitted, adopted }]) => submitted > 0 || adopted > 0))

it('is at every moment what the whole ledger gives', () => {
  fc.assert(
    fc.property(ledgers, fc.array(fc.nat({ max: 40 }), { maxLength: 4 }), (all, stops) => {
      const growing = ledger([])
      const running = new RunningScore(growing, at)
      for (const stop of [...stops.toSorted((a, b) => a - b), all.length]) {
        Object.assign(growing, ledger(all.slice(0, stop)))
        const { entries } = growing
        for (const period of periods) {
          expect(listed(running.totals(period))).toEqual(total(credits(entries, at, period)))
          const points = score(entries, at, period)
          expect(sorted(running.points(period))).toEqual(sorted(points))
          for (const unit of units) {
            const own = points.filter((point) => point.unit === unit)
            expect(sorted(running.points(period, unit))).toEqual(sorted(own))
          }
        }
        for (const { id } of entries) {
          const points = score(entries, at, periods[2]).filter(({ entryId }) => entryId === id)
          expect(running.earned(id)).toBe(points[0]?.value ?? 0)
        }
      }
    }),
  )
})

it('gives points by day', () => {
  fc.assert(
    fc.property(ledgers, (entries) => {
      const days = new RunningScore(ledger(entries), at).points(periods[2]).map(({ day }) => day)
      expect(days).toEqual(days.toSorted())
    }),
  )
})
