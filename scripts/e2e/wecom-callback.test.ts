import { randomBytes, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Message, StandIn } from '../peers/wecom'
import { type Flaw, Sender } from '../peers/wecom/sender'
import { BotProcess } from './bot'
import { write } from './word'

const token = 'tOken123'
const aesKey = randomBytes(32).toString('base64').slice(0, 42).replace(/[+/]/g, 'x') + 'A'
const group = 'wrCallBack01'
const [officer, editor] = ['jwc-zhaoliu', 'wenxin']
const { 教务动态: manuscript } = parse(readFileSync(join(__dirname, 'manuscripts.yml'), 'utf8'))

/** A flaw each, one after the other. */
const flaws: Flaw[] = ['signature', 'stale', 'receiveid', 'key', 'plain', 'absent']
const hostile = 1000
/** Milliseconds in which WeCom wants its answer. */
const inTime = 1000
/** Megabytes that bodies of 10 MB may leave behind until they are swept. */
const growth = 100

let bot: BotProcess
let wecom: StandIn
let address: ConstructorParameters<typeof Sender>[0]
let caller: Sender
let paper: Buffer

beforeAll(async () => {
  const env: Record<string, string> = {
    ONEBOT_SELF_ID: '',
    ONEBOT_TOKEN: '',
    WECOM_TOKEN: token,
    WECOM_AES_KEY: aesKey,
    WECOM_WEBHOOK_KEY: 'group-key',
    BAOSONG_GROUPS: group,
  }
  bot = new BotProcess({ clock: Date.parse('2021-05-20T09:00:00+08:00'), env })
  await bot.reserve()
  const url = `http://127.0.0.1:${bot.port}/wecom`
  const callback = { url, token, aesKey }
  wecom = new StandIn({ botId: 'aib', secret: '', callback, now: bot.now })
  wecom.webhooks.add('group-key', group)
  await wecom.start()
  env.WECOM_API = wecom.apiUrl
  address = { ...callback, now: bot.now }
  caller = new Sender(address)
  paper = await write({ 图片: [], ...manuscript })
  await bot.start()
}, 90_000)

afterAll(async () => {
  wecom.stop()
  await bot.remove()
})

/** Megabytes the bot holds. */
function memory(): number {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${bot.pid}/status`, 'utf8'))!
  return Number(kilobytes) / 1024
}

async function answerTo(message: Message): Promise<string | undefined> {
  const { text } = (await wecom.waitReply(message)) ?? {}
  return text?.replaceAll('  \n', '\n')
}

it('says at the start where WeCom calls, and what cannot be done', async () => {
  // What it says comes through a pipe, a moment after it can be reached.
  const log = () => expect.poll(() => bot.log, { timeout: 15_000 })
  await log().toContain(`企业微信的回调在 http://127.0.0.1:${bot.port}/wecom`)
  await log().toMatch(/领导审签、私下的提醒和告知都要用长连接/)
})

it('reads what WeCom sends when its address is saved', async () => {
  const { status, text, echo } = await caller.verify()
  expect([status, text]).toEqual([200, echo])
  for (const flaw of flaws.slice(0, 4)) expect((await caller.verify(flaw)).status).toBe(403)
})

it('takes a manuscript in private, and one that is quoted in the group', async () => {
  const name = manuscript.文件名
  const first = await answerTo(wecom.sendFile(officer, 'private', name, paper))
  expect(first).toMatch(/^已收稿，回执 2021-0001\n/)
  const file = wecom.sendFile(officer, group, name, paper)
  const again = wecom.say(officer, group, '/报送', { quote: file })
  expect(await answerTo(again)).toMatch(/此前已收稿，回执 2021-0001/)
  expect(bot.entries()).toHaveLength(1)
})

it('says in words what it cannot send, and in the group sends it by the webhook', async () => {
  expect(await answerTo(wecom.say(editor, 'private', '/打包'))).toMatch(
    /已打包：1个单位1篇[^]*\n企业微信的回调发不了文件，“.+\.zip”没有发出/,
  )
  expect(await answerTo(wecom.say(officer, 'private', '/积分榜'))).toMatch(/回调发不了图片/)
  expect(await answerTo(wecom.say(officer, group, '/积分榜'))).not.toMatch(/发不了图片/)
  const picture = await wecom.wait(({ via, images }) => via === 'webhook' && images.length > 0)
  expect(picture?.group).toBe(group)
})

