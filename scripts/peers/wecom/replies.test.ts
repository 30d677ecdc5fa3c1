import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Message, StandIn } from '../wecom'
import { type Line, markdown, Scene } from './fixture'

const minute = 60_000
const longest = '一'.repeat(6826) + 'ab'
const piece = (content: string, finish = false) => ({
  msgtype: 'stream',
  stream: { id: 's1', finish, content },
})

let scene: Scene
let wecom: StandIn
let line: Line
let message: Message

beforeEach(async () => {
  scene = new Scene()
  wecom = scene.wecom
  await wecom.start()
  line = await scene.line()
  message = wecom.say('li', 'private', '/状态')
})

afterEach(() => scene.close())

describe('replies', () => {
  it('are shown as answers', async () => {
    expect(await line.reply(message.reqId, markdown('都好'))).toBe(0)
    expect(await wecom.waitReply(message)).toMatchObject({
      conversation: 'li',
      user: 'li',
      kind: 'markdown',
      via: 'reply',
      text: '都好',
      quote: message.msgid,
      reqId: message.reqId,
      at: scene.clock,
    })
  })

  it.each([
    ['text', { msgtype: 'text', text: { content: '好' } }, 40008],
    ['nothing', markdown(''), 44001],
    ['the longest', markdown(longest), 0],
    ['a byte more', markdown(`${longest}c`), 40058],
    ['an unknown file', { msgtype: 'file', file: { media_id: 'x' } }, 40007],
    ['a stream with a card', { msgtype: 'stream_with_template_card', stream: {} }, 40008],
    [
      'a stream with pictures',
      { msgtype: 'stream', stream: { id: 's', finish: true, content: '', msg_item: [] } },
      40058,
    ],
  ])('of %s', async (_, body, code) => {
    expect(Buffer.byteLength(longest)).toBe(20_480)
    expect(await line.reply(message.reqId, body)).toBe(code)
    expect(wecom.sent).toHaveLength(code ? 0 : 1)
  })

  it('are refused when nobody asked, or a day ago', async () => {
    expect(await line.reply('unknown', markdown())).toBe(846605)
    scene.clock += 24 * 60 * minute + 1
    expect(await line.reply(message.reqId, markdown())).toBe(846604)
    expect(wecom.sent).toEqual([])
  })
})

describe('streams', () => {
  it('grow until finished', async () => {
    await line.reply(message.reqId, piece('正在'))
    expect(await wecom.waitReply(message, 30)).toBeUndefined()
    await line.reply(message.reqId, piece('正在查。好了', true))
    expect(await wecom.waitReply(message)).toMatchObject({ text: '正在查。好了' })
    expect(wecom.sent).toHaveLength(1)
    expect(await line.reply(message.reqId, piece('还有'))).toBe(846608)
  })

  it('end after six minutes', async () => {
    await line.reply(message.reqId, piece('正在'))
    scene.clock += 6 * minute + 1
    expect(await line.reply(message.reqId, piece('好了', true))).toBe(846608)
    expect(wecom.sent[0].text).toBe('正在')
  })
})

describe('welcomes', () => {
  const hello = { msgtype: 'text', text: { content: '您好' } }
  const welcome = 'aibot_respond_welcome_msg'

  it('may be plain', async () => {
    expect(await line.reply(wecom.enter('wang'), hello, welcome)).toBe(0)
    expect(wecom.sent[0]).toMatchObject({ kind: 'welcome', text: '您好', user: 'wang' })
  })

  it('come once, within five seconds, to who has come', async () => {
    const reqId = wecom.enter('wang')
    expect(await line.reply(reqId, markdown(), welcome)).toBe(40008)
    expect(await line.reply(reqId, markdown())).toBe(846605)
    expect(await line.reply(message.reqId, hello, welcome)).toBe(846605)
    expect(await line.reply(reqId, hello, welcome)).toBe(0)
    expect(await line.reply(reqId, hello, welcome)).toBe(846605)
    const late = wecom.enter('wang')
    scene.clock += 5001
    expect(await line.reply(late, hello, welcome)).toBe(846604)
  })
})

