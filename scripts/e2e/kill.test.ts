import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import type { Message } from '../peers/onebot'
import { cast, group } from './cast'
import { dice } from './dice'
import { Scene } from './scene'
import { write } from './word'

const kills = 24
/** Two bots at a time, one a core. */
const bots = 2

const officers = [
  { id: 20001, unit: '机电工程学院' },
  { id: 20002, unit: '党政办公室' },
  { id: 20003, unit: '学生工作部' },
  { id: 20004, unit: '教务处' },
]

/** Does something with a bot that has been in the group. */
function play(act: (scene: Scene) => Promise<void>): Promise<void> {
  const scene = new Scene(cast().values(), Date.parse('2021-05-21T09:00:00+08:00'))
  return scene.live(async () => {
    await expect.poll(() => existsSync(join(scene.bot.data, 'onebot-seen.json'))).toBe(true)
    await act(scene)
  })
}

/** The `no`th manuscript of the day, each its own. */
async function handIn({ qq }: Scene, no: number): Promise<Message> {
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

/** Starts a bot that has ended. */
function start(scene: Scene): Promise<void> {
  return scene.untilMet(() => scene.bot.start())
}

/** Hands in two manuscripts while the bot runs or is about to, and kills it somewhere in between. */
async function round(scene: Scene, from: number, random: () => number): Promise<Message[]> {
  const { bot } = scene
  const isUp = random() < 0.5
  if (isUp) await start(scene)
  else bot.launch()
  const killed = sleep(random() * (isUp ? 200 : 1000)).then(() => bot.end('SIGKILL'))
  const messages = [await handIn(scene, from)]
  await sleep(random() * 100)
  messages.push(await handIn(scene, from + 1))
  await killed
  return messages
}

function submitted({ bot }: Scene) {
  return bot.entries().filter(({ type }) => type === 'submitted')
}

it('what was answered 已收稿 survives a kill right after', { timeout: 60_000 }, () =>
  play(async (scene) => {
    const { bot, qq } = scene
    const answer = await qq.waitReply(await handIn(scene, 1))
    await bot.end('SIGKILL')
    expect(answer?.text).toMatch(/已收稿.*2021-0001/)
    await start(scene)
    const mine = await qq.waitReply(qq.say(officers[1].id, group, '/我的'))
    expect(mine?.text).toContain('2021-0001')
    const [entry, ...more] = submitted(scene)
    expect(more).toEqual([])
    const { sha256 } = entry.payload.file
    expect(existsSync(join(bot.data, 'files', sha256.slice(0, 2), sha256))).toBe(true)
  }),
)

it.concurrent.each(Array.from({ length: bots }, (_, index) => index + 1))(
  `${kills / bots} kills at random points lose and double nothing (seed %i)`,
  (seed) => play((scene) => endure(scene, dice(seed))),
  300_000,
)

async function endure(scene: Scene, random: () => number): Promise<void> {
  const { bot, qq } = scene
  await bot.end('SIGKILL')
  const messages: Message[] = []
  for (let done = 0; done < kills / bots; done++)
    messages.push(...(await round(scene, messages.length + 1, random)))
  await start(scene)
  for (const message of messages)
    expect((await qq.waitReply(message, 30_000))?.text).toMatch(/已收稿/)
  const entries = submitted(scene)
  const handed = messages.map(({ message_id }) => String(message_id))
  expect(entries.map(({ source }) => source.messageId).toSorted()).toEqual(handed)
  expect(new Set(entries.map(({ payload }) => payload.receipt)).size).toBe(handed.length)
  expect(bot.errors()).toEqual([])
}
