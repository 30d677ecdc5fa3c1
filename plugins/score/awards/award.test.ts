import { describe, expect, it } from 'vitest'
import type { Award, Quota } from '../../policy'
import { award, type Candidate } from './award'
import { policy, quota } from '../fixture'

const year = { from: '2021-01-01', to: '2021-12-31', label: '2021年' }
const classes: Record<string, string> = { 甲: '学院', 乙: '学院', 丙: '学院', 丁: '机关' }
const staff: Record<string, number> = { 甲: 100, 乙: 10 }
const missed = quota({ name: '约稿', disqualify: true })

const candidates = (points: Record<string, number>): Candidate[] =>
  Object.entries(points).map(([unit, sum]) => ({ unit, points: sum }))

const names = (list: { unit: string }[]) => list.map(({ unit }) => unit).join('')

function given(
  awards: Partial<Award>[],
  points: Record<string, number>,
  unmet: Record<string, Quota[]> = {},
) {
  const list = awards.map((one): Award => {
    return {
      name: '先进',
      of: 'unit',
      every: 'year',
      ties: 'decide',
      except: [],
      clause: '九',
      ...one,
    }
  })
  const found = award(policy([], { awards: list }), year, {
    units: candidates(points),
    officers: [],
    unmet: ({ unit }) => unmet[unit] ?? [],
    setting: {
      at: () => policy([]),
      classOf: (unit) => classes[unit],
      staffOf: (unit) => staff[unit],
      yearFrom: 1,
    },
  })
  return found.map(({ name, class: own, winners, tied, left }) => {
    return `${name}${own ?? ''} ${names(winners)}${tied.length > 0 ? ` 并列${names(tied)}剩${left}` : ''}`
  })
}

describe('awards', () => {
  it.each<[string, Partial<Award>[], Record<string, number>, string[]]>([
    ['go by rank', [{ top: 2 }], { 甲: 1, 乙: 3, 丙: 2 }, ['先进 乙丙']],
    ['go to nobody without points', [{ top: 2 }], { 甲: 0, 乙: 3 }, ['先进 乙']],
    [
      'show a tie at the end openly',
      [{ top: 2 }],
      { 甲: 5, 乙: 3, 丙: 3 },
      ['先进 甲 并列乙丙剩1'],
    ],
    [
      'may go to all that are equal at the end',
      [{ top: 2, ties: 'all' }],
      { 甲: 5, 乙: 3, 丙: 3, 丁: 1 },
      ['先进 甲乙丙'],
    ],
    [
      'of the last may go to all that are equal',
      [{ name: '末位', bottom: 1, ties: 'all' }],
      { 甲: 5, 乙: 0, 丙: 0 },
      ['末位 丙乙'],
    ],
    ['need no lot when all have room', [{ top: 3 }], { 甲: 5, 乙: 3, 丙: 3 }, ['先进 甲乙丙']],
    [
      'are given by class',
      [{ top: { 学院: 1, 机关: 1 } }],
      { 甲: 5, 乙: 3, 丁: 1 },
      ['先进学院 甲', '先进机关 丁'],
    ],
    ['may be a share of all', [{ top: '30%' }], { 甲: 5, 乙: 3, 丙: 1, 丁: 2 }, ['先进 甲']],
    [
      'have so many places at the fewest',
      [{ top: '20%', fewest: 1 }],
      { 甲: 5, 乙: 3 },
      ['先进 甲'],
    ],
    ['have no place for less than half of one', [{ top: '20%' }], { 甲: 5, 乙: 3 }, ['先进 ']],
    ['may go by the head', [{ top: 1, per: 'staff' }], { 甲: 5000, 乙: 1000, 丙: 1 }, ['先进 乙']],
    [
      'may ask for a minimum of all points, also by the head',
      [{ top: 1, per: 'staff', least: 2000 }],
      { 甲: 5000, 乙: 1000 },
      ['先进 甲'],
    ],
    ['may ask for a minimum', [{ top: 3, least: 300 }], { 甲: 500, 乙: 299 }, ['先进 甲']],
    [
      'may leave out who has another',
      [
        { name: '一等', top: 1 },
        { name: '二等', top: 1, except: ['一等'] },
      ],
      { 甲: 5, 乙: 3, 丙: 1 },
      ['一等 甲', '二等 乙'],
    ],
    ['may be for the last', [{ name: '末位', bottom: 1 }], { 甲: 5, 乙: 0 }, ['末位 乙']],
    ['of another length of time are not asked', [{ every: 'month', top: 1 }], { 甲: 5 }, []],
  ])('%s', (_, awards, points, expected) => {
    expect(given(awards, points)).toEqual(expected)
  })

  it('leave out who is disqualified, or has not met a quota', () => {
    const unmet = { 甲: [missed], 乙: [quota({ name: '月任务' })] }
    const points = { 甲: 5, 乙: 3, 丙: 1 }
    expect(given([{ top: 1, except: ['disqualified'] }], points, unmet)).toEqual(['先进 乙'])
    const except = ['disqualified', '月任务']
    expect(given([{ top: 1, except }], points, unmet)).toEqual(['先进 丙'])
  })
})
