import { expect, it } from 'vitest'
import { highest, policy, rule } from '../fixture'
import { Notes } from '../fixture-notes'
import { lines } from '../fixture-score'
import type { Policy } from '../../policy'

const all = { from: '2000-01-01', to: '2099-12-31', label: '全部' }

const points = [
  rule({ on: 'adopted', outlet: ['校报'], value: 200 }),
  rule({ on: 'adopted', outlet: ['省厅'], value: 1500 }),
]

const amended = (before: Policy['stack'], since: Policy['stack']) => {
  const first = policy(points, { stack: before })
  const second = policy(points, { stack: since, inForce: '2021-06-01' })
  return (day: string) => (day < '2021-06-01' ? first : second)
}

const keep = highest({ on: ['adopted'] })
const most = highest({ keep: 'sum', within: 'manuscript', on: ['adopted'], max: 1600 })

it.each<[string, Policy['stack'], Policy['stack'], [string, string], number[]]>([
  ['the later counts nothing', [keep], [keep], ['省厅', '校报'], [1500, 0]],
  ['the earlier counts no more', [keep], [keep], ['校报', '省厅'], [0, 1500]],
  [
    'a rule that is new does not touch what was before it',
    [],
    [keep],
    ['校报', '省厅'],
    [200, 1500],
  ],
  ['a rule that is new asks what was before it', [], [keep], ['省厅', '校报'], [1500, 0]],
  ['a rule that is gone', [keep], [], ['省厅', '校报'], [1500, 200]],
  ['what is left of the most', [most], [most], ['省厅', '校报'], [1500, 100]],
])('an item adopted before and after an amendment: %s', (_, before, since, outlets, values) => {
  const notes = new Notes()
  notes.submitted('理学院', '2021-05-21')
  notes.adopted('2021-0001', '2021-05-24', outlets[0])
  notes.adopted('2021-0001', '2021-06-24', outlets[1])
  const found = lines(notes.entries, amended(before, since), all).filter(
    ({ on }) => on === 'adopted',
  )
  expect(found.map(({ value }) => value)).toEqual(values)
})
