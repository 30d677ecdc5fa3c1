import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Entry, replay } from '../ledger'
import { total } from './board'
import { at, lavishly, policy, roster, rule, strictly, units } from './fixture'
import { ledgers } from './fixture-ledgers'
import { Notes } from './fixture-notes'
import { RunningScore } from './running'
import { lines, score } from './score'
import type { Point } from './types'

const periods = [
  { from: '2021-05-01', to: '2021-05-31', label: '2021年5月' },
  { from: '2021-04-15', to: '2021-06-15', label: '一段' },
  { from: '2021-01-01', to: '2021-12-31', label: '2021年' },
  { from: '2020-06-01', to: '2021-05-31', label: '2020年6月至2021年5月' },
]

/** A ledger that has come so far. */
function ledger(entries: Entry[]) {
  return { entries, state: replay(entries) }
}

const keyOf = ({ unit, day, entryId, reason, value, policy: { inForce } }: Point) =>
  [unit, day, entryId, reason.key, value, inForce].join(' ')
const sorted = (points: Point[]) => points.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
const listed = (totals: ReturnType<typeof total>) =>
  new Map(
    [...totals]
      .filter(([, { submitted, adopted, parts }]) =>
        [submitted, adopted, ...Object.values(parts)].some((value) => value !== 0),
      )
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )

it.each([
  ['of two versions', at, 40],
  ['of quotas and limits', strictly, 40],
  // Rules by the day take their time.
  ['of additions and remainders', lavishly, 12],
] as const)(
  'is at every moment what the whole ledger gives under a regulation %s',
  (_, policyAt, numRuns) => {
    const today = '2021-07-10'
    fc.assert(
      fc.property(ledgers, fc.array(fc.nat({ max: 40 }), { maxLength: 4 }), (all, stops) => {
        const growing = ledger([])
        const surroundings = { at: policyAt, units: () => roster, today: () => today }
        const running = new RunningScore(growing, surroundings)
        for (const stop of [...stops.toSorted((a, b) => a - b), all.length]) {
          Object.assign(growing, ledger(all.slice(0, stop)))
          const { entries } = growing
          for (const period of periods) {
            const now = { asOf: today, units: roster }
            const whole = lines(entries, policyAt, period, now)
            expect(listed(running.totals(period))).toEqual(listed(total(whole)))
            const points = score(entries, policyAt, period, now)
            expect(sorted(running.points(period))).toEqual(sorted(points))
            for (const unit of units) {
              const own = points.filter((point) => point.unit === unit)
              expect(sorted(running.points(period, unit))).toEqual(sorted(own))
            }
          }
          const ever = { from: '2020-01-01', to: '2022-12-31', label: '' }
          const points = score(entries, policyAt, ever, { asOf: today, units: roster })
          for (const { id } of entries) {
            const earned = points.filter(
              ({ entryId, reason }) => entryId === id && reason.key !== 'missed',
            )
            const sum = earned.reduce((total, { value }) => total + value, 0)
            expect(running.earned(id)).toBe(sum)
          }
        }
      }),
      { numRuns },
    )
  },
)

it('is the same when it is taken in a few at a time while more is written', () => {
  const today = '2021-07-10'
  fc.assert(
    fc.property(
      ledgers,
      fc.nat({ max: 40 }),
      fc.integer({ min: 1, max: 9 }),
      (all, known, most) => {
        const growing = ledger(all.slice(0, known))
        const surroundings = { at, units: () => roster, today: () => today }
        const running = new RunningScore(growing, surroundings)
        for (let isAll = false, count = known; !isAll; count++) {
          isAll = running.catchUp(most)
          Object.assign(growing, ledger(all.slice(0, count)))
        }
        Object.assign(growing, ledger(all))
        for (const period of periods) {
          const now = { asOf: today, units: roster }
          const whole = lines(all, at, period, now)
          expect(listed(running.totals(period))).toEqual(listed(total(whole)))
          const points = score(all, at, period, now)
          expect(sorted(running.points(period))).toEqual(sorted(points))
        }
      },
    ),
    { numRuns: 100 },
  )
})

it('tells manuscripts apart that nothing came after', () => {
  const steps = {
    of: 'length' as const,
    steps: [
      [0, 100],
      [1000, 300],
    ] as [number, number][],
  }
  const byLength = policy([rule({ on: 'submitted', value: steps })])
  const notes = new Notes()
  for (const day of ['2021-05-21', '2021-07-02']) {
    for (const late of [undefined, 30]) notes.submitted(units[0], day, { late })
    const long = notes.submitted(units[0], day)
    Object.assign(long.payload, { items: ['字'.repeat(40)] })
    for (const unit of units) notes.submitted(unit, day, { items: 6 })
    for (const column of ['weekly', 'site']) notes.submitted(units[3], day, { column, items: 2 })
  }
  const { entries } = notes
  const now = { asOf: '2021-07-10', units: roster }
  for (const policyAt of [at, () => byLength]) {
    const today = () => now.asOf
    const running = new RunningScore(ledger(entries), { at: policyAt, units: () => roster, today })
    for (const period of periods) {
      const whole = lines(entries, policyAt, period, now)
      expect(listed(running.totals(period))).toEqual(listed(total(whole)))
    }
  }
})
