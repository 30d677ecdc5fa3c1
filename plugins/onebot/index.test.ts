import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Server from '@koishijs/plugin-server'
import { Context, HTTP, type Session, Universal } from 'koishi'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Options, StandIn } from '../../scripts/peers/onebot'
import Courier, { FetchError } from '../courier'
import * as onebot from './index'

const group = 100048400
const officer = 20002
const bytes = Buffer.from('第一条。'.repeat(200))

const text = (text: string) => ({ type: 'text', data: { text } })
const at = (qq: number) => ({ type: 'at', data: { qq: String(qq) } })

let data: string
let port: number
let app: Context
let qq: StandIn
let heard: Session[]
let bot: { dispose(): unknown }
let server: { dispose(): unknown }

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}

/** Says what it got, as a desk would: text, or name and size of the file in or quoted by it. */
async function echo({ courier }: Context, session: Session) {
  const [file] = [...(courier.quoted(session)?.files ?? []), ...courier.attachments(session)]
  if (!file) return courier.reply(session, `说：${session.content}`)
  const answer = await courier.fetch(session.bot, file).then(
    (got) => `收到 ${file.name} ${got.equals(bytes) ? '完整' : '不对'}`,
    (error) => `没收到：${error instanceof FetchError ? error.kind : error}`,
  )
  return courier.reply(session, answer)
}

async function startBot(config = {}) {
  heard = []
  app = new Context()
  app.baseDir = data
  app.plugin(HTTP as never)
  server = app.plugin(Server, { host: '127.0.0.1', port })
  app.plugin(Courier, {} as never)
  bot = app.plugin(onebot, {
    selfId: '10001',
    token: 'kouling',
    data,
    poll: 200,
    ...config,
  } as never)
  app.inject(['courier'], (ctx) => {
    ctx.middleware(async (session) => {
      heard.push(session)
      await echo(ctx, session)
    })
  })
  await app.start()
}

async function stopBot() {
  bot.dispose()
  server.dispose()
  await sleep(50)
}

/** `meanwhile` runs while the bot is not there. */
async function restart(config = {}, meanwhile = () => {}) {
  qq.socket.leave()
  await stopBot()
  meanwhile()
  await startBot(config)
  await qq.come()
}

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'baosong-'))
  port = await freePort()
  qq = new StandIn({ url: `ws://127.0.0.1:${port}/onebot`, selfId: 10001, token: 'kouling' })
  qq.chats.group(group, '信息工作群', [{ id: officer, card: '机电学院-张三' }])
  qq.chats.friends.add(officer)
  await startBot()
  await qq.start()
})

afterEach(async () => {
  qq.stop()
  await stopBot()
  rmSync(data, { recursive: true })
})

async function replyTo(message: Parameters<StandIn['waitReply']>[0], timeout?: number) {
  return (await qq.waitReply(message, timeout))?.text
}

it.each([group, 'private'] as const)('answers in %s, quoting', async (place) => {
  expect(await replyTo(qq.say(officer, place, '你好'))).toBe('说：你好')
  expect(heard[0].event.member?.nick).toBe(place === 'private' ? undefined : '机电学院-张三')
})

describe('the door', () => {
  it.each<[string, Partial<Options> & { path?: string }, number]>([
    ['a wrong token', { token: 'wrong' }, 401],
    ['no token', { token: undefined }, 401],
    ['another account', { selfId: 10002 }, 403],
    ['a wrong token at the path written otherwise', { token: 'wrong', path: '/OneBot/' }, 401],
  ])('refuses %s', async (_, { path = '/onebot', ...options }, status) => {
    const url = `ws://127.0.0.1:${port}${path}`
    const stranger = new StandIn({ ...qq.options, ...options, url })
    stranger.socket.come()
    await expect.poll(() => stranger.socket.refusal).toBe(status)
    stranger.stop()
    expect(await replyTo(qq.say(officer, group, '还在吗'))).toBe('说：还在吗')
  })

  it('takes the token from the address as well', async () => {
    const { url, token } = qq.options
    const other = new StandIn({ ...qq.options, url: `${url}?access_token=${token}`, token: '' })
    other.socket.come()
    await expect.poll(() => other.socket.isOpen).toBe(true)
    other.stop()
  })
})

