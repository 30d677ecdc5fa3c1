import { expect, it } from 'vitest'
import type { Assessment, Award, Policy, Quota } from '../../policy'
import { replay } from '../../ledger'
import { limit, policy, quota, rule } from '../fixture'
import { Notes } from '../fixture-notes'
import { score } from '../fixture-score'
import { ScoreBook } from '../score-book'

const year = { from: '2021-01-01', to: '2021-12-31', label: '2021年' }

/** Eight items in January, of which five count, and two in December. */
function notes() {
  const notes = new Notes()
  notes.submitted('理学院', '2021-01-05', { items: 8 })
  notes.submitted('理学院', '2021-12-05', { items: 2 })
  return notes
}

const limits = [
  limit({ on: ['submitted'], max: 500 }),
  limit({ every: 'year', on: ['submitted'], max: 600 }),
]

const one = (more: Partial<Policy>) =>
  policy([rule({ on: 'submitted', value: 100 })], { limits, ...more })

it.each<[Partial<Quota>, string[]]>([
  // January has 5 after its limit, December 2: what the year's limit takes is not December's.
  [{ every: 'month', count: 'points', least: 200, met: 100 }, ['2021-01-31', '2021-12-31']],
  [{ every: 'month', count: 'points', least: 600, met: 100 }, []],
  [{ every: 'year', count: 'points', least: 600, met: 100 }, ['2021-12-31']],
  [{ every: 'year', count: 'points', least: 700, met: 100 }, []],
  [{ every: 'year', count: 'submitted', least: 1000, met: 100 }, ['2021-12-31']],
])('a quota sees what limits left: %j', (own, met) => {
  const regulation = one({ quotas: [quota(own)] })
  const points = score(notes().entries, () => regulation, year, { asOf: '2022-01-01' })
  expect(points.flatMap(({ day, reason }) => (reason.key === 'met' ? [day] : []))).toEqual(met)
})

function bookOf(regulation: Policy, units: string[], { entries } = notes()) {
  const ledger = { entries, state: replay(entries) }
  return new ScoreBook(ledger, {
    at: () => regulation,
    units: () => units.map((name) => ({ name })),
    calendar: () => undefined,
    today: () => '2022-01-01',
  })
}

it.each<[Policy['firstPeriod'], string[]]>([
  ['count', ['2021-01-31', '2021-02-28']],
  ['skip', ['2021-02-28']],
])('a quota of a month that had begun: %s', (firstPeriod, days) => {
  const [limits, inForce] = [[], '2021-01-02']
  const regulation = one({
    limits,
    inForce,
    firstPeriod,
    quotas: [quota({ least: 900, short: -100 })],
  })
  const points = score(notes().entries, () => regulation, year, { asOf: '2021-03-01' })
  expect(points.flatMap(({ day, reason }) => (reason.key === 'short' ? [day] : []))).toEqual(days)
})

it.each<[Partial<Quota>, string[]]>([
  [{ every: 'month' }, ['2021-02-28']],
  [{ every: 'month', firstPeriod: 'count' }, ['2021-01-31', '2021-02-28']],
  [{ every: 'year' }, ['2021-12-31']],
  [{ every: 'year', firstPeriod: 'skip' }, []],
])('skipping the first period is not of years, and a quota may say otherwise: %j', (own, days) => {
  const regulation = one({
    limits: [],
    inForce: '2021-01-02',
    firstPeriod: 'skip',
    quotas: [quota({ least: 9000, unmet: -100, ...own })],
  })
  const asOf = own.every === 'year' ? '2022-01-01' : '2021-03-01'
  const points = score(notes().entries, () => regulation, year, { asOf })
  expect(points.flatMap(({ day, reason }) => (reason.key === 'unmet' ? [day] : []))).toEqual(days)
})

it('a quota by the head is so many for each, and none where their number is not known', () => {
  const regulation = one({ limits: [], quotas: [quota({ per: 'staff', least: 50, short: -100 })] })
  const units = [{ name: '理学院', staff: 20 }, { name: '工学院' }]
  const january = { from: '2021-01-01', to: '2021-01-31', label: '一月' }
  const points = score(notes().entries, () => regulation, january, { asOf: '2022-01-01', units })
  // Ten are asked for, eight came.
  expect(points.map(({ unit, value }) => [unit, value])).toEqual([
    ['理学院', 800],
    ['理学院', -200],
  ])
})

it('progress sees them too', () => {
  const regulation = one({ quotas: [quota({ every: 'year', count: 'points', least: 700 })] })
  const [progress] = bookOf(regulation, ['理学院']).progress('理学院', '2021-12-31')
  expect(progress).toMatchObject({ done: 600, isMet: false })
})

it.each<[Partial<Assessment>, number]>([
  [{}, 600],
  [{ on: ['submitted'] }, 600],
  [{ beforeLimits: true }, 1000],
  [{ on: ['submitted'], beforeLimits: true }, 1000],
  [{ on: ['adopted'] }, 0],
])('the assessment is after limits unless said otherwise: %j', (own, points) => {
  const assessment: Assessment = { name: '折算', weight: 10, clause: '八', ...own }
  const book = bookOf(one({ assessment: [assessment] }), ['理学院'])
  expect(book.assessed(year)).toMatchObject([{ points, value: points / 10 }])
})

