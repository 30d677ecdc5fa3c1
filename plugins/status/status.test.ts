import { expect, it, vi } from 'vitest'
import { Refusal, refusalText } from '../deed'
import { actor, openDesk } from '../deed/fixture'
import { folder } from '../storage/fixture'
import { type Facts, readStatus, statusLines, statusText } from './index'

const facts: Facts = {
  policy: '通知',
  units: 40,
  officers: 45,
  editors: 2,
  calendar: { semester: '第一学期', until: '2022-01-16', holidays: 2022 },
  ledger: { count: 3, last: '2021-05-21T08:00:00.000+08:00' },
  free: 90_000,
  backupFolder: 'data/backup',
  backup: { at: '2021-05-21T03:30:00.000+08:00', entries: 2 },
  connections: [{ platform: 'onebot', isOnline: true }],
}

/** Nothing but the chat page is on. */
const courier = { connections: () => [{ platform: 'sandbox', isOnline: true }] }

/** What needs to be done about something. */
function unfine(part: Partial<Facts>): string[] {
  vi.setSystemTime(new Date('2021-05-21T09:00:00+08:00'))
  const lines = statusLines({ ...facts, ...part }).slice(1)
  return lines.filter(({ isFine }) => !isFine).map(({ text }) => text)
}

it('has nothing to complain of when all is well', () => expect(unfine({})).toEqual([]))

it.each<[Partial<Facts>, string]>([
  [{ editors: 0 }, '没有编辑'],
  [{ calendar: { ...facts.calendar, until: '2021-06-01' } }, '请在 data/calendar.yml 写上下一学期'],
  [{ calendar: { ...facts.calendar, holidays: 2020 } }, '只知道到 2020 年'],
  [{ free: 700 }, '只剩 0.7 GB'],
  [{ backup: undefined }, '一份也没有'],
  [{ backup: { at: '2021-05-18T03:30:00.000+08:00', entries: 2 } }, '已有 3 天没有备份'],
  [{ ledger: { count: 3, last: '2021-05-22T08:00:00.000+08:00' } }, '请校准这台机器的时间'],
  [{ connections: [{ platform: 'onebot', isOnline: false }] }, 'QQ：没有连接'],
])('says what to do about %j', (part, words) => {
  expect(unfine(part)).toEqual([expect.stringContaining(words)])
})

it('tells editors, and nobody else, how the bot stands', async () => {
  const desk = await openDesk()
  const running = Object.assign(Object.create(desk), { courier })
  const outcome = await readStatus(running, actor(desk, '张三'), await folder())
  expect(outcome instanceof Refusal && refusalText(outcome)).toContain('编辑')
  const told = await readStatus(running, actor(desk, '文心'), await folder())
  const text = told instanceof Refusal ? '' : statusText(told)
  for (const words of ['名册：40个单位', '台账：0条记录', '备份：一份也没有', '试用'])
    expect(text).toContain(words)
})