describe('quotes', () => {
  const manners = [
    ['reply + at(author)', {}, [text('/报送')]],
    ['at(author) + reply, as TIM', { isTim: true }, [text('/报送')]],
    ['reply + at(author) + at(bot)', {}, [at(10001), text('/报送')]],
  ] as const

  it.each(manners)('%s: the command runs, with the file', async (_, manner, said) => {
    const quote = qq.sendFile(officer, group, '稿.docx', bytes)
    const asked = qq.say(officer, group, [...said], { quote, ...manner })
    expect(await replyTo(asked)).toBe('收到 稿.docx 完整')
    expect(heard.at(-1)!.stripped.content).toBe('/报送')
    expect(heard.at(-1)!.stripped.hasAt).toBe(said[0].type === 'at')
    expect(qq.asked.get_msg).toBeUndefined()
  })

  it.each([
    ['fails', 'fail', '说：/报送'],
    ['is slow', 500, '收到 稿.docx 完整'],
  ] as const)('of a message not remembered, when get_msg %s', async (_, getMsg, answer) => {
    qq.socket.leave()
    const quote = qq.sendFile(officer, group, '稿.docx', bytes)
    data = mkdtempSync(join(tmpdir(), 'baosong-'))
    await restart()
    qq.faults.getMsg = getMsg
    const asked = qq.say(officer, group, '/报送', { quote })
    expect(await replyTo(asked)).toBe(answer)
    expect(heard.at(-1)!.stripped).toMatchObject({ content: '/报送', hasAt: false })
    expect(heard.at(-1)!.quote?.id).toBe(String(quote.message_id))
  })

  it('waits for nobody else', async () => {
    qq.faults.getMsg = 2000
    const quote = { ...qq.say(officer, group, '旧'), message_id: 1 }
    await replyTo(qq.say(officer, group, '新'))
    const slow = qq.say(officer, group, '/报送', { quote })
    expect(await replyTo(qq.say(20003, group, '别人'), 1000)).toBe('说：别人')
    expect(await replyTo(slow)).toBe('说：/报送')
  })
})

describe('files', () => {
  const whole = '收到 稿 件.docx 完整'

  it.each([
    ['group', group, {}],
    ['private', 'private', {}],
    ['an address expired', group, { http: [403] }],
    ['a server busy', group, { http: [503, 503] }],
    ['a private address expired', 'private', { http: [404] }],
    ['a download cut short', group, { cutShort: 1 }],
    ['an id forgotten', group, { fileUrl: 'lost' }],
    ['a private id forgotten', 'private', { fileUrl: 'lost' }],
  ] as const)('arrive: %s', async (_, place, faults) => {
    Object.assign(qq.faults, structuredClone(faults))
    expect(await replyTo(qq.sendFile(officer, place, '稿 件.docx', bytes))).toBe(whole)
  })

  it('an id forgotten is found in the list when get_msg fails as well', async () => {
    Object.assign(qq.faults, { fileUrl: 'lost', getMsg: 'fail' })
    expect(await replyTo(qq.sendFile(officer, group, '稿 件.docx', bytes))).toBe(whole)
  })

  it.each([
    ['no address', { fileUrl: 'missing' }, 'not-found'],
    ['always cut short', { cutShort: 99 }, 'wrong-size'],
    ['always gone', { http: Array(99).fill(404) }, 'expired'],
  ] as const)('do not arrive: %s', async (_, faults, kind) => {
    Object.assign(qq.faults, structuredClone(faults))
    expect(await replyTo(qq.sendFile(officer, group, '稿.docx', bytes))).toBe(`没收到：${kind}`)
  })

  it.each([group, 'private'] as const)('are sent into %s', async (place) => {
    await replyTo(qq.say(officer, place, '你好'))
    await app.courier.sendFile(heard[0], '批注.docx', bytes)
    const sent = await qq.wait(({ file }) => file?.name === '批注.docx')
    expect(sent!.file!.bytes.equals(bytes)).toBe(true)
  })

  it('a message is recalled', async () => {
    const message = qq.say(officer, group, '你好')
    await replyTo(message)
    expect(await app.courier.recall(heard[0], heard[0].messageId!)).toBe(true)
    expect(qq.chats.find(message.message_id)).toBeUndefined()
  })
})

describe('events', () => {
  it('that come twice are one', async () => {
    qq.faults.twice = true
    await replyTo(qq.say(officer, group, '一'))
    await replyTo(qq.say(officer, group, '二'))
    expect(heard.map(({ content }) => content)).toEqual(['一', '二'])
  })

  it('heard over two sockets are one, and the loss of one does not matter', async () => {
    await qq.socket.knock()
    await expect.poll(() => qq.asked.get_login_info).toBe(2)
    await replyTo(qq.say(officer, group, '一'))
    expect(heard).toHaveLength(1)
    qq.socket.dropOldest()
    expect(await replyTo(qq.say(officer, group, '二'))).toBe('说：二')
    expect(app.bots[0].status).toBe(Universal.Status.ONLINE)
  })

  it('of other groups are ignored', async () => {
    await restart({ groups: `1，${group}` })
    qq.say(officer, 777, '别处')
    await replyTo(qq.say(officer, group, '这里'))
    expect(heard.map(({ content }) => content)).toEqual(['这里'])
  })

  it('tell that QQ was kicked and came back', async () => {
    qq.kick()
    await expect.poll(() => app.bots[0].status).toBe(Universal.Status.OFFLINE)
    qq.say(officer, group, '其间')
    qq.kick(false)
    await expect.poll(() => app.bots[0].status, { timeout: 3000 }).toBe(Universal.Status.ONLINE)
  })
})

