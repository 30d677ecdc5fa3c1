import type { Context, Session } from 'koishi'
import { QQ } from './bot'
import { CatchUp } from './catchup'
import { Health } from './health'
import { Inbox } from './inbox'
import { Line } from './line'
import { segmentsOf } from './message'
import { Past } from './past'
import type { Seen } from './seen'
import { channelOf, type Event, type Message } from './wire'

export interface PostConfig {
  selfId: string
  /** Groups served; all when empty. */
  groups: string[]
  /** Milliseconds to wait for QQ's side to answer. */
  timeout: number
}

/** Milliseconds after which a missed message counts as handled: it may ask something back. */
const patience = 10_000

/** Where QQ's line, the bot and what watches over them come together. */
export class Post {
  readonly line: Line
  readonly health: Health
  private bot: QQ
  private inbox: Inbox
  private catchUp: CatchUp
  /** Missed messages being handled, and until when they are waited for, by a clock never set. */
  private inHand = new Map<string, number>()

  /** @param started resolves when every plugin is there to handle messages */
  constructor(
    private ctx: Context,
    private config: PostConfig,
    private seen: Seen,
    started: Promise<void>,
    private warn: (message: string) => void,
  ) {
    this.line = new Line(this, config.timeout)
    const { call } = this.line
    this.bot = new QQ(ctx, config.selfId, call)
    this.inbox = new Inbox((message) => this.say(message))
    const past = new Past(config.selfId, call, warn)
    this.catchUp = new CatchUp({ ...config, past, seen, inbox: this.inbox }, started)
    this.health = new Health({ call, changed: this.changed, dead: this.dead })
  }

  /** Notes that the handling of a message has ended, so that it needs no catching up. */
  handled(session: Session): void {
    const { channelId: channel, messageId: id, timestamp, event } = session
    this.inHand.delete(`${channel}/${id}`)
    if (this.bot.unanswered.has(event)) this.inbox.forget(channel!, id!)
    else this.seen.note(channel!, id!, timestamp / 1000)
  }

  /** Whether what was said while we were away is still being handled. */
  isBehind = (): boolean => {
    const waits = [...this.inHand.values()]
    return this.catchUp.isUnderWay || waits.some((until) => performance.now() < until)
  }

  opened(): void {
    this.ctx.logger('onebot').info('QQ 已连接')
    this.catchUp.start()
    const unknown = (error: Error) => this.warn(`登录信息读不到：${error.message}`)
    void this.bot.getLogin().catch(unknown).then(this.show)
  }

  closed(): void {
    this.show()
    this.warn('QQ 端断开了，等它重新连上；其间的消息连上后补收')
  }

  heard(event: Event): void {
    const { post_type: type, group_id: group } = event
    if (type === 'meta_event') return event.status && this.health.tell(event.status.online)
    if (event.notice_type === 'bot_offline') return this.health.tell(false)
    const { groups } = this.config
    if (group && groups.length && !groups.includes(String(group))) return
    if (type === 'message') this.hear(event as Message)
    else if (type !== 'message_sent') void this.bot.notice(event).catch(this.puzzled)
  }

  puzzled = (error: unknown): void => {
    this.warn(`有一条消息没能处理：${error}`)
  }

  private say(message: Message): Promise<void> {
    const key = `${channelOf(message)}/${message.message_id}`
    if (this.catchUp.isUnderWay) this.inHand.set(key, performance.now() + patience)
    return this.bot.say(message, this.inbox).catch(this.puzzled)
  }

  private hear(event: Message): void {
    const sender = { ...event.sender, user_id: event.user_id }
    if (String(sender.user_id) === this.config.selfId) return
    this.inbox.take({ ...event, sender, message: segmentsOf(event.message) })
  }

  private changed = (isOnline: boolean): void => {
    this.show()
    if (isOnline) this.catchUp.start()
    else this.warn('QQ 已掉线，收不到消息，请到 QQ 端重新登录')
  }

  /** Shows in Koishi how things stand. */
  private show = (): void => {
    if (this.line.isOpen && this.health.isOnline) this.bot.online()
    else this.bot.offline()
  }

  private dead = (): void => {
    this.warn('QQ 端长时间不应答，断开重连')
    this.line.cut()
  }
}
