import * as fc from 'fast-check'
import {
  type Draft,
  type Entry,
  nextCommission,
  nextReceipt,
  type Payloads,
  replay,
} from '../ledger'
import type { Column, Limit, Policy, PointRule, Quota, StackRule } from '../policy'

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

interface Handing {
  column?: string
  items?: number
  title?: string
  ref?: string
  late?: number
  commission?: number
}

/** A ledger being written by hand in a test. */
export class Notes {
  readonly entries: Entry[] = []
  readonly receipts: string[] = []
  /** Day on which the next entries are written. */
  day = '2021-05-21'
  /** What the ids begin with. */
  prefix = 'e'

  submitted(
    unit: string,
    day: string,
    { column = 'weekly', items = 1, title = '动态', ref, ...more }: Handing = {},
  ) {
    const receipt = nextReceipt(replay(this.entries), day.slice(0, 4))
    const file = { sha256: '0'.repeat(64), name: '稿.docx', size: 1 }
    const texts = Array.from({ length: items }, (_, index) => `第${index + 1}条`)
    const payload = { receipt, column, title, file, items: texts, day, warnings: [], ...more }
    this.receipts.push(receipt)
    return this.add(unit, { type: 'submitted', ref, payload })
  }

  adopted(ref: string, day: string, outlet = '头条', items: number[] = [], traits?: string[]) {
    return this.about('adopted', ref, { day, outlet, items, traits })
  }

  /** Any entry about a submission or another entry. */
  about<T extends Draft['type']>(type: T, ref: string, payload: Payloads[T], unit = units[0]) {
    return this.add(unit, { type, ref, payload } as Draft)
  }

  withdrawn(ref: string) {
    return this.about('withdrawn', ref, {})
  }

  reversed(ref: string) {
    return this.about('reversed', ref, { reason: '登记有误' })
  }

  shared(ref: string, ...parts: [string, number][]) {
    const list = parts.map(([unit, part]) => ({ unit, part }))
    return this.about('shared', ref, { by: 'points', parts: list })
  }

  adjusted(unit: string, payload: Partial<Payloads['adjusted']> & { day: string }, ref?: string) {
    return this.add(unit, { type: 'adjusted', ref, payload: { reason: '酌情', ...payload } })
  }

  published(month: string) {
    const period = { from: `${month}-01`, to: lastDay(month), label: month }
    return this.add('', { type: 'published', payload: { period, files: [] } })
  }

  commissioned(asked: string[], due: string) {
    const no = nextCommission(replay(this.entries))
    return this.add('', { type: 'commissioned', payload: { no, units: asked, topic: '选题', due } })
  }

  /** An entry as the ledger would write it on `day`. */
  add(unit: string, draft: Pick<Draft, 'type' | 'payload'> & { ref?: string }) {
    const seq = this.entries.length + 1
    const by = { name: '张三', platform: 'onebot', userId: '1' }
    const source = { platform: 'onebot', channelId: '1', messageId: `${seq}` }
    const time = `${this.day}T16:30:00.000+08:00`
    const entry = {
      id: `${this.prefix}${seq}`,
      seq,
      at: time,
      by,
      unit,
      source,
      policy: 'p',
      ...draft,
    } as Entry
    this.entries.push(entry)
    return entry
  }
}

export function lastDay(month: string) {
  const [year, number] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}

const day = fc
  .integer({ min: 0, max: 119 })
  .map((days) => new Date(Date.UTC(2021, 3, 1 + days)).toISOString().slice(0, 10))

const kinds = [
  'submitted',
  'submitted',
  'submitted',
  'mended',
  'adopted',
  'adopted',
  'withdrawn',
  'reversed',
  'reversed',
  'endorsed',
  'shared',
  'adjusted',
  'granted',
  'returned',
  'marked',
  'commissioned',
  'fulfilled',
  'late',
  'published',
] as const

const step = fc.record({
  kind: fc.constantFrom(...kinds),
  unit: fc.constantFrom(...units),
  day,
  column: fc.constantFrom('weekly', 'site', 'gone'),
  outlet: fc.constantFrom('头条', '要闻', '校报'),
  items: fc.integer({ min: 1, max: 5 }),
  pick: fc.nat(),
})

type Made = typeof step extends fc.Arbitrary<infer T> ? T : never

/**
 * Any ledger that could be, written on days that follow each other; months are published after they
 * end. Steps that do not fit what came before are left out.
 */
export const ledgers = fc
  .array(step, { maxLength: 40 })
  .map((steps) => steps.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)))
  .map((steps) => {
    const notes = new Notes()
    for (const made of steps) write(notes, made)
    return notes.entries
  })

function write(notes: Notes, { kind, unit, day: written, column: key, outlet, items, pick }: Made) {
  notes.day = written
  const state = replay(notes.entries)
  const submissions = notes.receipts.map((receipt) => state.submissions.get(receipt)!)
  const standing = submissions.filter(({ status }) => status === 'accepted')
  const chosen = standing[pick % standing.length]
  const ref = chosen?.receipt
  // Sometimes an editor dates an adoption back.
  const back = pick % 3 === 0 ? '2021-04-15' : written
  const commission = state.numbers.get('commission')
  switch (kind) {
    case 'submitted':
      return notes.submitted(unit, written, { column: key, items })
    case 'late':
      return notes.submitted(unit, written, { column: key, items, late: 60 * items })
    case 'commissioned':
      return notes.commissioned([unit, units[0]], `${addDay(written)}T12:00:00+08:00`)
    case 'fulfilled':
      return commission && notes.submitted(unit, written, { column: 'site', commission })
    case 'granted':
      return notes.adjusted(unit, { day: back, amount: (items - 3) * 33, clause: '八' })
    case 'reversed': {
      const undone = notes.entries.filter((entry) => isReversible(entry, state))
      return undone.length > 0 && notes.reversed(undone[pick % undone.length].id)
    }
    case 'published': {
      const month = ['2021-04', '2021-05', '2021-06'][pick % 3]
      return `${month}-31` < written && !state.published.has(month) && notes.published(month)
    }
  }
  if (!ref) return
  switch (kind) {
    case 'mended':
      return notes.submitted(unit, written, { column: key, items, ref })
    case 'withdrawn':
      return notes.withdrawn(ref)
    case 'returned':
      return chosen.adoptions.length === 0 && notes.about('returned', ref, { reason: '不实' })
    case 'adopted': {
      const traits = pick % 5 === 0 ? ['综合采用'] : undefined
      return notes.adopted(ref, back, outlet, pick % 2 ? [1] : [], traits)
    }
    case 'endorsed':
      return notes.about('endorsed', ref, { level: '省级', day: written })
    case 'marked':
      return notes.about('marked', ref, { traits: ['调研'] })
    case 'adjusted':
      return notes.adjusted(chosen.entry.unit, { day: written, amount: (items - 3) * 33 }, ref)
    case 'shared':
      return notes.shared(ref, [unit, items], [units[3], pick % 7])
  }
}

function isReversible(entry: Entry, state: ReturnType<typeof replay>) {
  const isDone = ['reversed', 'confirmed', 'published', 'commissioned'].includes(entry.type)
  if (isDone || state.reversed.has(entry.id)) return false
  return (
    entry.type !== 'submitted' ||
    state.submissions.get(entry.payload.receipt)!.status !== 'replaced'
  )
}

function addDay(day: string) {
  return new Date(Date.parse(day) + 3 * 86_400_000).toISOString().slice(0, 10)
}
