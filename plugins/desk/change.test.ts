import type { Context } from 'koishi'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type Draft, Ledger, MemoryStore } from '../ledger'
import { loadRegulation } from '../policy'
import { RunningScore } from '../score'
import { changeLines } from './change'

const { at } = loadRegulation('data/policies/xpu-2021.yml')
const units = [{ name: '教务处' }, { name: '机电工程学院' }]

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }))
afterEach(() => void vi.useRealTimers())

const common = (id: string) => ({
  id,
  by: { name: '赵六', platform: 'onebot', userId: '20004' },
  unit: '教务处',
  source: { platform: 'onebot', channelId: '100', messageId: id },
  policy: 'xpu-2021',
})

const submitted = {
  ...common('a'),
  type: 'submitted',
  payload: {
    receipt: '2021-0001',
    column: 'weekly',
    title: '动态',
    file: { sha256: '0'.repeat(64), name: '稿.docx', size: 1 },
    items: ['一', '二'],
    day: '2021-05-21',
    warnings: [],
  },
} satisfies Draft

const adopted = {
  ...common('b'),
  type: 'adopted',
  ref: '2021-0001',
  payload: { outlet: '头条', items: [1], day: '2021-05-24' },
} satisfies Draft

const shared = {
  ...common('c'),
  type: 'shared',
  ref: '2021-0001',
  payload: { by: 'equal', parts: units.map(({ name: unit }) => ({ unit, part: 1 })) },
} satisfies Draft

const reversed = {
  ...common('d'),
  type: 'reversed',
  ref: 'b',
  payload: { reason: '错了' },
} satisfies Draft

const published = {
  ...common('p'),
  type: 'published',
  payload: { period: { from: '2021-05-01', to: '2021-05-31', label: '2021年5月' }, files: [] },
} satisfies Draft

function say(key: string, params: any = {}): string {
  return key === 'desk.change'
    ? `${params.unit} ${params.period} ${params.change} ${params.total}`
    : `${key} ${Object.values(params).join(' ')}`
}

/** What the last of some entries, written on these days, changed. */
async function changed(...written: [day: string, draft: Draft][]) {
  const ledger = await Ledger.open(new MemoryStore())
  for (const [day, draft] of written) {
    vi.setSystemTime(new Date(`${day}T10:00:00+08:00`))
    await ledger.append(draft)
  }
  const running = new RunningScore(ledger, { at, units: () => units, today: () => '2021-06-03' })
  const standing = (unit: string, period: Parameters<RunningScore['totals']>[0]) => ({
    points: running.totals(period).get(unit)?.points ?? 0,
    rank: 1,
  })
  const score = {
    effect: (id: string) => running.effect(id),
    pointsOf: (id: string) => running.pointsOf(id),
    standing,
  }
  return changeLines({ ledger, score } as unknown as Context, say, [ledger.entries.at(-1)!])
}

it('says what an adoption brought, and where the unit stands', async () => {
  expect(await changed(['2021-05-21', submitted], ['2021-05-25', adopted])).toEqual([
    '教务处 2021年5月 ＋30 32',
  ])
})

it('says what moves between units', async () => {
  const lines = await changed(
    ['2021-05-21', submitted],
    ['2021-05-25', adopted],
    ['2021-05-26', shared],
  )
  expect(lines).toEqual(['教务处 2021年5月 －16 16', '机电工程学院 2021年5月 ＋16 16'])
})

it.each<[string, [string, Draft][], string[]]>([
  [
    'a correction',
    [
      ['2021-05-25', adopted],
      ['2021-06-02', published],
      ['2021-06-03', reversed],
    ],
    ['教务处 2021年6月 －30 -30', 'desk.settled 2021年5月'],
  ],
  [
    'a late adoption',
    [
      ['2021-06-02', published],
      ['2021-06-03', adopted],
    ],
    ['教务处 2021年6月 ＋30 30', 'desk.settled 2021年5月'],
  ],
])('%s of a month that is public counts later, and that is said', async (_, written, lines) => {
  expect(await changed(['2021-05-21', submitted], ...written)).toEqual(lines)
})
