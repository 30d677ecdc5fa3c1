import { setTimeout as sleep } from 'node:timers/promises'
import { StandIn } from '../peers/onebot'
import { BotProcess } from './bot'
import { cast, group, readUnits } from './cast'
import { dice } from './dice'
import { isOpen, type Parcel, parcelsIn } from './outbox'
import { momentOf } from './play'
import { chatid, WecomChat } from './wecom-chat'
import { write } from './word'

/** How a day of power cuts on both platforms went. */
export interface Tally {
  kills: number
  submissions: number
  /** Submissions in the ledger. */
  kept: number
  /** Pushes that arrived, and that were given up and told, on each platform. */
  delivered: Record<string, number>
  reported: Record<string, number>
  faults: string[]
}

/** Milliseconds until somebody who has no answer sends it again, and until everything is settled. */
const patience = 12_000
const settling = 90_000

/** The bot with QQ and WeCom at its door: half of the units hand in on the one, half on the other. */
export class Both {
  readonly bot: BotProcess
  readonly qq: StandIn
  readonly wecom: WecomChat
  private units = readUnits()
  private random: () => number

  constructor(seed: number) {
    const env: Record<string, string> = {}
    this.bot = new BotProcess({ clock: momentOf('2021-05-21 09:55'), env })
    this.qq = new StandIn(this.bot)
    this.wecom = new WecomChat(this.bot.now, this.bot.data)
    this.env = env
    this.random = dice(seed)
    const people = [...cast().values()]
    for (const chat of [this.qq.chats, this.wecom.chats]) {
      chat.group(group, '学校信息工作群', people)
      for (const { id } of people) chat.friends.add(id)
    }
  }

  private env: Record<string, string>

  /** Officers of even units are on QQ alone, the others in WeCom alone; editors on both. */
  async start(): Promise<void> {
    const { ONEBOT_SELF_ID: _, ...wecom } = await this.wecom.open({})
    Object.assign(this.env, wecom, { BAOSONG_GROUPS: `${group} ${wecom.BAOSONG_GROUPS}` })
    for (const line of ['pause: 100', 'longPause: 500']) this.bot.set('wecom', line)
    await this.bot.start()
    await Promise.all([this.qq.start(), this.wecom.start()])
  }

  async end(): Promise<void> {
    this.qq.stop()
    this.wecom.stop()
    await this.bot.remove()
  }

  chatOf(no: number): StandIn | WecomChat {
    return no % 2 ? this.wecom : this.qq
  }

  async story(no: number) {
    const { name: unit, officers } = this.units[no % this.units.length]
    const topic = `第${no + 1}项产学研合作协议签订`
    const bytes = await write({
      文件名: '',
      标题: topic,
      正文: [`5月20日，${unit}在临潼校区签订第${no + 1}项产学研合作协议，将共建联合实验室。`],
      图片: [{ 宽: 100, 高: 80, 说明: '图为签约仪式现场' }],
    })
    return { officer: officers[0], name: `${unit}信息（2021.5.20）${topic}.docx`, bytes }
  }

  /** Somebody hands in, and sends it again while nobody answers. */
  private async handIn(no: number): Promise<string | undefined> {
    const { officer, name, bytes } = await this.story(no)
    for (let tries = 0; tries < 8; tries++) {
      const chat = this.chatOf(no)
      const message = chat.sendFile(officer, 'private', name, bytes)
      const isOwn = ({ user, text }: { user?: number; text: string }) =>
        user === officer && text.includes('已收稿')
      await chat.wait((sent) => sent.quote === message.message_id || isOwn(sent), patience)
      const answer = chat.sent.find((sent) => sent.quote === message.message_id || isOwn(sent))
      if (answer) return answer.text
    }
    return undefined
  }

  /** A day with so many kills at random moments. */
  async run(kills: number, submissions: number): Promise<Tally> {
    const answers = Array.from({ length: submissions }, async (_, no) => {
      await sleep(this.random() * kills * 2500)
      return this.handIn(no)
    })
    for (let no = 0; no < kills; no++) {
      await sleep(500 + this.random() * 3500)
      await this.bot.end('SIGKILL')
      await this.bot.setClock(momentOf('2021-05-21 09:55') + ((no + 1) / kills) * 7.4 * 3600_000)
      await this.bot.start()
    }
    const told = await Promise.all(answers)
    const faults = told
      .filter((text) => !text?.includes('已收'))
      .map((text) => `没有答复收稿：${text}`)
    const end = performance.now() + settling
    while (parcelsIn(this.bot.data).some(isOpen) && performance.now() < end) await sleep(500)
    return this.reckon(kills, submissions, faults)
  }

  private reckon(kills: number, submissions: number, faults: string[]): Tally {
    const parcels = parcelsIn(this.bot.data)
    const submitted = this.bot.entries().filter(({ type }) => type === 'submitted')
    const titles = new Set(submitted.map(({ payload }) => payload.title))
    if (titles.size !== submitted.length) faults.push('有稿件收了两次')
    faults.push(...parcels.filter(isOpen).map(({ key }) => `没有下文：${key}`))
    faults.push(...this.doubled(parcels), ...this.bot.errors())
    return {
      kills,
      submissions,
      kept: submitted.length,
      delivered: countBy(parcels.filter(({ state }) => state === 'delivered')),
      reported: countBy(parcels.filter(({ state }) => state === 'gave-up')),
      faults,
    }
  }

  /** Conversations in which people saw more than was pushed there. */
  private doubled(parcels: Parcel[]): string[] {
    const seen = [
      ...this.qq.sent.map((sent) => ({ sent, platform: 'onebot', prefix: '', place: `${group}` })),
      ...this.wecom.sent.map((sent) => ({ sent, platform: 'wecom', prefix: 'u', place: chatid })),
    ]
      // An answer that came too late for its message is pushed.
      .filter(({ sent: { quote, file, text } }) => !quote && !file && !/已收|没有变化/.test(text))
      .map(({ sent: { user }, platform, prefix, place }) =>
        user ? `${platform}:private:${prefix}${user}` : `${platform}:${place}`,
      )
    return [...new Set(seen)].flatMap((place) => {
      const pushed = parcels.filter(({ key }) => key.endsWith(place)).length
      const shown = seen.filter((each) => each === place).length
      return shown > pushed ? [`${place} 看到${shown}条，推送${pushed}条`] : []
    })
  }
}

function countBy(parcels: Parcel[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { key, to } of parcels) {
    const platform = to?.platform ?? (key.includes('wecom') ? 'wecom' : 'onebot')
    counts[platform] = (counts[platform] ?? 0) + 1
  }
  return counts
}
