import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { Refusal, refusalText } from '../deed'
import { actor, openDesk } from '../deed/fixture'
import { folder } from '../storage/fixture'
import { type Facts, gatherFacts, readStatus, statusLines, statusText } from './index'
import { versionLine } from './status-text'

const calendar = { semester: '第一学期', until: '2022-01-16', holidays: 2022, missing: [] }

const facts: Facts = {
  policy: '通知',
  roster: { units: 40, officers: 45, editors: 2, fictional: 0, known: { qq: 45, wecom: 0 } },
  calendar,
  ledger: { count: 3, last: '2021-05-21T08:00:00.000+08:00' },
  free: 90_000,
  backupFolder: 'data/backup',
  backup: { at: '2021-05-21T03:30:00.000+08:00', entries: 2 },
  connections: [{ platform: 'onebot', isOnline: true }],
}

/** Nothing but the chat page is on. */
const courier = {
  connections: () => [{ platform: 'sandbox', isOnline: true }],
  groups: () => [],
  tellsMembers: () => true,
  callsInText: () => true,
}

/** What needs to be done about something. */
function unfine(part: Partial<Facts>): string[] {
  vi.setSystemTime(new Date('2021-05-21T09:00:00+08:00'))
  const lines = statusLines({ ...facts, ...part }).slice(1)
  return lines.filter(({ state }) => state === 'wrong').map(({ text }) => text)
}

it('has nothing to complain of when all is well', () => expect(unfine({})).toEqual([]))

it.each<[Partial<Facts>, string]>([
  [{ roster: { ...facts.roster!, editors: 0 } }, '没有编辑'],
  [{ roster: { ...facts.roster!, fictional: 12 } }, '12人还是样例里的'],
  [
    { unsigned: [{ column: '综合信息', step: '副院长审签', units: ['图书馆'] }] },
    '“综合信息”要副院长审签，图书馆没有',
  ],
  [{ calendar: { ...calendar, until: '2021-06-01' } }, '请在 data/calendar.yml 写上下一学期'],
  [
    { calendar: { ...calendar, missing: [{ name: '端午节', day: '2021-06-14' }] } },
    '放假安排：缺 2021 年的端午节，公布后写进',
  ],
  [
    { torn: { file: 'data/run/ledger.torn-20210520T090000000', day: '2021-05-20' } },
    '2021-05-20 启动时，最后一行没有写完',
  ],
  [{ free: 700 }, '只剩 0.7 GB'],
  [{ backup: undefined }, '一份也没有'],
  [{ backup: { at: '2021-05-18T03:30:00.000+08:00', entries: 2 } }, '已有 3 天没有备份'],
  [{ ledger: { count: 3, last: '2021-05-22T08:00:00.000+08:00' } }, '请校准这台机器的时间'],
  [{ connections: [{ platform: 'onebot', isOnline: false }] }, 'QQ：没有连接'],
  [{ connections: [{ platform: 'wecom', isOnline: true }] }, '45名信息员里只有0名有企业微信账号'],
])('says what to do about %j', (part, words) => {
  expect(unfine(part)).toEqual([expect.stringContaining(words)])
})

it('tells of a cut line for some days, as its file is called', async () => {
  const data = await folder()
  await writeFile(join(data, 'ledger.torn-20210501T090000000'), '')
  const { torn } = await gatherFacts({ folder: data })
  expect(torn).toMatchObject({ day: '2021-05-01' })
  expect(unfine({ torn })).toEqual([])
})

it('only notes a holiday that is missing and far away', () => {
  const missing = [{ name: '国庆节', day: '2021-10-01' }]
  expect(unfine({ calendar: { ...calendar, missing } })).toEqual([])
  const lines = statusLines({ ...facts, calendar: { ...calendar, missing } })
  expect(lines).toContainEqual({
    text: expect.stringContaining('缺 2021 年的国庆节'),
    state: 'note',
  })
})

it('says what it knows when something cannot be read', () => {
  const unread = { policy: undefined, roster: undefined, calendar: undefined, ledger: undefined }
  expect(unfine(unread)).toEqual([])
  const said = statusLines({ ...facts, ...unread }).map(({ text }) => text.slice(0, 3))
  expect(said.slice(1)).toEqual(['硬盘：', '备份：', '时间：', 'QQ：'])
})

it('only notes a version of Node that is old, and still serves', () => {
  expect(versionLine('20.19.4')).toMatchObject({ state: 'note' })
  expect(versionLine('24.1.0')).toMatchObject({ state: 'fine' })
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

const wecomGroups = () => [{ platform: 'wecom', selfId: '1', channelId: 'wr1' }]

it('notes that nobody can be called in a group without a webhook', async () => {
  const desk = await openDesk()
  const lines = async (hasWebhook: boolean) => {
    const callsInText = () => !hasWebhook
    const own = { ...courier, groups: wecomGroups, tellsMembers: () => false, callsInText }
    const running = Object.assign(Object.create(desk), { courier: own })
    const told = await readStatus(running, actor(desk, '文心'), await folder())
    return told instanceof Refusal ? '' : statusText(told)
  }
  expect(await lines(false)).toContain('群里的提醒 @ 不到人')
  expect(await lines(true)).not.toContain('@ 不到人')
})
