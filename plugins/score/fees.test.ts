import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { replay } from '../ledger'
import { byFees, lavishly, payingly, roster, units } from './fixture'
import { ledgers } from './fixture-ledgers'
import { Notes } from './fixture-notes'
import { lines } from './fixture-score'
import { ScoreBook } from './score-book'
import type { PolicyAt } from './setting'

const year = { from: '2021-01-01', to: '2021-12-31', label: '2021年' }
const today = () => '2021-07-10'

function bookOf({ entries }: Pick<Notes, 'entries'>, at: PolicyAt = payingly) {
  return new ScoreBook({ entries, state: replay(entries) }, { at, units: () => roster, today })
}

/** Fees came in June. */
function fromJune(day: string) {
  return day < '2021-06-01' ? lavishly() : payingly()
}

/** Yuan of each unit that has any. */
function paid(notes: Notes) {
  const { rows } = bookOf(notes).fees.board(year)
  return Object.fromEntries(
    rows.filter(({ points }) => points).map(({ unit, points }) => [unit, points / 100]),
  )
}

it('is a book by the rules of fees, and leaves the points as they are without', () => {
  fc.assert(
    fc.property(ledgers, fc.nat({ max: 40 }), (entries, stop) => {
      const now = { entries: entries.slice(0, stop), state: replay(entries.slice(0, stop)) }
      const book = new ScoreBook(now, { at: payingly, units: () => roster, today })
      book.fees.board(year)
      Object.assign(now, { entries, state: replay(entries) })
      const whole = { asOf: today(), units: roster }
      expect(book.fees.lines(year)).toEqual(lines(entries, byFees, year, whole))
      const version = { policy: expect.anything(), limit: undefined }
      const bare = (line: object) => ({ ...line, ...version })
      expect(book.lines(year).map(bare)).toEqual(
        bookOf({ entries }, lavishly).lines(year).map(bare),
      )
    }),
    { numRuns: 40 },
  )
})

describe('fees', () => {
  it.each<[string, (notes: Notes) => void, Record<string, number>]>([
    [
      'are paid by outlet',
      (notes) => notes.adopted('2021-0001', '2021-05-24'),
      { [units[0]]: 100 },
    ],
    [
      'are half of some',
      (notes) => notes.adopted('2021-0001', '2021-05-24', '校报', [], ['综合采用']),
      { [units[0]]: 10 },
    ],
    [
      'are those of the highest outlet',
      (notes) => {
        notes.adopted('2021-0001', '2021-05-24', '校报')
        notes.adopted('2021-0001', '2021-05-25')
      },
      { [units[0]]: 100 },
    ],
    [
      'are shared exactly',
      (notes) => {
        notes.adopted('2021-0001', '2021-05-24')
        notes.shared('2021-0001', [units[0], 1], [units[1], 1], [units[2], 1])
      },
      { [units[0]]: 100 / 3, [units[1]]: 100 / 3, [units[2]]: 100 / 3 },
    ],
    [
      'are taken back with an adoption that is undone',
      (notes) => notes.reversed(notes.adopted('2021-0001', '2021-05-24').id),
      {},
    ],
    [
      'are taken back with a manuscript',
      (notes) => {
        notes.about('endorsed', '2021-0001', { level: '书记', day: '2021-05-22' })
        notes.withdrawn('2021-0001')
      },
      {},
    ],
    [
      'are not moved by hand, about a manuscript or none',
      (notes) => {
        notes.adopted('2021-0001', '2021-05-24')
        notes.adjusted(units[0], { day: '2021-05-25', amount: 500 }, '2021-0001')
        notes.adjusted(units[1], { day: '2021-05-25', amount: -500 })
      },
      { [units[0]]: 100 },
    ],
  ])('%s', (_, write, expected) => {
    const notes = new Notes()
    notes.submitted(units[0], '2021-05-21')
    write(notes)
    const found = paid(notes)
    expect(Object.keys(found)).toEqual(Object.keys(expected))
    for (const [unit, yuan] of Object.entries(expected)) expect(found[unit]).toBeCloseTo(yuan, 6)
  })

  it('are corrected in the month of the correction once a month is public', () => {
    const notes = new Notes()
    notes.submitted(units[0], '2021-05-21')
    const { id } = notes.adopted('2021-0001', '2021-05-24')
    notes.day = '2021-06-02'
    notes.published('2021-05')
    notes.reversed(id)
    const sums = ['2021-05', '2021-06'].map((month) => {
      const period = { from: `${month}-01`, to: `${month}-30`, label: month }
      return bookOf(notes).fees.standing(units[0], period).points
    })
    expect(sums).toEqual([10_000, -10_000])
  })

  it('are in the periods whose regulation has any', () => {
    const book = bookOf(new Notes(), fromJune)
    expect(book.feesIn({ from: '2021-05-01', to: '2021-05-31' })).toBeUndefined()
    expect(book.feesIn({ from: '2021-05-01', to: '2021-06-30' })?.name).toBe('稿酬')
    expect(book.feesIn({ from: '2021-06-01', to: '2021-06-30' })?.currency).toBe('元')
  })
})
