import { beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import type { Draft } from '../ledger'
import { changesOf } from './change'
import { changeLines } from './texts'
import type { Desk } from './desk'
import { originOf } from './actor'
import { actor, openDesk } from './fixture'

let desk: Desk

beforeEach(async () => {
  desk = await openDesk()
})

const payloads = {
  submitted: {
    receipt: '2021-0001',
    column: 'weekly',
    title: '动态',
    file: { sha256: '0'.repeat(64), name: '稿.docx', size: 1 },
    items: ['一', '二'],
    day: '2021-05-21',
    warnings: [],
  },
  adopted: { outlet: '头条', items: [1], day: '2021-05-24' },
  shared: {
    by: 'equal',
    parts: ['教务处', '机电工程学院'].map((unit) => ({ unit, part: 1 })),
  },
  reversed: { reason: '错了' },
  published: { period: { from: '2021-05-01', to: '2021-05-31', label: '2021年5月' }, files: [] },
}

/** What each type of entry is about. */
const refs: Record<string, string> = {
  adopted: '2021-0001',
  shared: '2021-0001',
  reversed: 'adopted',
}

type Written = [day: string, type: keyof typeof payloads]

/** What is told of the last of some entries, written on these days. */
async function told(...written: Written[]): Promise<string[]> {
  onTestFinished(() => void vi.useRealTimers())
  for (const [day, type] of written) {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${day}T10:00+08:00`) })
    const origin = { ...originOf(desk, actor(desk, '赵六'), '教务处'), id: type }
    await desk.ledger.append({ ...origin, type, ref: refs[type], payload: payloads[type] } as Draft)
  }
  return changeLines(changesOf(desk, [desk.ledger.entries.at(-1)!]))
}

it('says what an adoption brought, and where the unit stands', async () => {
  expect(await told(['2021-05-21', 'submitted'], ['2021-05-25', 'adopted'])).toEqual([
    '教务处2021年5月＋30分，现共32分，第1名',
  ])
})

it('says what moves between units', async () => {
  const lines = await told(
    ['2021-05-21', 'submitted'],
    ['2021-05-25', 'adopted'],
    ['2021-05-26', 'shared'],
  )
  expect(lines).toEqual([
    '教务处2021年5月－16分，现共16分，第1名',
    '机电工程学院2021年5月＋16分，现共16分，第1名',
  ])
})

it.each<[string, Written[], string[]]>([
  [
    'a correction',
    [
      ['2021-05-25', 'adopted'],
      ['2021-06-02', 'published'],
      ['2021-06-03', 'reversed'],
    ],
    [
      '教务处2021年6月－30分，现共－30分，第40名',
      '2021年5月已经公示、不再变动，这次计入更正的当月',
    ],
  ],
  [
    'a late adoption',
    [
      ['2021-06-02', 'published'],
      ['2021-06-03', 'adopted'],
    ],
    ['教务处2021年6月＋30分，现共30分，第1名', '2021年5月已经公示、不再变动，这次计入更正的当月'],
  ],
])('%s of a month that is public counts later, and that is said', async (_, written, lines) => {
  expect(await told(['2021-05-21', 'submitted'], ...written)).toEqual(lines)
})

it('says that what came and went since the month was made public went in the open month', async () => {
  const lines = await told(
    ['2021-05-21', 'submitted'],
    ['2021-06-01', 'published'],
    ['2021-06-02', 'adopted'],
    ['2021-06-03', 'reversed'],
  )
  expect(lines).toEqual([
    '教务处2021年6月－30分，现共0分，第1名',
    '2021年5月已经公示、不再变动，这次计入更正的当月',
  ])
})

it('says what a limit takes', () => {
  const params = { name: '加分', period: '2021年', bound: '10', total: '12', value: '-2' }
  const point = { unit: '教务处', reason: { key: 'max', params }, clause: '二' } as never
  expect(changeLines({ units: [], limits: [point] })).toEqual([
    '教务处加分2021年至多计10分，已有12分，多出的不计〔二〕',
  ])
})
