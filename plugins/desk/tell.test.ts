import { type Context, Universal } from 'koishi'
import { beforeEach, expect, it } from 'vitest'
import type { Push } from '../courier'
import type { Notice } from './notices'
import { callInGroup, tell } from './tell'

const group = { platform: 'onebot', selfId: '1', channelId: '100', guildId: '100' }
const chatWith = (userId: string) => ({
  platform: 'onebot',
  selfId: '1',
  channelId: `private:${userId}`,
  userId,
})
const officers = [{ name: '赵六', qq: '20004' }, { name: '褚寒露' }]
const editors = [{ name: '文心', qq: '22001' }]

/** What was pushed, and who is in the group. */
let pushed: Push[]
let present: { name: string; userId: string; role: string }[]
let isOnline: boolean

beforeEach(() => {
  pushed = []
  present = [
    { name: '赵六', userId: '20004', role: 'officer' },
    { name: '文心', userId: '22001', role: 'editor' },
  ]
  isOnline = true
})

const ctx = {
  bots: {
    get 'onebot:1'() {
      return { status: isOnline ? Universal.Status.ONLINE : Universal.Status.OFFLINE }
    },
  },
  roster: {
    present: async () => present,
    match: () => ({ name: '教务处', officers }),
    roster: { editors },
  },
  courier: {
    groups: () => [group],
    reach: ({ qq }: { qq?: string }) => (qq ? chatWith(qq) : undefined),
    fate: (key: string) => (pushed.some((each) => each.key === key) ? 'queued' : undefined),
    push: async (push: Push) => void pushed.push(push),
  },
  logger: () => ({ warn: () => {} }),
} as unknown as Context

const notice = (more: Partial<Notice> = {}): Notice => ({
  key: 'desk:1',
  to: { unit: '教务处' },
  isPublic: true,
  content: '好消息',
  ...more,
})

const said = () => pushed.map(({ to, content }) => [to.channelId, content])

it('praises in the group, by @ of who is there', async () => {
  await tell(ctx, [notice()])
  expect(said()).toEqual([['100', '<at id="20004"/> 好消息']])
})

it('praises several units in one message', async () => {
  await tell(ctx, [notice(), notice({ key: 'desk:2', content: '又一个' })])
  expect(said()).toEqual([['100', '<at id="20004"/> 好消息\n<at id="20004"/> 又一个']])
})

it('praises the officer who handed it in, not their colleagues', async () => {
  present.push({ name: '褚寒露', userId: '99', role: 'officer' })
  const by = { name: '褚寒露', platform: 'onebot', userId: '99' }
  await tell(ctx, [notice({ to: { unit: '教务处', by } })])
  expect(said()).toEqual([['100', '<at id="99"/> 好消息']])
})

it.each([
  ['nobody of the unit is in the group', () => (present = [])],
  ['the group cannot be asked', () => (isOnline = false)],
])('praises privately when %s', async (_, happen) => {
  happen()
  await tell(ctx, [notice()])
  expect(said()).toEqual([['private:20004', '好消息']])
})

it('tells anything else privately', async () => {
  await tell(ctx, [notice({ isPublic: false }), notice({ to: 'editors', isPublic: false })])
  expect(said()).toEqual([
    ['private:20004', '好消息'],
    ['private:22001', '好消息'],
  ])
})

it('tells nothing twice, whoever is there by now', async () => {
  await tell(ctx, [notice()])
  present = []
  await tell(ctx, [notice()])
  await tell(ctx, [notice({ key: 'desk:2' })])
  present = [{ name: '赵六', userId: '20004', role: 'officer' }]
  await tell(ctx, [notice({ key: 'desk:2' })])
  expect(said().map(([channel]) => channel)).toEqual(['100', 'private:20004'])
})

it('calls officers in the group who cannot be written to, never editors', async () => {
  await callInGroup(ctx, 'desk:1:赵六', chatWith('20004'), '请改')
  await callInGroup(ctx, 'desk:1:文心', chatWith('22001'), '有申诉')
  expect(said()).toEqual([['100', '<at id="20004"/> 请改']])
})
