import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Line, Scene } from './fixture'
import type { Body, StandIn } from '../wecom'

const bytes = Buffer.from('第一条')
let scene: Scene
let wecom: StandIn
let line: Line

beforeEach(async () => {
  scene = new Scene()
  wecom = scene.wecom
  await wecom.start()
  line = await scene.line()
})

afterEach(() => scene.close())

/** The body of the latest callback. */
async function told(): Promise<Body> {
  await line.ask('ping')
  return line.heard.at(-1)?.body
}

const encrypted = { url: expect.stringMatching(/\/file\//), aeskey: expect.any(String) }

describe('in private', () => {
  it('tells a text, without a time', async () => {
    wecom.say('li', 'private', '/状态')
    const body = await told()
    expect(body).toMatchObject({ chattype: 'single', from: { userid: 'li' }, msgtype: 'text' })
    expect(body.text).toEqual({ content: '/状态' })
    expect(body).not.toHaveProperty('chatid')
    expect(body).not.toHaveProperty('create_time')
  })

  it('tells a file by address and key alone', async () => {
    wecom.sendFile('li', 'private', '周报.docx', bytes)
    expect(await told()).toMatchObject({ msgtype: 'file', file: encrypted })
    expect((await told()).file).not.toHaveProperty('name')
  })

  it.each([
    ['voice', [{ type: 'voice', text: '你好' }], { voice: { content: '你好' } }],
    ['image', [{ type: 'image', name: '图.png', content: bytes }], { image: encrypted }],
    ['video', [{ type: 'video', name: '片.mp4', content: bytes }], { video: encrypted }],
  ] as const)('tells a %s', async (msgtype, parts, member) => {
    wecom.say('li', 'private', [...parts])
    expect(await told()).toMatchObject({ msgtype, ...member })
  })
})

describe('in a group', () => {
  it('tells what mentions the bot, and nothing else', async () => {
    expect(wecom.say('li', 'wrAb', '大家好', { mention: false }).isHeard).toBe(false)
    expect(await told()).toBeUndefined()
    wecom.say('li', 'wrAb', '/状态')
    expect(await told()).toMatchObject({ chattype: 'group', chatid: 'wrAb', msgtype: 'text' })
    expect((await told()).text.content).toBe('@报送通 /状态')
    wecom.say('li', 'wrAb', '/状态', { mention: '@报送 通 小助手  ' })
    expect((await told()).text.content).toBe('@报送 通 小助手  /状态')
  })

  it('tells a mention with a picture as mixed', async () => {
    wecom.say('li', 'wrAb', [wecom.picture('图.png', bytes)])
    expect((await told()).mixed.msg_item).toEqual([
      { msgtype: 'text', text: { content: '@报送通 ' } },
      { msgtype: 'image', image: encrypted },
    ])
  })

  it('tells of no file, except one that is quoted', async () => {
    const file = wecom.sendFile('li', 'wrAb', '周报.docx', bytes)
    expect(file.isHeard).toBe(false)
    expect(await told()).toBeUndefined()
    wecom.say('wang', 'wrAb', '/报送', { quote: file })
    expect((await told()).quote).toEqual({ msgtype: 'file', file: encrypted })
  })

  it('may tell of a file, naming nobody', async () => {
    wecom.faults.groupFiles = true
    wecom.sendFile('li', 'wrAb', '周报.docx', bytes)
    expect(await told()).toMatchObject({ msgtype: 'file', from: { userid: '' }, chatid: 'wrAb' })
  })
})

describe('mishaps', () => {
  it('tells everything twice', async () => {
    wecom.faults.twice = true
    wecom.say('li', 'private', '一')
    await told()
    expect(line.heard).toHaveLength(2)
    expect(line.heard[0]).toEqual(line.heard[1])
  })

  it('names nobody', async () => {
    wecom.faults.anonymous = true
    wecom.say('li', 'private', '一')
    expect((await told()).from).toEqual({ userid: '' })
  })

  it('leaves a quote out, or its file', async () => {
    const quote = wecom.sendFile('li', 'wrAb', '周报.docx', bytes)
    wecom.faults.quote = 'absent'
    wecom.say('li', 'wrAb', '/报送', { quote })
    expect(await told()).not.toHaveProperty('quote')
    wecom.faults.quote = 'empty'
    wecom.say('li', 'wrAb', '/报送', { quote })
    expect((await told()).quote).toEqual({ msgtype: 'file' })
  })

  it('gives pictures an empty type', async () => {
    wecom.faults.pictureType = ''
    wecom.say('li', 'private', [{ type: 'text', text: '看' }, wecom.picture('图.png', bytes)])
    expect((await told()).mixed.msg_item[1]).toEqual({ msgtype: '', image: encrypted })
  })
})

describe('events', () => {
  it('tells of an opened chat, of ratings, and of what nobody knows', async () => {
    wecom.enter('li')
    const [event, create_time] = [{ eventtype: 'enter_chat' }, scene.clock / 1000]
    expect(await told()).toMatchObject({
      msgtype: 'event',
      event,
      create_time,
      from: { userid: 'li' },
    })
    wecom.happen('li', 'private', 'auth_change_event')
    expect((await told()).event).toEqual({ eventtype: 'auth_change_event' })
    wecom.conversations.acquaint('li', false)
    const markdown = { content: '好', feedback: { id: 'f1' } }
    expect(await line.push('li', { msgtype: 'markdown', markdown })).toBe(0)
    wecom.rate('li', wecom.sent[0], 2, '不对')
    expect((await told()).event.feedback_event).toMatchObject({
      id: 'f1',
      type: 2,
      content: '不对',
    })
    expect(
      await line.reply(line.heard.at(-1)!.headers.req_id, { msgtype: 'markdown', markdown }),
    ).toBe(846605)
  })
})