describe('after a gap', () => {
  it('what was missed is handled once, oldest first, before what comes live', async () => {
    await replyTo(qq.say(officer, group, '之前'))
    qq.socket.leave()
    qq.say(officer, group, '一')
    qq.say(20003, group, '二')
    qq.say(officer, 'private', '私')
    void qq.come()
    await expect.poll(() => qq.socket.isOpen).toBe(true)
    await replyTo(qq.say(officer, group, '三'))
    await expect.poll(() => heard.length).toBe(5)
    const said = heard.map(({ content }) => content)
    expect(said.filter((it) => it !== '私')).toEqual(['之前', '一', '二', '三'])
  })

  it('a restart handles neither what was handled nor what was answered', async () => {
    await replyTo(qq.say(officer, group, '答过'))
    await replyTo(qq.say(officer, 'private', '也答过'))
    await restart()
    await replyTo(qq.say(officer, group, '新的'))
    expect(heard.map(({ content }) => content)).toEqual(['新的'])
  })

  it('a restart handles what was missed, in private as well', async () => {
    await replyTo(qq.say(officer, group, '答过'))
    await expect.poll(() => qq.asked.get_friend_msg_history).toBe(1)
    await sleep(50)
    qq.socket.leave()
    const missed = [qq.say(officer, group, '漏一'), qq.say(officer, 'private', '漏二')]
    await restart()
    for (const message of missed) expect(await replyTo(message)).toMatch(/漏/)
    expect(heard).toHaveLength(2)
  })

  it('a crash before the mark was written does not answer twice', async () => {
    await replyTo(qq.say(officer, group, '一'))
    const message = qq.say(officer, group, '二')
    await replyTo(message)
    const file = join(data, 'onebot-seen.json')
    await restart({}, () => {
      const memory = JSON.parse(readFileSync(file, 'utf8'))
      delete memory.marks[group].handled[message.message_id]
      writeFileSync(file, JSON.stringify(memory))
    })
    await replyTo(qq.say(officer, group, '三'))
    expect(heard.map(({ content }) => content)).toEqual(['三'])
  })

  it('an answer lost with the connection is given again', async () => {
    await replyTo(qq.say(officer, group, '一'))
    qq.faults.cutSend = 'before'
    expect(await replyTo(qq.say(officer, group, '二'))).toBe('说：二')
    expect(heard.map(({ content }) => content)).toEqual(['一', '二', '二'])
  })

  it('an answer that had arrived is not', async () => {
    await replyTo(qq.say(officer, group, '一'))
    qq.faults.cutSend = 'after'
    await replyTo(qq.say(officer, group, '二'))
    await expect.poll(() => qq.asked.get_login_info).toBe(2)
    expect(await replyTo(qq.say(officer, group, '三'))).toBe('说：三')
    expect(qq.sent.map(({ text }) => text)).toEqual(['说：一', '说：二', '说：三'])
  })

  it('the first time in a conversation nothing old is handled', async () => {
    qq.socket.leave()
    qq.say(officer, group, '老话')
    data = mkdtempSync(join(tmpdir(), 'baosong-'))
    await restart()
    await replyTo(qq.say(officer, group, '新话'))
    expect(heard.map(({ content }) => content)).toEqual(['新话'])
  })

  it('a file of which only the group list tells is handled, naming who sent it', async () => {
    await replyTo(qq.say(officer, group, '之前'))
    qq.socket.leave()
    qq.options.now = () => Date.now() + 5000
    qq.dropFile(officer, group, '漏.docx', bytes)
    qq.sendFile(officer, group, '说过.docx', bytes)
    await qq.come()
    const sent = await qq.wait(({ text }) => text.includes('漏.docx'))
    expect(sent).toMatchObject({ ats: [String(officer)], quote: undefined })
    expect(sent!.text).toBe(' 收到 漏.docx 完整')
    expect(heard.at(-1)!.event.member?.nick).toBe('机电学院-张三')
    await expect.poll(() => heard.length).toBe(3)
  })
})
