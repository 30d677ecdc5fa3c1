import { beforeEach, expect, it } from 'vitest'
import { total } from '../board'
import { at, units } from '../fixture'
import { Notes } from '../fixture-notes'
import { lines, score } from '../fixture-score'

const [unit] = units
const year = { from: '2021-01-01', to: '2021-12-31', label: '2021年' }

let notes: Notes
beforeEach(() => {
  notes = new Notes()
  notes.submitted(unit, '2021-05-14', { items: 2 })
})

/** A manuscript of three items, the first of which is the second of the one before. */
function repeat(receipt = '2021-0001') {
  const repeats = [{ item: 1, receipt, no: 2 }]
  return notes.submitted(unit, '2021-05-21', { items: 3, repeats })
}

function tallied() {
  const { points, submitted } = total(lines(notes.entries, at, year)).get(unit)!
  return [points / 100, submitted]
}

it('does not count an item twice, and says which counted before', () => {
  repeat()
  expect(tallied()).toEqual([4, 4])
  const [, point] = score(notes.entries, at, year)
  expect(point).toMatchObject({
    value: 200,
    reason: { params: { items: 2 } },
    note: { key: 'repeated', params: { items: '1', receipts: '2021-0001', all: 0 } },
  })
})

it('counts it when the earlier manuscript no longer counts, and as long as that is so', () => {
  repeat()
  const withdrawal = notes.withdrawn('2021-0001')
  expect(tallied()).toEqual([3, 3])
  notes.reversed(withdrawal.id)
  expect(tallied()).toEqual([4, 4])
})

it('counts it once among three', () => {
  repeat()
  notes.submitted(unit, '2021-05-28', {
    repeats: ['2021-0001', '2021-0002'].map((receipt) => ({ item: 1, receipt, no: 1 })),
  })
  expect(tallied()).toEqual([4, 4])
  notes.withdrawn('2021-0001')
  expect(tallied()).toEqual([3, 3])
  notes.withdrawn('2021-0002')
  expect(tallied()).toEqual([1, 1])
})

it('of a manuscript that counts as one nothing counts, and that is said', () => {
  notes.submitted(unit, '2021-05-20', { column: 'site' })
  const before = tallied()
  const repeats = [{ item: 1, receipt: '2021-0002', no: 1 }]
  notes.submitted(unit, '2021-05-22', { column: 'site', repeats })
  expect(tallied()).toEqual(before)
  expect(score(notes.entries, at, year).at(-1)).toMatchObject({
    value: 0,
    reason: { params: { items: 1, lost: 1 } },
    note: { params: { all: 1 } },
  })
})

it('leaves a month that is public as it was: what comes back counts later', () => {
  repeat()
  notes.day = '2021-06-02'
  notes.published('2021-05')
  notes.withdrawn('2021-0001')
  const june = { from: '2021-06-01', to: '2021-06-30', label: '6月' }
  expect(total(lines(notes.entries, at, june)).get(unit)!.points).toBe(-200 + 100)
  expect(tallied()).toEqual([3, 3])
})
