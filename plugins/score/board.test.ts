import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyTally, type Totals, scoreboard, standing } from './board'

/** Totals from `unit: points`, with one submission each. */
function totals(points: Record<string, number>): Totals {
  const lines = Object.entries(points)
  return new Map(lines.map(([unit, sum]) => [unit, { ...emptyTally(), points: sum, submitted: 1 }]))
}

describe('the scoreboard', () => {
  it.each([
    [{ 甲: 300, 乙: 200, 丙: 200, 丁: 100 }, ['1 甲', '2 乙', '2 丙', '4 丁']],
    [{ 丁: 5, 丙: 5, 乙: 5, 甲: 5 }, ['1 甲', '1 乙', '1 丙', '1 丁']],
    [{ 甲: 0, 乙: 1250 }, ['1 乙', '2 甲']],
    [{ 旧名学院: 100 }, ['1 旧名学院']],
    [{}, []],
  ])('of %j', (points, expected) => {
    const { rows } = scoreboard(totals(points), ['甲', '乙', '丙', '丁'])
    expect(rows.map(({ rank, unit }) => `${rank} ${unit}`)).toEqual(expected)
  })

  it('names those with nothing apart', () => {
    const sums = totals({ 乙: 100 }).set('丙', emptyTally())
    expect(scoreboard(sums, ['甲', '乙', '丙']).idle).toEqual(['甲', '丙'])
  })

  it('gives each unit the rank it has when asked alone', () => {
    const sums = fc.dictionary(fc.constantFrom(...'甲乙丙丁戊己'), fc.nat({ max: 4 }))
    fc.assert(
      fc.property(sums, (points) => {
        const { rows } = scoreboard(totals(points), [])
        for (const row of rows) expect(standing(totals(points), row.unit)).toEqual(row)
      }),
    )
  })
})

it('puts a unit with nothing behind all that have points', () => {
  const sums = totals({ 甲: 300, 乙: 100 })
  expect(standing(sums, '丙')).toEqual({ rank: 3, unit: '丙', ...emptyTally() })
})

it('tells how many places a unit gained, and nothing of one that had nothing', () => {
  const { rows } = scoreboard(totals({ 甲: 1, 乙: 3, 丙: 2 }), [], totals({ 甲: 9, 乙: 8 }))
  expect(rows.map(({ unit, change }) => [unit, change])).toEqual([
    ['乙', 1],
    ['丙', undefined],
    ['甲', -2],
  ])
})

it('lists a unit that has only lost points, below those with nothing', () => {
  const sums: Totals = new Map([['甲', { ...emptyTally(), points: -100 }]])
  const { rows, idle } = scoreboard(sums, ['甲', '乙'])
  expect([rows, idle]).toMatchObject([[{ rank: 2, unit: '甲' }], ['乙']])
  expect(standing(sums, '甲', ['甲', '乙'])).toEqual(rows[0])
})
