import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Message } from '../peers/onebot'
import { cast, group, readUnits } from './cast'
import { dice } from './dice'
import { isMerged, isOpen, type Parcel, parcelsIn } from './outbox'
import { Scene } from './scene'
import { write } from './word'

/** How a Friday of power cuts went. */
export interface Outcome {
  kills: number
  submissions: number
  /** Submissions in the ledger; the same as sent when none is lost or doubled. */
  kept: number
  /** Pushes in the outbox, those that arrived, and those given up and told to the editors. */
  pushes: number
  delivered: number
  reported: number
  /** Notices to editors that another one says too. */
  merged: number
  faults: string[]
}

const opening = Date.parse('2021-05-21T09:55:00+08:00')
const closing = Date.parse('2021-05-21T17:20:00+08:00')

/** Milliseconds in which everything left is sent in the end. */
const patience = 120_000

/** A Friday with reminders and submissions, during which the bot is killed at random moments. */
export class Friday extends Scene {
  private units = readUnits()
  private random: () => number
  private messages: Message[] = []

  constructor(
    private kills: number,
    private submissions: number,
    seed: number,
  ) {
    super(cast().values(), opening)
    this.random = dice(seed)
  }

  run(): Promise<Outcome> {
    return this.live(async () => {
      // What is said before the bot has ever been in the group is not said to it.
      while (!existsSync(join(this.bot.data, 'onebot-seen.json'))) await sleep(50)
      for (let no = 0; no < this.kills; no++) await this.round(no)
      return this.reckon()
    })
  }

  /** Some time passes, some hand in, and somewhere in between the power is cut. */
  private async round(no: number) {
    const { bot } = this
    const killed = sleep(this.random() * 1500).then(() => bot.end('SIGKILL'))
    await bot.setClock(opening + ((closing - opening) * (no + 1)) / this.kills)
    const due = Math.round((this.submissions * (no + 1)) / this.kills)
    while (this.messages.length < due) {
      await this.handIn(this.messages.length)
      await sleep(this.random() * 100)
    }
    await killed
    bot.launch()
    // At times it is killed again before it is up.
    if (this.random() < 0.8) await bot.ready()
  }

  private async handIn(no: number) {
    const { name: unit, officers } = this.units[no % this.units.length]
    const topic = `第${no + 1}项产学研合作协议签订`
    const bytes = await write({
      文件名: '',
      标题: topic,
      正文: [`5月20日，${unit}在临潼校区签订第${no + 1}项产学研合作协议，将共建联合实验室。`],
      图片: [{ 宽: 100, 高: 80, 说明: '图为签约仪式现场' }],
    })
    const fileName = `${unit}信息（2021.5.20）${topic}.docx`
    this.messages.push(this.qq.sendFile(officers[0], group, fileName, bytes))
  }

  /** Lets the bot finish, and counts. */
  private async reckon(): Promise<Outcome> {
    await this.bot.ready()
    const faults: string[] = []
    const answers = this.messages.map((message) => this.qq.waitReply(message, patience))
    for (const answer of await Promise.all(answers))
      if (!answer?.text.includes('已收稿')) faults.push(`没有答复收稿：${answer?.text}`)
    await this.settle()
    faults.push(...this.answeredTwice())
    const parcels = parcelsIn(this.bot.data)
    faults.push(...this.compare(parcels))
    const submitted = this.bot.entries().filter(({ type }) => type === 'submitted')
    const handed = new Set(submitted.map(({ source }) => source.messageId))
    if (handed.size !== submitted.length) faults.push('有稿件收了两次')
    faults.push(...this.bot.errors())
    const delivered = parcels.filter(({ state }) => state === 'delivered').length
    return {
      kills: this.kills,
      submissions: this.messages.length,
      kept: submitted.length,
      pushes: parcels.length,
      delivered,
      merged: parcels.filter(isMerged).length,
      reported: parcels.filter(({ state, isTold }) => state === 'gave-up' && isTold).length,
      faults,
    }
  }

  private answeredTwice(): string[] {
    return this.messages.flatMap(({ message_id: id }) => {
      const answers = this.qq.sent.filter(({ quote, text }) => quote === id && /收稿/.test(text))
      return answers.slice(1).map(({ text }) => `多答了一遍：${text}`)
    })
  }

  private async settle() {
    const end = performance.now() + patience
    while (parcelsIn(this.bot.data).some(isOpen) && performance.now() < end) await sleep(500)
  }

  /** Every message that was pushed is known to the outbox as one that arrived; the others are doubles. */
  private compare(parcels: Parcel[]): string[] {
    const known = new Set(parcels.flatMap(({ ids }) => ids))
    const pushed = this.qq.sent.filter(({ quote }) => !quote)
    const doubled = pushed
      .filter(({ id }) => !known.has(String(id)))
      .map(({ group: place, user, text }) => `多说了一遍：${place ?? user} ${text}`)
    const there = new Set(pushed.map(({ id }) => String(id)))
    const missing = [...known].filter((id) => !there.has(id)).map((id) => `没有送到：${id}`)
    const open = parcels.filter(isOpen).map(({ key, state }) => `没有下文：${key}（${state}）`)
    return [...doubled, ...missing, ...open]
  }
}
