import { describe, expect, it } from 'vitest'
import { at, policy, rule } from './fixture'
import { Notes } from './fixture-notes'
import { lines, score } from './fixture-score'

const all = { from: '2000-01-01', to: '2099-12-31', label: '全部' }

/** Points of what `write` writes, as `unit day items×each=value clause`. */
function points(write: (notes: Notes) => void) {
  const notes = new Notes()
  write(notes)
  return score(notes.entries, at, all).map(
    ({ unit, day, reason: { params }, value, clause }) =>
      `${unit} ${day} ${params.items}×${params.each}=${value} ${clause}`,
  )
}

describe('a point', () => {
  it.each<[string, (notes: Notes) => void, string[]]>([
    [
      'is earned for each item',
      (notes) => notes.submitted('理学院', '2021-05-21', { items: 3 }),
      ['理学院 2021-05-21 3×1=300 四（一）'],
    ],
    [
      'is earned once where the column counts manuscripts',
      (notes) => notes.submitted('理学院', '2021-05-21', { column: 'site', items: 3 }),
      ['理学院 2021-05-21 1×1=100 四（一）'],
    ],
    [
      'follows the regulation of its day, and its rule for the column',
      (notes) => {
        notes.submitted('理学院', '2021-05-31')
        notes.submitted('理学院', '2021-06-01', { items: 4 })
        notes.submitted('理学院', '2021-06-01', { column: 'site' })
      },
      [
        '理学院 2021-05-31 1×1=100 四（一）',
        '理学院 2021-06-01 1×1.25=125 五',
        '理学院 2021-06-01 1×0.5=50 五',
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
        '理学院 2021-05-21 3×1=300 四（一）',
        '理学院 2021-05-24 3×30=9000 四（一）',
        '理学院 2021-05-25 2×30=6000 四（一）',
        '理学院 2021-06-02 1×2.5=250 五',
      ],
    ],
    [
      'is not earned in an outlet of another column',
      (notes) => {
        notes.submitted('理学院', '2021-05-21')
        notes.adopted('2021-0001', '2021-05-24', '要闻')
      },
      ['理学院 2021-05-21 1×1=100 四（一）'],
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
      ['理学院 2021-05-21 1×1=100 四（一）'],
    ],
    [
      'of a reversed adoption does not count',
      (notes) => {
        notes.submitted('理学院', '2021-05-21')
        notes.adopted('2021-0001', '2021-05-24')
        notes.reversed('e2')
      },
      ['理学院 2021-05-21 1×1=100 四（一）'],
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
  expect(days).toEqual(['2021-05-01', '2021-05-02', '2021-05-31'])
})

it('counts what earns nothing, without a point', () => {
  const notes = new Notes()
  notes.submitted('理学院', '2021-05-21')
  notes.adopted('2021-0001', '2021-05-24', '校报')
  const [, line] = lines(notes.entries, at, all)
  expect(line).toMatchObject({
    unit: '理学院',
    day: '2021-05-24',
    on: 'adopted',
    count: 1,
    value: 0,
  })
  expect(line.clause).toBeUndefined()
})

it('what is given by hand counts beside what it multiplies, and a fixed value counts once', () => {
  const notes = new Notes()
  notes.submitted('理学院', '2021-05-21')
  notes.adopted('2021-0001', '2021-05-21')
  notes.adjusted('理学院', { day: '2021-05-21', ground: '失实', amount: -200 }, '2021-0001')
  notes.adjusted('理学院', { day: '2021-05-22', ground: '失实', amount: -200 })
  notes.adjusted('理学院', { day: '2021-05-23', ground: '泄密', amount: 2000 })
  const regulation = policy([
    rule({ on: 'adopted', value: 3000 }),
    rule({ on: 'adjusted', ground: ['失实'], times: 50 }),
    rule({ on: 'adjusted', ground: ['泄密'], value: -2000 }),
  ])
  const given = score(notes.entries, () => regulation, all)
  expect(given.map(({ value }) => value)).toEqual([3000, -200, -1500, -200, -2000])
})
