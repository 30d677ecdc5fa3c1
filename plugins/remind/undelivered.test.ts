import type { Context } from 'koishi'
import { expect, it, vi } from 'vitest'
import type { GivenUp, GiveUp } from '../courier'
import { tellOfUndelivered } from './undelivered'

const editor = { platform: 'onebot', selfId: '1', channelId: 'private:9', userId: '9' }

/** What is heard of pushes, and what the editor is told. */
function listen() {
  const heard: Record<string, (...about: any[]) => any> = {}
  const told = vi.fn<(message: { key: string; text: string }, except?: object) => Promise<void>>()
  const fates = new Map<string, string>()
  tellOfUndelivered({
    on: (name: string, listener: () => unknown) => void (heard[name] = listener),
    logger: () => ({ info: () => {} }),
    roster: {
      editors: [{}],
      identify: ({ userId }: { userId: string }) => ({
        name: userId === '2' ? '张三' : `第${userId}位`,
        unit: { name: '机电工程学院' },
      }),
    },
    courier: {
      reach: () => editor,
      fate: (key: string) => fates.get(key),
      tellEditors: async (message: { key: string; text: string }) => {
        fates.set(`${message.key}:onebot:private:9`, 'queued')
        await told(message)
      },
    },
  } as never as Context)
  const giveUp = (push: GivenUp, reason: GiveUp) => heard['courier/gave-up'](push, reason)
  const sending = (key: string) => heard['courier/sending']({ key, to: editor })
  return { giveUp, sending, told }
}

/** What the editors are told when a push is given up, with its key. */
async function tellOf(push: GivenUp, reason: GiveUp) {
  const { giveUp, told } = listen()
  await giveUp(push, reason)
  return told.mock.calls.map(([{ key, text }]) => [key, text])
}

const group = { platform: 'onebot', selfId: '1', channelId: '100', guildId: '100' }
const person = { platform: 'onebot', selfId: '1', channelId: 'private:2', userId: '2' }

it.each<[string, GivenUp, GiveUp, string[][]]>([
  [
    'what came too late, in plain words',
    { key: '公示', to: group, content: '<at id="1"/> R&amp;D\n周报' },
    'late',
    [['undelivered:公示', '没能及时把这条消息发给群里： R&D\n周报…']],
  ],
  [
    'who is no friend, once for all messages',
    { key: '催', to: person, content: '请报送' },
    'unreachable',
    [
      [
        'undelivered:onebot:private:2',
        '机电工程学院张三还没有加机器人为好友，私聊不到，以后有事只能在群里说',
      ],
    ],
  ],
  [
    'of no notice about a notice',
    { key: 'undelivered:公示:onebot:private:2', to: person, content: '没能及时…' },
    'late',
    [],
  ],
  ['no letters', { key: 'mail:1', to: { ...group, platform: 'mail' } }, 'late', []],
])('tells the editors %s', async (_, push, reason, told) => {
  expect(await tellOf(push, reason)).toEqual(told)
})

const to = (userId: string) => ({ ...person, channelId: `private:${userId}`, userId })

it('tells of many who are no friends in one message, and once', async () => {
  const { giveUp, sending, told } = listen()
  for (const userId of ['2', '3', '4'])
    await giveUp({ key: `催${userId}`, to: to(userId) }, 'unreachable')
  const keys = told.mock.calls.map(([{ key }]) => `${key}:onebot:private:9`)
  expect(sending(keys[1]).text).toBe(
    '3人还没有加机器人为好友，私聊不到，以后有事只能在群里说：\n机电工程学院张三、机电工程学院第3位、机电工程学院第4位',
  )
  // The others have nothing left to say, however often they are tried.
  for (const key of [keys[0], keys[2], keys[2]]) expect(sending(key)).toEqual({})
  expect(sending(keys[1]).text).toContain('3人')
  await giveUp({ key: '再催', to: to('2') }, 'unreachable')
  expect(told).toHaveBeenCalledTimes(3)
})

it('tells of many messages that came too late in one, each with all it was for', async () => {
  const { giveUp, sending, told } = listen()
  for (let no = 10; no < 20; no++)
    await giveUp({ key: `催${no}`, to: to(`${no}`), content: '第十三周动态还没有收到' }, 'late')
  await giveUp({ key: '公示', to: group, content: '五月积分' }, 'late')
  await giveUp({ key: '问', to: to('3') }, 'unreachable')
  const keys = told.mock.calls.map(([{ key }]) => `${key}:onebot:private:9`)
  const { text } = sending(keys[0])
  expect(text.split('\n')).toEqual([
    '没能及时发出的消息11条：',
    expect.stringMatching(/^“第十三周动态还没有收到…”发给机电工程学院第10位、.*第17位等10人$/),
    '“五月积分…”发给群里',
  ])
  expect(sending(keys[10])).toEqual({})
  expect(sending(keys[11]).text).toContain('第3位还没有加机器人为好友')
})
