import { expect, it } from 'vitest'
import type { Weights } from '../../policy'
import { policy, quota } from '../fixture'
import { Notes } from '../fixture-notes'
import { score } from '../fixture-score'

const january = { from: '2021-01-01', to: '2021-01-31', label: '一月' }

it.each<[string, Weights | undefined, string]>([
  ['three brief ones count as one', { by: 'trait', values: { 调研: 100 }, otherwise: 300 }, '7'],
  ['what is not in the table counts as one', { by: 'trait', values: { 调研: 300 } }, '5'],
  ['by the column', { by: 'column', values: { weekly: 50, site: 200 } }, '3'],
  ['without weights', undefined, '3'],
])('%s', (_, weigh, done) => {
  const notes = new Notes()
  notes.submitted('理学院', '2021-01-05', { items: 2 })
  notes.submitted('理学院', '2021-01-06', { column: 'site' })
  notes.about('marked', '2021-0002', { traits: ['调研'] })
  const regulation = policy([], { quotas: [quota({ weigh, least: 100, met: 100 })] })
  const [point] = score(notes.entries, () => regulation, january, { asOf: '2022-01-01' })
  expect(point.reason.params.done).toBe(done)
})
