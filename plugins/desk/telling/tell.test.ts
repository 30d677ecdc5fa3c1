import { beforeEach, expect, it } from 'vitest'
import type { Member, Push } from '../../courier'
import type { Desk } from '../../deed'
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
let members: Member[]
let hearsAll: boolean
let desk: Pick<Desk, 'roster' | 'courier'>

const present = (...ids: string[]) => ids.map((userId) => ({ platform: 'onebot', userId }))

const courier = {
  groups: () => [group],
  hearsFiles: () => hearsAll,
  reach: ({ qq }: { qq?: string }) => (qq ? chatWith(qq) : undefined),
  fate: (key: string) => (pushed.some((each) => each.key === key) ? 'queued' : undefined),
  push: async (push: Push) => void pushed.push(push),
  members: async () => members,
}

beforeEach(async () => {
  hearsAll = true
  pushed = []
  members = present('20004', '22001')
  const { roster } = await openDesk()
  desk = { roster, courier } as unknown as typeof desk
})

const notice = (more: Partial<Notice> = {}): Notice => ({
  key: 'desk:1',
  to: { unit: '教务处' },
  isPublic: true,
  text: '好消息',
  ...more,
})

const said = () => pushed.map(({ to, text, content = text }) => [to.channelId, content])

it('praises in the group, by @ of who is there', async () => {
  await tell(desk, [notice({ text: '《R&D》<好>' })])
  expect(said()).toEqual([['100', '<at id="20004"/> 《R&amp;D》&lt;好&gt;']])
})

it('praises several units in one message', async () => {
  await tell(desk, [notice(), notice({ key: 'desk:2', text: '又一个' })])
  expect(said()).toEqual([['100', '<at id="20004"/> 好消息\n<at id="20004"/> 又一个']])
})

it('praises the officer who handed it in, not their colleagues', async () => {
  members.push(...present('20013'))
  const by = { name: '褚寒露', platform: 'onebot', userId: '20013' }
  await tell(desk, [notice({ to: { unit: '教务处', by } })])
  expect(said()).toEqual([['100', '<at id="20013"/> 好消息']])
})

it('praises privately when nobody of the unit is in the group', async () => {
  members = []
  await tell(desk, [notice({ text: 'R&D' })])
  expect(said()).toEqual([
    ['private:20004', 'R&D'],
    ['private:20013', 'R&D'],
  ])
})

it('tells anything else privately', async () => {
  await tell(desk, [notice({ isPublic: false }), notice({ to: 'editors', isPublic: false })])
  const recipients = ['20004', '20013', '22001', '22002']
  expect(said()).toEqual(recipients.map((id) => [`private:${id}`, '好消息']))
})

it('tells nothing twice, whoever is there by now', async () => {
  await tell(desk, [notice()])
  members = []
  await tell(desk, [notice()])
  await tell(desk, [notice({ key: 'desk:2' })])
  members = present('20004')
  await tell(desk, [notice({ key: 'desk:2' })])
  expect(said().map(([channel]) => channel)).toEqual(['100', 'private:20004', 'private:20013'])
})

it('calls officers in the group who cannot be written to, never editors', async () => {
  await callInGroup(desk, 'desk:1:赵六', chatWith('20004'), '请改')
  await callInGroup(desk, 'desk:1:文心', chatWith('22001'), '有申诉')
  expect(said()).toEqual([['100', '<at id="20004"/> 请改']])
})

it('says whom to answer where a group is not heard', async () => {
  hearsAll = false
  await callInGroup(desk, 'desk:1:赵六', chatWith('20004'), '有异议发 /申诉 记1 理由')
  await callInGroup(desk, 'desk:2:赵六', chatWith('20004'), '好消息')
  expect(said().map(([, text]) => text)).toEqual([
    '<at id="20004"/> 有异议发 /申诉 记1 理由\n这些都私聊发给报送通，或者在群里先 @报送通 再写',
    '<at id="20004"/> 好消息',
  ])
})
