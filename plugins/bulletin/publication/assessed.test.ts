import { expect, it } from 'vitest'
import type { Desk } from '../../deed'
import type { Assessment } from '../../policy'
import type { Assessed } from '../../score'
import { assessedOf } from './assessed'

const year = { from: '2021-01-01', to: '2021-12-31', label: '2021年' }
const steps = [[100, 500]] as [number, number][]

/** How units' conversions read; each unit has points, a value, and perhaps a place. */
function read(rule: Partial<Assessment>, units: Record<string, [number, number, number?]>) {
  const whole = { name: '年度考核', clause: '八', ...rule }
  const assessed = Object.entries(units).map(([unit, [points, value, rank]]): Assessed => {
    return { name: whole.name, clause: whole.clause, unit, points, value, rank, rule: whole }
  })
  return show(assessed, year)
}

function show(assessed: Assessed[], period: typeof year, yearFrom = 1) {
  const classes = { class: '机关', formerly: [{ class: '学院', until: '2022-08-31' }] }
  const units = [...'甲乙丙'].map((name) => ({ name, ...classes }))
  const desk = {
    policy: { at: () => ({ yearFrom }) },
    roster: { units },
    score: { assessed: () => assessed },
  } as unknown as Desk
  return assessedOf(desk, period).flatMap(({ name, clause, units: own }) =>
    own.map((each) => [name, clause, each.unit, each.class, each.how].join(' ')),
  )
}

it.each<[string, Partial<Assessment>, Record<string, [number, number, number?]>, string[]]>([
  [
    'a weight, the most first',
    { weight: 5 },
    { 甲: [1250, 63], 乙: [9000, 450] },
    ['乙 学院 90×0.05', '甲 学院 12.5×0.05'],
  ],
  ['a bound', { weight: 5, max: 400 }, { 甲: [9000, 400] }, ['甲 学院 90×0.05，至多4分']],
  [
    'the best',
    { full: 500, per: 'staff' },
    { 甲: [400, 500], 乙: [100, 125] },
    ['甲 学院 人均：4÷4×5', '乙 学院 人均：1÷4×5'],
  ],
  ['nobody', { full: 500 }, { 甲: [0, 0] }, ['甲 学院 没有单位有积分']],
  [
    'places in a class',
    { value: { by: 'class', values: { 学院: { of: 'rank', steps } } } },
    { 丙: [900, 500, 1], 甲: [100, 500, 2] },
    ['丙 学院 学院第1名', '甲 学院 学院第2名'],
  ],
  [
    'places among all, by the month',
    { value: { of: 'rank', steps }, per: 'month' },
    { 丙: [900, 500, 1] },
    ['丙 学院 月均：第1名'],
  ],
  [
    'steps of points',
    { value: { of: 'points', steps } },
    { 丙: [900, 500, 1] },
    ['丙 学院 9分，按积分分档'],
  ],
])('says how points are converted by %s', (_, rule, units, expected) => {
  expect(read(rule, units)).toEqual(expected.map((line) => `年度考核 八 ${line}`))
})

it('converts the points of a year of the regulation only', () => {
  const rule = { name: '年度考核', clause: '八', weight: 5 }
  const all = [{ name: '年度考核', clause: '八', unit: '甲', points: 100, value: 5, rule }]
  const month = { from: '2021-12-01', to: '2021-12-31', label: '2021年12月' }
  expect(show(all, month)).toEqual([])
  expect(show(all, year, 11)).toEqual([])
  expect(show(all, { ...year, from: '2020-11-01', to: '2021-10-31' }, 11)).toHaveLength(1)
})