it.each<[Partial<Award>, string[]]>([
  // Of four that take part two are a half; only one has points.
  [{ top: '50%' }, ['理学院']],
  [{ top: '50%', zero: 'in' }, ['理学院']],
  [{ top: '25%', zero: 'counted' }, ['理学院']],
  [{ top: '25%', zero: 'out' }, []],
  [{ zero: 'in' }, ['理学院', '工学院', '文学院', '医学院']],
  [{ least: -2000 }, ['理学院']],
  [{ least: -300, zero: 'in' }, ['理学院', '工学院', '文学院']],
  [{ bottom: 1 }, ['医学院']],
  [{ bottom: 1, zero: 'out' }, ['理学院']],
])('whether those without points take part in an award: %j', (own, winners) => {
  const written = notes()
  written.adjusted('医学院', { day: '2021-03-01', amount: -500 })
  const usual = { name: '先进', of: 'unit', every: 'year', ties: 'decide', clause: '七' } as const
  const award: Award = { ...usual, except: [], ...own }
  const book = bookOf(one({ awards: [award] }), ['理学院', '工学院', '文学院', '医学院'], written)
  expect(book.awards(year)[0].winners.map(({ unit }) => unit)).toEqual(winners)
})

const january = { from: '2021-01-01', to: '2021-01-31', label: '一月' }

it.each<[string, Partial<Quota>, Partial<Policy>, number[]]>([
  ['the first four do not count', { least: 400 }, {}, [-400]],
  ['nothing does when no more came', { least: 1000 }, {}, [-800]],
  ['all do where nothing is asked', { least: { by: 'unit', values: { 工学院: 400 } } }, {}, []],
  [
    'a limit sees what is left',
    { least: 200 },
    { limits: [limit({ on: ['submitted'], max: 500 })] },
    [-200, -100],
  ],
  ['what the task gives is beside it', { least: 400, met: 50 }, {}, [-400, 50]],
  [
    'cancelling the task leaves it',
    { least: 400, met: 50 },
    { quotas: [quota({ name: '一月十条', least: 1000, cancel: ['月任务'] })] },
    [-400, 0],
  ],
])('what counts only beyond a task: %s', (_, own, { quotas = [], limits = [] }, values) => {
  const monthly = quota({ name: '月任务', ...own })
  const points = [rule({ on: 'submitted', value: 100, after: '月任务' })]
  const regulation = policy(points, { limits, quotas: [monthly, ...quotas] })
  const given = score(notes().entries, () => regulation, january, { asOf: '2022-01-01' })
  expect(given.flatMap(({ entryId, value }) => (entryId ? [] : [value]))).toEqual(values)
})

const base = quota({ name: '起评分', every: 'year', met: 10_000 })

it.each<[string, Partial<Policy>, number]>([
  ['a limit of the month', { limits: [limit({ max: 200 })] }, 0],
  ['a limit of the year', { limits: [limit({ every: 'year', max: 200 })] }, -10_800],
  ['what makes a month zero', { quotas: [base, quota({ least: 900, zero: true })] }, -200],
])('what a year gives on its last day is not of December: %s', (_, more, taken) => {
  const regulation = policy([rule({ on: 'submitted', value: 100 })], { quotas: [base], ...more })
  const points = score(notes().entries, () => regulation, year, { asOf: '2022-01-01' })
  const last = points.filter(({ day, value }) => day === year.to && value < 0)
  expect(last.reduce((sum, { value }) => sum + value, 0)).toBe(taken)
})

it.each<[Partial<Quota>, string[]]>([
  [{ least: 100 }, ['每月都报']],
  [{ every: 'quarter', least: 300 }, ['每月都报', '只报一月']],
  [{ every: 'half-year', least: 800 }, []],
  [{ every: 'year', least: 1200 }, ['每月都报', '只报一月']],
])('a person who missed a task in any period of an award does not have it: %j', (own, winners) => {
  const written = new Notes()
  const hand = (officer: string, unit: string, month: number, items: number) => {
    const day = `2021-${String(month).padStart(2, '0')}-05`
    const entry = written.submitted(unit, day, { items })
    written.entries[written.entries.indexOf(entry)] = {
      ...entry,
      by: { ...entry.by, name: officer },
    }
  }
  for (let month = 1; month <= 12; month++) hand('每月都报', '理学院', month, 1)
  for (const month of [1, 4, 7, 10]) hand('只报一月', '工学院', month, 3)
  const usual = {
    name: '优秀',
    of: 'officer',
    every: 'year',
    ties: 'decide',
    clause: '七',
  } as const
  const regulation = policy([rule({ on: 'submitted', value: 100 })], {
    quotas: [quota({ name: '个人任务', of: 'officer', ...own })],
    awards: [{ ...usual, except: ['个人任务'] }],
  })
  const book = bookOf(regulation, ['理学院', '工学院'], written)
  const [{ winners: given }] = book.awards(year)
  expect(given.map(({ officer }) => officer)).toEqual(winners)
})

it('splits a manuscript of which some items are the task', () => {
  const written = new Notes()
  written.submitted('理学院', '2021-01-05', { items: 3 })
  written.submitted('理学院', '2021-01-06', { items: 3 })
  const points = [rule({ on: 'submitted', value: 33, after: '月任务' })]
  const regulation = policy(points, { quotas: [quota({ name: '月任务', least: 400 })] })
  const given = score(written.entries, () => regulation, january, { asOf: '2022-01-01' })
  // Two of the second manuscript count.
  expect(given.reduce((sum, { value }) => sum + value, 0)).toBe(66)
})
