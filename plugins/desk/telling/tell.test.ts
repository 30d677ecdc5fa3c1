import { type Context, Universal } from 'koishi'
import { beforeEach, expect, it } from 'vitest'
import type { Push } from '../../courier'
import { openDesk } from '../../deed/fixture'
import type { Notice } from './notice'
import { callInGroup, tell } from './tell'

const group = { platform: 'onebot', selfId: '1', channelId: '100', guildId: '100' }
const chatWith = (userId: string) => ({
  platform: 'onebot',
  selfId: '1',
  channelId: `private:${userId}`,
  userId,
})

/** What was pushed, and who is in the group. */
let pushed: Push[]
let members: { user: { id: string; name?: string } }[]
let isOnline: boolean
let ctx: Pick<Context, 'roster' | 'courier' | 'bots' | 'logger'>

const present = (...ids: string[]) => ids.map((id) => ({ user: { id } }))

const courier = {
  groups: () => [group],
  reach: ({ qq }: { qq?: string }) => (qq ? chatWith(qq) : undefined),
  fate: (key: string) => (pushed.some((each) => each.key === key) ? 'queued' : undefined),
  push: async (push: Push) => void pushed.push(push),
}

const logger = () => ({ warn: () => {} })

const bot = {
  platform: 'onebot',
  get status() {
    return isOnline ? Universal.Status.ONLINE : Universal.Status.OFFLINE
  },
  getGuildMemberList: async () => ({ data: members }),
}

beforeEach(async () => {
  pushed = []
  members = present('20004', '22001')
  isOnline = true
  const { roster } = await openDesk()
  ctx = { roster, courier, bots: { 'onebot:1': bot }, logger } as unknown as typeof ctx
})

const notice = (more: Partial<Notice> = {}): Notice => ({
  key: 'desk:1',
  to: { unit: '教务处' },
  isPublic: true,
  text: '好消息',
  ...more,
})

const said = () => pushed.map(({ to, content }) => [to.channelId, content])

it('praises in the group, by @ of who is there', async () => {
  await tell(ctx, [notice({ text: '《R&D》<好>' })])
  expect(said()).toEqual([['100', '<at id="20004"/> 《R&amp;D》&lt;好&gt;']])
})

it('praises several units in one message', async () => {
  await tell(ctx, [notice(), notice({ key: 'desk:2', text: '又一个' })])
  expect(said()).toEqual([['100', '<at id="20004"/> 好消息\n<at id="20004"/> 又一个']])
})

it('praises the officer who handed it in, not their colleagues', async () => {
  members.push(...present('20013'))
  const by = { name: '褚寒露', platform: 'onebot', userId: '20013' }
  await tell(ctx, [notice({ to: { unit: '教务处', by } })])
  expect(said()).toEqual([['100', '<at id="20013"/> 好消息']])
})

it.each([
  ['nobody of the unit is in the group', () => (members = [])],
  ['the group cannot be asked', () => (isOnline = false)],
])('praises privately when %s', async (_, happen) => {
  happen()
  await tell(ctx, [notice({ text: 'R&D' })])
  expect(said()).toEqual([
    ['private:20004', 'R&amp;D'],
    ['private:20013', 'R&amp;D'],
  ])
})

it('tells anything else privately', async () => {
  await tell(ctx, [notice({ isPublic: false }), notice({ to: 'editors', isPublic: false })])
  const recipients = ['20004', '20013', '22001', '22002']
  expect(said()).toEqual(recipients.map((id) => [`private:${id}`, '好消息']))
})

it('tells nothing twice, whoever is there by now', async () => {
  await tell(ctx, [notice()])
  members = []
  await tell(ctx, [notice()])
  await tell(ctx, [notice({ key: 'desk:2' })])
  members = present('20004')
  await tell(ctx, [notice({ key: 'desk:2' })])
  expect(said().map(([channel]) => channel)).toEqual(['100', 'private:20004', 'private:20013'])
})

it('calls officers in the group who cannot be written to, never editors', async () => {
  await callInGroup(ctx, 'desk:1:赵六', chatWith('20004'), '请改')
  await callInGroup(ctx, 'desk:1:文心', chatWith('22001'), '有申诉')
  expect(said()).toEqual([['100', '<at id="20004"/> 请改']])
})
