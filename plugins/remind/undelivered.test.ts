import type { Context } from 'koishi'
import { expect, it, vi } from 'vitest'
import type { GivenUp, GiveUp } from '../courier'
import { tellOfUndelivered } from './undelivered'

const officer = { name: '张三', unit: { name: '机电工程学院' } }

/** What the editors are told when a push is given up, with its key. */
async function tellOf(push: GivenUp, reason: GiveUp) {
  const tellEditors =
    vi.fn<(message: { key: string; text: string }, except?: object) => Promise<void>>()
  let giveUp!: (push: GivenUp, reason: GiveUp) => Promise<void>
  tellOfUndelivered({
    on: (_: string, listener: typeof giveUp) => void (giveUp = listener),
    logger: () => ({ info: () => {} }),
    roster: { identify: () => officer },
    courier: { tellEditors },
  } as never as Context)
  await giveUp(push, reason)
  return tellEditors.mock.calls.map(([{ key, text }]) => [key, text])
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
