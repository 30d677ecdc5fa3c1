import { expect, it } from 'vitest'
import type { Assessment } from '../../policy'
import { assess } from './assessment'
import { policy } from '../fixture'

const classes: Record<string, string> = { 甲: '学院', 乙: '学院', 丙: '学院', 丁: '机关' }
const year = { from: '2021-01-01', to: '2021-12-31', label: '2021年' }
const staff: Record<string, number> = { 甲: 40, 乙: 10, 丁: 3 }
const setting = {
  at: () => policy([]),
  classOf: (unit: string) => classes[unit],
  staffOf: (unit: string) => staff[unit],
  yearFrom: 1,
}

const ranks = {
  of: 'rank' as const,
  steps: [
    [100, 500],
    [200, 300],
    [400, 100],
  ] as [number, number][],
}

/** What units with so many hundredths come to. */
function converted(rule: Partial<Assessment>, points: Record<string, number>) {
  const regulation = policy([], { assessment: [{ name: '折算', clause: '八', ...rule }] })
  const rows = assess(regulation, Object.keys(points), year, setting, (unit) => points[unit])
  return rows.map(({ unit, value, rank }) => [unit, value, ...(rank ? [rank] : [])].join(' '))
}

it.each<[string, Partial<Assessment>, Record<string, number>, string[]]>([
  [
    'by places, and equals share one',
    { value: ranks },
    { 甲: 900, 乙: 700, 丙: 700, 丁: 100 },
    ['甲 500 1', '乙 300 2', '丙 300 2', '丁 100 4'],
  ],
  [
    'by places, those without points last',
    { value: ranks },
    { 甲: 0, 乙: 0, 丙: 100, 丁: -50 },
    ['丙 500 1', '甲 100 4', '乙 100 4', '丁 100 4'],
  ],
  [
    'by places in each class',
    { value: { by: 'class', values: { 学院: ranks, 机关: { of: 'rank', steps: [[100, 200]] } } } },
    { 甲: 900, 乙: 700, 丙: 100, 丁: 50 },
    ['甲 500 1', '乙 300 2', '丙 300 3', '丁 200 1'],
  ],
  [
    'by the best, nothing below zero',
    { full: 500 },
    { 甲: 1000, 乙: 400, 丙: -300 },
    ['甲 500', '乙 200', '丙 0'],
  ],
  ['of one class only', { class: ['机关'], value: ranks }, { 甲: 900, 丁: 50 }, ['丁 500 1']],
  [
    'by points',
    {
      value: {
        of: 'points',
        steps: [
          [6000, 100],
          [8000, 200],
        ],
      },
    },
    { 甲: 8000, 乙: 7999, 丙: 5999 },
    ['甲 200 1', '乙 100 2', '丙 0 3'],
  ],
  ['at most', { value: ranks, max: 400 }, { 甲: 900 }, ['甲 400 1']],
  ['by the month', { per: 'month', weight: 12.5 }, { 甲: 9600, 乙: 1000 }, ['甲 100', '乙 10']],
  [
    'by the head, without those whose number nobody knows',
    { per: 'staff', full: 500 },
    { 甲: 4000, 乙: 2000, 丙: 9000, 丁: 100 },
    // 100, 200, 33
    ['甲 250', '乙 500', '丁 83'],
  ],
  [
    'by places by the head',
    { per: 'staff', value: ranks },
    { 甲: 4000, 乙: 2000 },
    ['乙 500 1', '甲 300 2'],
  ],
])('points are converted %s', (_, rule, points, expected) => {
  expect(converted(rule, points)).toEqual(expected)
})
