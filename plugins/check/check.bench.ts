import { bench, describe } from 'vitest'
import { secondOpinion } from './opinion'
import { goodItem, judge } from './rules/trial'

const length = 100_000

/** A text of a hundred thousand characters. */
const long = (piece: string) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length)

const six = Array.from({ length: 6 }, (_, index) => `${index + 1}. ${goodItem}`)

// All grow in a straight line: a hundred thousand characters of anything take about as long.
describe('check', () => {
  bench('a usual manuscript of six items', () => void judge({ body: six }))
  bench('a second opinion of an item', () =>
    void secondOpinion.chance('place', { source: goodItem }))
  bench('100,000 characters of text', () => void judge({ body: [long(goodItem)] }))
  for (const piece of [
    '在',
    '为',
    '了',
    '“',
    '十',
    '5月18日',
    '走进',
    '1. 字\n',
    '将把',
    '活动会议',
    '获得',
  ]) {
    const body = long(piece).split('\n')
    bench(`100,000 characters of ${JSON.stringify(piece)}`, () => void judge({ body }))
  }
})
