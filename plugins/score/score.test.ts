import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Notes, at, ledgers } from './fixture'
import { credits, score } from './score'

const all = { from: '2000-01-01', to: '2099-12-31', label: '全部' }

/** Points of what `write` writes, as `unit day items×each=value clause`. */
function points(write: (notes: Notes) => void) {
  const notes = new Notes()
  write(notes)
  return score(notes.entries, at, all).map(
    ({ unit, day, items, each, value, clause }) =>
      `${unit} ${day} ${items}×${each}=${value} ${clause}`,
  )
}

describe('a point', () => {
  it.each<[string, (notes: Notes) => void, string[]]>([
    [
      'is earned for each item',
      (notes) => notes.submitted('理学院', '2021-05-21', { items: 3 }),
      ['理学院 2021-05-21 3×100=300 四（一）'],
    ],
    [
      'is earned once where the column counts manuscripts',
      (notes) => notes.submitted('理学院', '2021-05-21', { column: 'site', items: 3 }),
      ['理学院 2021-05-21 1×100=100 四（一）'],
    ],
    [
      'follows the regulation of its day, and its rule for the column',
      (notes) => {
        notes.submitted('理学院', '2021-05-31')
        notes.submitted('理学院', '2021-06-01', { items: 4 })
        notes.submitted('理学院', '2021-06-01', { column: 'site' })
      },
      [
        '理学院 2021-05-31 1×100=100 四（一）',
        '理学院 2021-06-01 1×125=125 五',
        '理学院 2021-06-01 1×50=50 五',
      ],
    ],
    [
      'of an adoption goes to the unit that submitted, by the day of the adoption',
      (notes) => {
        notes.submitted('理学院', '2021-05-21', { items: 3 })
        notes.adopted('2021-0001', '2021-05-24')
        notes.adopted('2021-0001', '2021-05-25', '头条', [1, 3])
        notes.adopted('2021-0001', '2021-06-02')
      },
      [
        '理学院 2021-05-21 3×100=300 四（一）',
        '理学院 2021-05-24 3×3000=9000 四（一）',
        '理学院 2021-05-25 2×3000=6000 四（一）',
        '理学院 2021-06-02 1×250=250 五',
      ],
    ],
    [
      'is not earned in an outlet of another column',
      (notes) => {
        notes.submitted('理学院', '2021-05-21')
        notes.adopted('2021-0001', '2021-05-24', '要闻')
      },
      ['理学院 2021-05-21 1×100=100 四（一）'],
    ],
    [
      'goes with the manuscript that is withdrawn',
      (notes) => {
        notes.submitted('理学院', '2021-05-21')
        notes.adopted('2021-0001', '2021-05-24')
        notes.withdrawn('2021-0001')
      },
      [],
    ],
    [
      'comes back when the withdrawal is reversed',
      (notes) => {
        notes.submitted('理学院', '2021-05-21')
        notes.withdrawn('2021-0001')
        notes.reversed('e2')
      },
      ['理学院 2021-05-21 1×100=100 四（一）'],
    ],
    [
      'of a reversed adoption does not count',
      (notes) => {
        notes.submitted('理学院', '2021-05-21')
        notes.adopted('2021-0001', '2021-05-24')
        notes.reversed('e2')
      },
      ['理学院 2021-05-21 1×100=100 四（一）'],
    ],
  ])('%s', (_, write, expected) => {
    expect(points(write)).toEqual(expected)
  })
})

it('is counted in the period its own day is in', () => {
  const may = { from: '2021-05-01', to: '2021-05-31', label: '2021年5月' }
  const notes = new Notes()
  for (const day of ['2021-04-30', '2021-05-01', '2021-05-31', '2021-06-01']) {
    notes.submitted('理学院', day)
  }
  notes.adopted('2021-0001', '2021-05-02')
  notes.adopted('2021-0002', '2021-06-02')
  const days = score(notes.entries, at, may).map(({ day }) => day)
  expect(days).toEqual(['2021-05-02', '2021-05-01', '2021-05-31'])
})

it('counts what earns nothing, without a point', () => {
  const notes = new Notes()
  notes.submitted('理学院', '2021-05-21')
  notes.adopted('2021-0001', '2021-05-24', '校报')
  expect(credits(notes.entries, at, all)[1]).toEqual({
    unit: '理学院',
    day: '2021-05-24',
    on: 'adopted',
    items: 1,
  })
})

it('explains every point: its value is its items times one, and it has a clause', () => {
  fc.assert(
    fc.property(ledgers, (entries) => {
      for (const { value, items, each, clause } of score(entries, at, all)) {
        expect(value).toBe(items * each)
        expect(clause).not.toBe('')
      }
    }),
  )
})
