import {
  type Column,
  feePolicy,
  type Limit,
  type Policy,
  type PointRule,
  type Quota,
  type StackRule,
} from '../policy'

export const units = ['机电工程学院', '计算机科学学院', '人文社会科学学院', '理学院']

export const roster = units.map((name, index) => {
  const formerly = index === 1 ? [{ class: '理', until: '2021-05-15' }] : undefined
  return { name, class: index < 3 ? '工' : '理', formerly }
})

const column = (key: string, countBy: Column['countBy']) => ({ key, countBy }) as Column

const clause = '四（一）'

/** A rule with what need not be said. */
export function rule(more: Partial<PointRule> & Pick<PointRule, 'on'>): PointRule {
  return { per: 'item', of: ['adopted'], share: 'split', clause, ...more }
}

export const quota = (more: Partial<Quota>): Quota => ({
  name: '任务',
  of: 'unit',
  every: 'month',
  count: 'submitted',
  clause: '五',
  ...more,
})

export const limit = (more: Partial<Limit>): Limit => ({ every: 'month', clause: '六', ...more })

export const highest = (more: Partial<StackRule> = {}): StackRule => ({
  keep: 'highest',
  within: 'item',
  clause: '七',
  ...more,
})

export function policy(points: PointRule[], more: Partial<Policy> = {}): Policy {
  const columns = { weekly: column('weekly', 'item'), site: column('site', 'manuscript') }
  const lists = { tiers: [], outlets: [], levels: [], traits: [], grounds: [] }
  const rules = { stack: [], limits: [], quotas: [], awards: [], assessment: [] }
  const common = { id: 'p', inForce: '2021-01-01', yearFrom: 1, rounding: 'half-up' }
  return { ...common, columns, ...lists, ...rules, points, ...more } as unknown as Policy
}

const first = policy([
  rule({ on: 'submitted', value: 100 }),
  rule({ on: 'adopted', outlet: ['头条'], value: 3000 }),
  rule({ on: 'adopted', outlet: ['要闻'], column: ['site'], value: 2000 }),
  rule({ on: 'endorsed', value: 333 }),
])

const second = policy(
  [
    rule({ on: 'submitted', value: 50, clause: '五' }),
    rule({ on: 'submitted', column: ['weekly'], per: 'manuscript', value: 125, clause: '五' }),
    rule({ on: 'adopted', outlet: ['头条'], per: 'manuscript', value: 250, clause: '五' }),
    rule({ on: 'endorsed', times: 150, clause: '五' }),
  ],
  { inForce: '2021-06-01' },
)

/** Two regulations; the second is in force from June. */
export function at(day: string) {
  return day < '2021-06-01' ? first : second
}

const strict = policy(
  [
    rule({ on: 'submitted', value: 100 }),
    rule({ on: 'adopted', outlet: ['头条'], value: 3000 }),
    rule({ on: 'adopted', outlet: ['要闻'], value: 2000 }),
    rule({ on: 'adopted', trait: ['综合采用'], value: 300, share: 'each' }),
    rule({ on: 'endorsed', times: 200 }),
    rule({ on: 'missed', value: -1000 }),
    rule({ on: 'returned', value: -50 }),
  ],
  {
    stack: [highest({ on: ['submitted', 'adopted'] })],
    limits: [limit({ on: ['submitted'], max: 300 }), limit({ every: 'year', min: 0 })],
    quotas: [
      quota({ name: '月任务', least: 200, met: 1000, short: -150, carry: 'short' }),
      quota({ name: '周任务', every: 'week', least: 100, over: 25 }),
      quota({
        name: '缺月',
        every: 'year',
        count: 'unmet',
        quota: ['月任务'],
        most: 200,
        short: -50,
      }),
      quota({
        name: '连缺',
        every: 'year',
        count: 'run',
        quota: ['周任务'],
        most: 300,
        unmet: -250,
      }),
      quota({ name: '年任务', every: 'year', count: 'points', least: 5000, unmet: -500 }),
      quota({ name: '约稿', every: 'year', count: 'missed', most: 100, zero: true }),
    ],
  },
)

/** One with everything that makes months depend on each other. */
export const strictly = () => strict

const lavish = policy(
  [
    rule({ on: 'submitted', value: { by: 'class', values: { 工: 100, 理: 130 } } }),
    rule({ on: 'submitted', commissioned: true, add: 33 }),
    rule({ on: 'adopted', value: { by: 'outlet', values: { 头条: 3000 }, otherwise: 501 } }),
    rule({ on: 'adopted', outlet: ['校报'], again: true, value: 77 }),
    rule({ on: 'adopted', trait: ['综合采用'], add: 255, share: 'each' }),
    rule({ on: 'adopted', again: false, add: 99 }),
    rule({ on: 'endorsed', value: 500 }),
    rule({ on: 'endorsed', add: -1 }),
    rule({ on: 'endorsed', times: 150 }),
  ],
  {
    stack: [
      highest({ on: ['adopted'], rest: 33 }),
      highest({ keep: 'sum', within: 'manuscript', max: 5000 }),
    ],
    yearFrom: 6,
    limits: [
      limit({ every: 'day', on: ['submitted'], max: 150 }),
      limit({ every: 'half-year', on: ['adopted'], max: 6000 }),
      limit({ every: 'year', max: 9000 }),
    ],
    quotas: [
      quota({ name: '采用率', count: 'ratio', least: 50, unmet: -400, met: 10 }),
      quota({ name: '日任务', every: 'day', most: 300, short: -7 }),
      quota({
        name: '季任务',
        every: 'quarter',
        least: { by: 'class', values: { 工: 600, 理: 500 } },
        short: -20,
        carry: 'done',
      }),
      quota({ name: '有报', every: 'week', least: 100 }),
      quota({ name: '报满', every: 'year', count: 'met', quota: ['有报'], least: 300, over: 3 }),
      quota({ name: '连报', every: 'year', count: 'streak', quota: ['有报'], least: 200, met: 11 }),
    ],
  },
)

/** One that reckons an item by what became of it before and elsewhere. */
export const lavishly = () => lavish

const paying: Policy = {
  ...lavish,
  fees: {
    name: '稿酬',
    currency: '元',
    points: [
      rule({ on: 'adopted', value: { by: 'outlet', values: { 头条: 10_000 }, otherwise: 2000 } }),
      rule({ on: 'adopted', trait: ['综合采用'], times: 50 }),
      rule({ on: 'endorsed', value: 3333 }),
    ],
    stack: [highest({ on: ['adopted'], within: 'manuscript' })],
    limits: [limit({ max: 15_000 })],
    clause: '九',
  },
}

/** The same, and fees beside the points. */
export const payingly = () => paying

/** What fees are reckoned by. */
export const byFees = () => feePolicy(paying)
