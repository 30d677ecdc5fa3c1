import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { at, highest, lavishly, policy, quota, roster, rule, units } from './fixture'
import { Notes } from './fixture-notes'
import { formatPoints, settle } from './hundredths'
import { lines } from './fixture-score'
import type { PolicyAt } from './setting'
import type { Line } from './types'

const day = '2021-05-21'
const may = { from: '2021-05-01', to: '2021-05-31', label: '2021年5月' }

interface Part {
  unit: string
  part: number
  items?: number[]
}

/** Enters a manuscript of three items for each part, and the piece they are merged into. */
function merge(notes: Notes, own: Part[], traits?: string[]) {
  const parts = own.map(({ unit, part }) => {
    notes.submitted(unit, day, { items: 3 })
    return { receipt: notes.receipts.at(-1)!, unit, part }
  })
  const piece = { id: 'piece', by: 'points' as const, parts }
  return parts.map(({ receipt, unit }, index) => {
    const payload = { outlet: '头条', items: own[index].items ?? [1], day, traits, piece }
    return notes.about('adopted', receipt, payload, unit)
  })
}

function adoptedLines(notes: Notes, policyAt: PolicyAt): Line[] {
  const all = lines(notes.entries, policyAt, may, { units: roster })
  return all.filter(({ on }) => on === 'adopted')
}

const sum = (own: Pick<Line, 'value'>[]) => own.reduce((total, { value }) => total + value, 0)

/** Units in any order, some with several manuscripts: the part is the first one's. */
const pieces = fc
  .array(
    fc.record({
      unit: fc.constantFrom(...units),
      part: fc.nat(2000),
      items: fc.subarray([1, 2, 3], { minLength: 1 }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) =>
    parts.map((each, index) => {
      const isFirst = parts.findIndex(({ unit }) => unit === each.unit) === index
      return isFirst ? each : { ...each, part: 0 }
    }),
  )
  .filter((parts) => parts.some(({ part }) => part > 0))

it.each<[string, PolicyAt, number]>([
  ['a plain value', at, 3000],
  ['additions', lavishly, 3099],
])('parts of a piece sum to what one piece earns: %s', (_, policyAt, whole) => {
  fc.assert(
    fc.property(pieces, (parts) => {
      const notes = new Notes()
      merge(notes, parts)
      const found = adoptedLines(notes, policyAt)
      expect(settle(sum(found))).toBe(whole)
      for (const unit of units) {
        const own = found.filter((line) => line.unit === unit)
        const earning = new Set(own.filter(({ value }) => value !== 0).map((line) => line.entryId))
        expect(earning.size).toBeLessThanOrEqual(1)
        const isThere = parts.some((part) => part.unit === unit)
        expect(own.reduce((all, { count }) => all + count, 0)).toBe(Number(isThere))
      }
    }),
  )
})

const thirds = units.slice(0, 3).map((unit) => ({ unit, part: 1 }))

it('divides thirds exactly, so that three pieces come to a whole', () => {
  const notes = new Notes()
  for (let piece = 0; piece < 3; piece++) merge(notes, thirds)
  const own = policy([rule({ on: 'adopted', value: 2000 })])
  const found = adoptedLines(notes, () => own)
  expect(formatPoints(found[0].value)).toBe('6.67')
  const sums = thirds.map(({ unit }) => sum(found.filter((line) => line.unit === unit)))
  expect(sums.map(settle)).toEqual([2000, 2000, 2000])
})

it('gives each unit the whole where a rule is for each', () => {
  const notes = new Notes()
  merge(notes, [...thirds, { unit: units[0], part: 0 }], ['综合采用'])
  const own = policy([rule({ on: 'adopted', trait: ['综合采用'], value: 300, share: 'each' })])
  expect(adoptedLines(notes, () => own).map(({ value }) => value)).toEqual([300, 0, 300, 300])
})

it("compares a unit's part with what else the same item earned", () => {
  const points = [
    rule({ on: 'adopted', outlet: ['头条'], value: 3000 }),
    rule({ on: 'adopted', outlet: ['要闻'], value: 1500 }),
  ]
  const own = policy(points, { stack: [highest({ on: ['adopted'] })] })
  const notes = new Notes()
  merge(notes, thirds)
  notes.adopted(notes.receipts[0], day, '要闻', [1])
  const found = adoptedLines(notes, () => own)
  expect(found.map(({ outlet, value }) => [outlet, value])).toEqual([
    ['头条', 0],
    ['要闻', 1500],
    ['头条', 1000],
    ['头条', 1000],
  ])
})

it('counts as one adoption of each unit', () => {
  const own = policy([rule({ on: 'adopted', value: 2000 })], {
    quotas: [quota({ count: 'adopted', least: 200, met: 500 })],
  })
  const notes = new Notes()
  merge(notes, [
    { unit: units[0], part: 1, items: [1, 2] },
    { unit: units[1], part: 1 },
  ])
  const met = () => {
    return lines(notes.entries, () => own, may, { units: roster }).filter(({ on }) => !on)
  }
  expect(met()).toEqual([])
  notes.adopted(notes.receipts[0], day, '要闻', [3])
  expect(met().map(({ unit }) => unit)).toEqual([units[0]])
})

it('is new while any of its items is, where a rule asks', () => {
  const points = [
    rule({ on: 'adopted', value: 1000 }),
    rule({ on: 'adopted', again: true, value: 100 }),
  ]
  const own = policy(points)
  const valueAfter = (...items: number[]) => {
    const notes = new Notes()
    const piece = merge(notes, [{ unit: units[0], part: 1, items: [1, 2] }])
    notes.adopted(notes.receipts[0], '2021-05-20', '要闻', items)
    return adoptedLines(notes, () => own).find(({ entryId }) => entryId === piece[0].id)?.value
  }
  expect(valueAfter(1)).toBe(1000)
  expect(valueAfter(1, 2)).toBe(100)
})