describe('pushes', () => {
  it('reach only where somebody has spoken, by the very id', async () => {
    wecom.say('li', 'wrAb', '/状态')
    expect(await line.push('wrAb', { ...markdown(), chat_type: 2 })).toBe(0)
    expect(await line.push('li', { ...markdown(), chat_type: 1 })).toBe(0)
    expect(wecom.sent.map(({ group, user, via }) => group ?? user + via)).toEqual([
      'wrAb',
      'lipush',
    ])
    for (const chatid of ['wrab', 'group:wrAb', 'wang'])
      expect(await line.push(chatid, markdown())).toBe(93006)
    expect(await line.push('li', { ...markdown(), chat_type: 2 })).toBe(93006)
    expect(await line.push('li', { msgtype: 'text', text: { content: '好' } })).toBe(40008)
  })

  it('stop overnight until somebody speaks, and where the bot was taken out', async () => {
    wecom.conversations.forget('li')
    expect(await line.push('li', markdown())).toBe(93006)
    wecom.say('li', 'private', '在')
    expect(await line.push('li', markdown())).toBe(0)
    wecom.conversations.remove('wrAb')
    expect(await line.push('wrAb', markdown())).toBe(93001)
  })
})

describe('how often', () => {
  it('is 30 a minute for one conversation, answers and pushes together', async () => {
    for (let count = 0; count < 15; count++) {
      expect(await line.push('li', markdown())).toBe(0)
      expect(await line.reply(message.reqId, markdown())).toBe(0)
    }
    expect(await line.push('li', markdown())).toBe(45009)
    expect(await line.reply(message.reqId, markdown())).toBe(45009)
    wecom.say('li', 'wrAb', '/状态')
    expect(await line.push('wrAb', markdown())).toBe(0)
    expect(wecom.screens.perMinute('li').get(scene.clock)).toBe(30)
    scene.clock += minute
    expect(await line.push('li', markdown())).toBe(0)
  })

  it('is 1,000 an hour', async () => {
    for (let minutes = 0; minutes < 40; minutes++) {
      const codes = Array.from({ length: 25 }, () => line.push('li', markdown()))
      expect(new Set(await Promise.all(codes))).toEqual(new Set([0]))
      scene.clock += minute
    }
    scene.clock += minute
    expect(await line.push('li', markdown())).toBe(45009)
    scene.clock += 60 * minute
    expect(await line.push('li', markdown())).toBe(0)
  })
})

describe('mishaps', () => {
  it('shows what it does not acknowledge, or later', async () => {
    wecom.faults.unacknowledged = 1
    expect(await Promise.race([line.push('li', markdown()), sleep(50, 'none')])).toBe('none')
    expect(wecom.sent).toHaveLength(1)
    wecom.faults.lateAck = 80
    const late = line.push('li', markdown())
    expect(await Promise.race([late, sleep(30, 'none')])).toBe('none')
    expect(wecom.sent).toHaveLength(2)
    expect(await late).toBe(0)
  })

  it('refuses the next ones', async () => {
    wecom.faults.refuse = [846601, 0, -1]
    const codes = [1, 2, 3, 4].map(() => line.push('li', markdown()))
    expect(await Promise.all(codes)).toEqual([846601, 0, -1, 0])
    expect(wecom.sent).toHaveLength(2)
  })

  it.each([
    ['before', 0],
    ['after', 1],
  ] as const)('breaks %s it is shown', async (cutSend, shown) => {
    wecom.faults.cutSend = cutSend
    void line.push('li', markdown())
    await expect.poll(() => line.isOpen).toBe(false)
    expect(wecom.sent).toHaveLength(shown)
  })
})

it('shows what the SDK answers', async () => {
  const client = await scene.client()
  const asked = wecom.say('li', 'private', '/状态')
  await expect.poll(() => scene.heard.length).toBe(1)
  await client.reply(scene.heard[0], markdown('都好'))
  expect(await wecom.waitReply(asked)).toMatchObject({ text: '都好' })
  await expect(client.sendMessage('wang', markdown() as never)).rejects.toMatchObject({
    errcode: 93006,
  })
})
