import { setTimeout as sleep } from 'node:timers/promises'
import type { Message, Segment, Sent } from '../peers/onebot'
import { Answers } from './answers'
import { cast, group, type Person, rosterOf } from './cast'
import type { PlatformName } from './chat'
import { happen } from './happenings'
import {
  type Happening,
  isHeard,
  momentOf,
  type Place,
  type Play,
  type Spoken,
  type Step,
} from './play'
import { png } from './png'
import { Scene } from './scene'
import { write } from './word'

/** Milliseconds in which a bot that says too much would say it. */
const silence = 250

/** Learns what goes on, to show it. */
export interface Audience {
  said?(who: string, place: Place, what: string): void
  answered?(sent: Sent): void
  happened?(what: string): void
}

/** Where a play is played with the real bot. Throws at the first step that goes otherwise. */
export class Stage extends Scene {
  private files = new Map<string, { name: string; bytes: Buffer }>()
  /** Messages by the name of what was sent, or by 记作. */
  private said = new Map<string, Message>()
  private people: Map<string, Person>
  private answers: Answers

  constructor(
    private play: Play,
    private place: Place,
    readonly audience: Audience = {},
    platform: PlatformName = 'QQ',
  ) {
    const own = Object.entries(play.人物).map(
      ([name, { QQ: id, 名片: card }]) => [name, { id, card }] as const,
    )
    const roster = rosterOf(play.制度)
    const people = new Map([...cast(roster), ...own])
    const away = new Set(play.不在群里)
    const present = [...people].filter(([name]) => !away.has(name)).map(([, person]) => person)
    const env = { BAOSONG_POLICY: play.制度, BAOSONG_ROSTER: roster }
    super(present, momentOf(play.时间), env, platform)
    this.people = people
    for (const name of play.不是好友) this.qq.chats.friends.delete(people.get(name)!.id)
    this.answers = new Answers(this.qq, people, platform, (sent) => audience.answered?.(sent))
  }

  befriend(name: string): void {
    this.qq.chats.friends.add(this.people.get(name)!.id)
  }

  perform(): Promise<void> {
    return this.live(async () => {
      const { play } = this
      for (const [index, step] of play.剧情.entries())
        await this.act(step).catch((error) => this.fail(index, step, error))
      await sleep(silence)
      const unexpected = this.answers.unexpected(play.其余私信 === '不论')
      if (unexpected) throw new Error(`机器人多说了：${unexpected}`)
      const long = play.群里超过十二行 ? undefined : this.answers.tooLong()
      if (long) throw new Error(`群里的话超过十二行：\n${long}`)
      if (this.bot.errors().length) throw new Error(this.bot.warnings().join('\n'))
    })
  }

  private fail(index: number, step: Step, error: Error): never {
    const line = JSON.stringify(step).replace(/["{}]/g, '')
    throw new Error(
      `第${index + 1}步（${line}）\n${error.message}\n${this.bot.warnings().join('\n')}`,
    )
  }

  private async act(step: Step): Promise<void> {
    if ('谁' in step) await this.speak(step)
    else if ('看' in step) await this.answers.look(this.find(step.看), step)
    else if ('打开' in step) await this.answers.open(step)
    else if (isHeard(step)) await this.answers.hear(step)
    else await happen(this, step as Happening)
  }

  private async speak(step: Spoken): Promise<void> {
    const place = step.在 ?? this.place
    const who = this.people.get(step.谁)
    if (!who) throw new Error(`名册和人物里都没有“${step.谁}”`)
    const where = place === '群' ? group : 'private'
    const messages: Message[] = []
    for (const name of step.发 ?? []) {
      const { name: fileName, bytes } = await this.file(name)
      this.audience.said?.(step.谁, place, `［文件］${fileName}`)
      if (step.只有通知) {
        this.qq.notify(this.qq.dropFile(who.id, where, fileName, bytes, '周报'))
        continue
      }
      messages.push(this.qq.sendFile(who.id, where, fileName, bytes, !step.没有回复))
      this.said.set(name, messages.at(-1)!)
    }
    if (step.说 !== undefined) {
      this.audience.said?.(step.谁, place, step.说)
      const quote = this.quoted(step)
      const manner = { quote, isTim: !!step.先艾特 }
      const segments = this.segments(who.id, step)
      messages.push(this.qq.say(who.id, where, segments, manner, !step.没有回复))
      if (step.记作) this.said.set(step.记作, messages.at(-1)!)
    }
    for (const message of messages) await this.answers.look(message, step)
  }

  /** Sent twice, it is the very same file; one that the bot sent is sent on by its name. */
  private async file(name: string): Promise<{ name: string; bytes: Buffer }> {
    const manuscript = this.play.稿件[name]
    const own = this.qq.sent.findLast(({ file }) => file?.name === name)?.file
    if (!manuscript && own) return own
    if (!manuscript) throw new Error(`没有稿件“${name}”`)
    const file = this.files.get(name) ?? {
      name: manuscript.文件名,
      bytes: await write(manuscript),
    }
    this.files.set(name, file)
    return file
  }

  private segments(user: number, { 说 = '', 配图 = [], 消息段 = [] }: Spoken): Segment[] {
    const pictures = 配图.map(({ 宽, 高 }, index) =>
      this.qq.picture(user, `图${index + 1}.png`, png(宽, 高)),
    )
    const text = 说 ? [{ type: 'text', data: { text: 说 } }] : []
    return [...text, ...pictures, ...消息段]
  }

  private quoted({ 引用, 引用答复 }: Spoken): Message | undefined {
    if (引用) return this.find(引用)
    const asked = 引用答复 && this.find(引用答复).message_id
    const answer = this.qq.sent.find(({ quote }) => asked && quote === asked)
    return (answer && this.qq.chats.find(answer.id)) || undefined
  }

  private find(name: string): Message {
    const message = this.said.get(name)
    if (!message) throw new Error(`前面没有人发过“${name}”`)
    return message
  }
}
