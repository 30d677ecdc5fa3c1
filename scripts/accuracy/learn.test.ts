import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { Opinion } from '../../plugins/check'
import { type Example, formatWeights, learn } from './learn'
import { itemsBeside } from './sets'

const file = readFileSync('data/language/second-opinion.json', 'utf8')
const { own } = JSON.parse(file).learnt

const minute = 60_000

it.skipIf(own > 0)(
  'learns the same from the same items: npm run accuracy -- learn',
  () => expect(file === formatWeights(learn(itemsBeside()))).toBe(true),
  minute,
)

it('is small', () => expect(Buffer.byteLength(file)).toBeLessThan(300 * 1024))

it('knows nothing of what nobody labelled, and more of what the office lets pass', () => {
  const labelled: Example[] = itemsBeside('items-kinds.jsonl').slice(0, 100)
  const odd = '5月18日，教务处以书面形式征集意见36条。'
  const own = Array.from({ length: 5 }, () => ({ text: odd, place: true }))
  const before = new Opinion(learn(labelled))
  const after = new Opinion(learn([...labelled, ...own], own.length))
  expect(after.chance('place', { source: odd })).toBeGreaterThan(
    before.chance('place', { source: odd }),
  )
  const nothing = new Opinion(
    learn([
      { text: odd, place: true },
      { text: odd, place: false },
    ]),
  )
  expect(nothing.chance('time', { source: odd })).toBe(0.5)
})