it('calls people in the group by the webhook', async () => {
  const answer = await answerTo(wecom.say(editor, 'private', '/催报'))
  expect(answer).toContain('已提醒')
  const reminder = await wecom.wait(({ via, ats }) => via === 'webhook' && ats.length > 0)
  expect(reminder).toMatchObject({ kind: 'text', group })
  expect(reminder?.ats).toContain('dzb-lisi')
  expect(reminder?.ats).not.toContain(officer)
})

it('greets whoever opens the chat', async () => {
  wecom.enter(officer)
  const greeting = await wecom.wait(({ kind }) => kind === 'welcome')
  expect(greeting?.text).toMatch(/^赵六您好，我是报送通/)
})

it('hears a message that comes twice once', async () => {
  wecom.faults.twice = true
  const answer = answerTo(wecom.say(officer, 'private', '/我的'))
  delete wecom.faults.twice
  expect(await answer).toContain('2021-0001')
  const said = wecom.sent.length
  await answerTo(wecom.say(officer, 'private', '/我的'))
  expect(wecom.sent).toHaveLength(said + 1)
})

it.each(['auth_change_event', 'template_card_event', 'constructor'])(
  'has nothing to say to %s',
  async (eventtype) => {
    const said = { msgid: randomUUID(), msgtype: 'event', event: { eventtype } }
    expect(await caller.post(said)).toMatchObject({ status: 200, text: '' })
  },
)

const bodyOf = (content: string) => ({
  msgid: randomUUID(),
  chattype: 'single',
  from: { userid: officer },
  response_url: `${wecom.apiUrl}/response/none`,
  msgtype: 'text',
  text: { content },
})

/** A call that WeCom makes when nobody says anything; gives milliseconds. */
async function quietCall(by = caller): Promise<number> {
  const start = performance.now()
  const { status, text } = await by.post({ msgid: randomUUID(), msgtype: 'stream' })
  expect([status, text]).toEqual([200, ''])
  return performance.now() - start
}

/** A body of 10 MB, as if it were sealed. */
const big = JSON.stringify({ encrypt: 'a'.repeat(10 * 1024 * 1024) })
const bigUrl = () => `${address.url}?msg_signature=a&nonce=${randomUUID()}&timestamp=1`

/** The hostile call of that number; a replay follows a good one. */
async function attack(count: number): Promise<number> {
  const order = bodyOf('/撤回 2021-0001')
  if (count % 50 === 25) return (await fetch(bigUrl(), { method: 'POST', body: big })).status
  if (count % 7 < 6) return (await caller.post(order, flaws[count % 7])).status
  const repeater = new Sender(address)
  await quietCall(repeater)
  return (await repeater.replay()).status
}

it(`lets none of ${hostile} hostile calls in, and answers the good ones in time`, async () => {
  const entries = bot.entries().length
  const said = wecom.sent.length
  const counts: Record<number, number> = {}
  const waits = [await quietCall()]
  const before = memory()
  for (let count = 0; count < hostile; count += 10) {
    const attacks = Array.from({ length: 10 }, (_, at) => attack(count + at))
    const [wait, ...statuses] = await Promise.all([quietCall(), ...attacks])
    for (const status of statuses) counts[status] = (counts[status] ?? 0) + 1
    waits.push(wait)
  }
  expect(Object.keys(counts).toSorted()).toEqual(['400', '403', '413'])
  expect(Object.values(counts).reduce((sum, each) => sum + each)).toBe(hostile)
  expect(Math.max(...waits)).toBeLessThan(inTime)
  expect(memory() - before).toBeLessThan(growth)
  expect(await answerTo(wecom.say(officer, 'private', '/我的'))).toContain('2021-0001')
  expect(bot.entries()).toHaveLength(entries)
  expect(wecom.sent).toHaveLength(said + 1)
  expect(bot.errors()).toEqual([])
  // One line for each reason, however often.
  expect(bot.log.match(/没有理会/g)?.length).toBeLessThanOrEqual(5)
}, 120_000)

it('answers after a power cut what it had taken, once', async () => {
  const message = wecom.sendFile(officer, 'private', manuscript.文件名, paper)
  const inbox = join(bot.data, 'wecom-inbox.jsonl')
  await expect.poll(() => readFileSync(inbox, 'utf8'), { interval: 1 }).toContain(message.msgid)
  await bot.end('SIGKILL')
  await bot.start()
  expect(await answerTo(message)).toMatch(/此前已收稿，回执 2021-0001/)
  await answerTo(wecom.say(officer, 'private', '/我的'))
  expect(wecom.sent.filter(({ quote }) => quote === message.msgid)).toHaveLength(1)
}, 60_000)
