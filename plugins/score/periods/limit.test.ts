import { expect, it } from 'vitest'
import type { Limit } from '../../policy'
import { limit, policy, quota, rule } from '../fixture'
import { Notes } from '../fixture-notes'
import { score } from '../fixture-score'

const year = { from: '2021-01-01', to: '2021-12-31', label: '2021年' }
const yearly = { every: 'year' as const }
const quotas = [quota({ ...yearly, name: '任务', least: 100, met: 200 })]

/**
 * What limits take or add in a year of 3 points handed in, 4 for prizes, 5 for help and 2 for the quota:
 * 14 in all.
 */
function given(...limits: Partial<Limit>[]) {
  const notes = new Notes()
  notes.submitted('理学院', '2021-01-05', { items: 3 })
  notes.adjusted('理学院', { day: '2021-01-06', ground: '获奖', amount: 400 })
  notes.adjusted('理学院', { day: '2021-01-07', ground: '协助', amount: 500 })
  const regulation = policy([rule({ on: 'submitted', value: 100 })], {
    quotas,
    limits: limits.map((each) => limit({ ...yearly, ...each })),
  })
  const points = score(notes.entries, () => regulation, year, { asOf: '2022-01-01' })
  return points.flatMap(({ reason: { key }, value }) => {
    return key === 'max' || key === 'min' ? [value] : []
  })
}

it.each<[string, Partial<Limit>[], number[]]>([
  ['of events', [{ on: ['submitted'], max: 200 }], [-100]],
  ['of a quota', [{ quota: ['任务'], max: 100 }], [-100]],
  [
    'of a quota and of events: both together',
    [{ quota: ['任务'], on: ['submitted'], max: 200 }],
    [-300],
  ],
  ['of a quota and of one ground', [{ quota: ['任务'], ground: ['获奖'], max: 500 }], [-100]],
  [
    'that sees what a narrower one took before',
    [
      { on: ['submitted'], max: 100 },
      { quota: ['任务'], on: ['submitted', 'adjusted'], max: 1000 },
    ],
    [-200, -200],
  ],
  [
    'that sees what one of the quota alone took',
    [
      { quota: ['任务'], max: 100 },
      { quota: ['任务'], ground: ['获奖'], max: 400 },
    ],
    [-100, -100],
  ],
  [
    'that does not see what one of other events took',
    [
      { on: ['submitted'], max: 100 },
      { quota: ['任务'], ground: ['获奖'], max: 500 },
    ],
    [-200, -100],
  ],
  [
    'of all but one ground, which a limit of that ground does not touch',
    [
      { ground: ['获奖'], max: 100 },
      { on: ['adjusted'], except: { ground: ['获奖'] }, max: 400 },
    ],
    [-300, -100],
  ],
  ['of all', [{ on: ['submitted'], max: 100 }, { max: 1000 }], [-200, -200]],
  ['at least', [{ quota: ['任务'], on: ['submitted'], min: 700 }], [200]],
])('a limit %s', (_, limits, expected) => {
  expect(given(...limits)).toEqual(expected)
})
