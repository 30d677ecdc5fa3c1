import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { type Message, StandIn } from '../peers/onebot'
import { BotProcess } from './bot'
import { group } from './cast'
import { dice } from './dice'
import { write } from './word'

const kills = 100
/** Two bots at a time, one a core. */
const bots = 2

const officers = [
  { id: 20001, unit: '机电工程学院' },
  { id: 20002, unit: '党政办公室' },
  { id: 20003, unit: '学生工作部' },
  { id: 20004, unit: '教务处' },
]

interface Scene {
  bot: BotProcess
  qq: StandIn
}

/** A bot that has been in the group, and everything taken away after the test. */
async function open(): Promise<Scene> {
  const bot = new BotProcess({ clock: Date.parse('2021-05-21T09:00:00+08:00') })
  await bot.start()
  const { url, selfId, token, now } = bot
  const qq = new StandIn({ url, selfId, token, now })
  onTestFinished(async () => {
    qq.stop()
    await bot.remove()
  })
  qq.chats.group(group, '学校信息工作群', officers)
  await qq.start()
  await expect.poll(() => existsSync(join(bot.data, 'onebot-seen.json'))).toBe(true)
  return { bot, qq }
}

/** The `no`th manuscript of the day, each its own. */
async function handIn(qq: StandIn, no: number): Promise<Message> {
  const { id, unit } = officers[no % officers.length]
  const topic = `第${no}项产学研合作协议签订`
  const bytes = await write({
    文件名: '',
    标题: topic,
    正文: [`5月20日，${unit}在临潼校区签订第${no}项产学研合作协议，将共建联合实验室。`],
    图片: [{ 宽: 100, 高: 80, 说明: '图为签约仪式现场' }],
  })
  return qq.sendFile(id, group, `${unit}信息（2021.5.20）${topic}.docx`, bytes)
}

async function startAgain({ bot, qq }: Scene): Promise<void> {
  const before = qq.asked.get_login_info
  await bot.start()
  while (qq.asked.get_login_info === before) await sleep(5)
}

/** Hands in two manuscripts while the bot runs or is about to, and kills it somewhere in between. */
async function round(scene: Scene, from: number, random: () => number): Promise<Message[]> {
  const { bot, qq } = scene
  const isUp = random() < 0.5
  if (isUp) await startAgain(scene)
  else bot.launch()
  const killed = sleep(random() * (isUp ? 200 : 1000)).then(() => bot.end('SIGKILL'))
  const messages = [await handIn(qq, from)]
  await sleep(random() * 100)
  messages.push(await handIn(qq, from + 1))
  await killed
  return messages
}

function submitted({ bot }: Scene) {
  return bot.entries().filter(({ type }) => type === 'submitted')
}

it('what was answered 已收稿 survives a kill right after', async () => {
  const scene = await open()
  const { bot, qq } = scene
  const message = await handIn(qq, 1)
  const answer = await qq.waitReply(message)
  await bot.end('SIGKILL')
  expect(answer?.text).toMatch(/已收稿.*2021-0001/)
  await startAgain(scene)
  const mine = await qq.waitReply(qq.say(officers[1].id, group, '/我的'))
  expect(mine?.text).toContain('2021-0001')
  const [entry, ...more] = submitted(scene)
  expect(more).toEqual([])
  const { sha256 } = entry.payload.file
  expect(existsSync(join(bot.data, 'files', sha256.slice(0, 2), sha256))).toBe(true)
}, 60_000)

it.concurrent.each(Array.from({ length: bots }, (_, index) => index + 1))(
  `${kills / bots} kills at random points lose and double nothing (seed %i)`,
  async (seed) => {
    const random = dice(seed)
    const scene = await open()
    await scene.bot.end('SIGKILL')
    const messages: Message[] = []
    for (let done = 0; done < kills / bots; done++)
      messages.push(...(await round(scene, messages.length + 1, random)))
    await startAgain(scene)
    for (const message of messages)
      expect((await scene.qq.waitReply(message, 30_000))?.text).toMatch(/已收稿/)
    const entries = submitted(scene).map(({ payload }) => payload)
    const handed = messages.map(({ message_id }) => String(message_id))
    expect(
      submitted(scene)
        .map(({ source }) => source.messageId)
        .toSorted(),
    ).toEqual(handed)
    expect(new Set(entries.map(({ receipt }) => receipt)).size).toBe(handed.length)
    expect(scene.bot.warnings().filter((line) => line.includes('[E]'))).toEqual([])
  },
  300_000,
)
