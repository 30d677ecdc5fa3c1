import { expect, it } from 'vitest'
import type { Quota } from '../../policy'
import { policy, quota } from '../fixture'
import { Notes } from '../fixture-notes'
import { score } from '../fixture-score'

const year = { from: '2021-01-01', to: '2021-12-31', label: '2021年' }

/** What the periods give a unit that handed in 2, 3, 6 and 0 items from January to April. */
function given(...quotas: Partial<Quota>[]) {
  const notes = new Notes()
  notes.submitted('理学院', '2021-01-05', { items: 2 })
  notes.submitted('理学院', '2021-02-05', { items: 3 })
  notes.submitted('理学院', '2021-03-05', { items: 6 })
  const regulation = policy([], { quotas: quotas.map(quota) })
  const points = score(notes.entries, () => regulation, year, { asOf: '2021-05-01' })
  return points.map(({ day, value }) => `${day} ${value}`)
}

const monthly = { name: '月任务', least: 400, short: -100 }

it.each<[Quota['carry'], string[]]>([
  [undefined, ['2021-01-31 -200', '2021-02-28 -100', '2021-04-30 -400']],
  // 4; 4 + 2; 4 + 3; 4 + 1
  ['short', ['2021-01-31 -200', '2021-02-28 -300', '2021-03-31 -100', '2021-04-30 -500']],
  // 2; 2 + 3; 6; 0
  ['done', ['2021-01-31 -200', '2021-04-30 -400']],
])('what is unmet is carried on: %s', (carry, expected) => {
  expect(given({ ...monthly, carry })).toEqual(expected)
})

it.each<[Quota['count'], number, string[]]>([
  ['unmet', 200, ['2021-12-31 -700']],
  ['unmet', 300, []],
  ['run', 100, ['2021-12-31 -700']],
  ['run', 200, []],
])('periods that were unmet can be counted: %s at most %d', (count, most, expected) => {
  const own = { name: '缺报', every: 'year' as const, count, quota: ['月任务'], most, unmet: -700 }
  expect(given({ name: '月任务', least: 400 }, own)).toEqual(expected)
})
