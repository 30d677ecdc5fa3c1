import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Entry, replay } from '../ledger'
import type { Day } from '../calendar'
import { at, lavishly, limit, policy, roster, rule, strictly, units } from './fixture'
import { calendar, ledgers } from './fixture-ledgers'
import { Notes } from './fixture-notes'
import { lines, score } from './fixture-score'
import { ScoreBook } from './score-book'
import type { PolicyAt } from './setting'

const periods = [
  { from: '2021-05-01', to: '2021-05-31', label: '2021年5月' },
  { from: '2021-04-15', to: '2021-06-15', label: '一段' },
  { from: '2021-01-01', to: '2021-12-31', label: '2021年' },
  { from: '2020-06-01', to: '2021-05-31', label: '2020年6月至2021年5月' },
]

const ever = { from: '2020-01-01', to: '2022-12-31', label: '' }

/** A ledger that has come so far. */
function ledgerOf(entries: Entry[]) {
  return { entries, state: replay(entries) }
}

/** A book over a ledger and on a day that both change. */
function bookOf(policyAt: PolicyAt, entries: Entry[] = [], day = '2021-07-10') {
  const now = { ledger: ledgerOf(entries), day }
  const surroundings = {
    at: policyAt,
    units: () => roster,
    calendar: () => calendar,
    today: () => now.day,
  }
  const ledger = {
    get entries() {
      return now.ledger.entries
    },
    get state() {
      return now.ledger.state
    },
  }
  return { book: new ScoreBook(ledger, surroundings), now }
}

/** One question to a book. */
const question = fc.record({
  /** How many entries there are by then. */
  stop: fc.nat({ max: 40 }),
  day: fc.constantFrom<Day>('2021-05-20', '2021-07-10'),
  period: fc.constantFrom(...periods),
  unit: fc.constantFrom(undefined, ...units),
})

it.each([
  ['of two versions', at, 60],
  ['of quotas and limits', strictly, 60],
  // Rules by the day take their time.
  ['of additions and remainders', lavishly, 15],
] as const)(
  'is what the whole ledger gives, whatever is asked and written in between, under a regulation %s',
  (_, policyAt, numRuns) => {
    fc.assert(
      fc.property(ledgers, fc.array(question, { maxLength: 8 }), (all, questions) => {
        const { book, now } = bookOf(policyAt)
        for (const { stop, day, period, unit } of questions.toSorted((a, b) => a.stop - b.stop)) {
          const entries = all.slice(0, stop)
          Object.assign(now, { ledger: ledgerOf(entries), day })
          const whole = { asOf: day, units: roster, calendar }
          const expected = lines(entries, policyAt, period, whole)
          expect(book.lines(period, unit)).toEqual(
            expected.filter((line) => line.unit === (unit ?? line.unit)),
          )
          expect(book.points(period)).toEqual(score(entries, policyAt, period, whole))
        }
      }),
      { numRuns },
    )
  },
)

it('says of every entry what it earned and what it changed', () => {
  fc.assert(
    fc.property(ledgers, (all) => {
      const { book, now } = bookOf(strictly)
      for (const [index, { id }] of all.entries()) {
        now.ledger = ledgerOf(all.slice(0, index + 1))
        book.effect(id)
      }
      const points = book.points(ever)
      for (const { id } of all) {
        const own = points.filter(({ entryId }) => entryId === id)
        expect(book.earned(id)).toBeCloseTo(own.reduce((sum, { value }) => sum + value, 0))
      }
    }),
    { numRuns: 40 },
  )
})

it('explains a commission that was missed, once it is past due', () => {
  const notes = new Notes()
  const { id } = notes.commissioned([units[0], units[1]], '2021-05-25T12:00:00+08:00')
  const { book, now } = bookOf(strictly, notes.entries, '2021-05-25')
  expect(book.pointsOf(id)).toEqual([])
  now.day = '2021-05-26'
  expect(book.pointsOf(id).map(({ unit, value }) => [unit, value])).toEqual([
    [units[0], -1000],
    [units[1], -1000],
  ])
})

it('takes a commission for missed by the moment it was moved to', () => {
  const notes = new Notes()
  const { id } = notes.commissioned([units[0], units[1]], '2021-05-25T12:00:00+08:00')
  notes.day = '2021-05-26'
  notes.rescheduled(replay(notes.entries).commissions.get('1')!, '2021-05-28T12:00:00+08:00')
  notes.day = '2021-05-27'
  notes.submitted(units[1], '2021-05-27', { commission: 1 })
  const { book, now } = bookOf(strictly, notes.entries, '2021-05-28')
  expect(book.pointsOf(id)).toEqual([])
  now.day = '2021-05-29'
  expect(book.pointsOf(id).map(({ unit, day }) => [unit, day])).toEqual([[units[0], '2021-05-28']])
})

it('knows what limits take from what an entry earned, in its own period alone', () => {
  const limits = [
    limit({ name: '加分', every: 'year', on: ['adjusted'], max: 500 }),
    limit({ name: '投稿', on: ['submitted'], max: 100 }),
  ]
  const notes = new Notes()
  notes.submitted('理学院', '2021-05-05')
  notes.adjusted('理学院', { day: '2021-05-06', ground: '获奖', amount: 400 })
  notes.submitted('理学院', '2021-06-05', { items: 2 })
  notes.adjusted('理学院', { day: '2021-06-06', ground: '获奖', amount: 400 })
  const regulation = policy([rule({ on: 'submitted', value: 100 })], { limits })
  const { book } = bookOf(() => regulation, notes.entries)
  const told = notes.entries.map(({ id }) =>
    book
      .binding(id)
      .map(({ reason: { params } }) => `${params.name} ${params.period} ${params.value}`),
  )
  expect(told).toEqual([[], ['加分 2021年 －3'], ['投稿 2021年6月 －1'], ['加分 2021年 －3']])
})
