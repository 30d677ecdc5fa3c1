import type { Context, Session } from 'koishi'
import { QQBot } from './bot'
import { CatchUp } from './catchup'
import { Connection, type ConnectionListener } from './connection'
import { Health } from './health'
import { History } from './history'
import { Inbox } from './inbox'
import { segmentsOf } from './message'
import { channelOf, type Event, type Message } from './protocol'
import type { Seen } from './seen'
import { UploadNotices } from './upload-notices'

export interface AccountConfig {
  selfId: string
  /** Groups served; all when empty. */
  groups: string[]
  /** Milliseconds to wait for QQ's side to answer. */
  timeout: number
}

/** Milliseconds after which a missed message counts as handled: it may ask something back. */
const handlingTime = 10_000

/** Of files in groups, and in private with some implementations. */
const fileNotices = new Set(['group_upload', 'offline_file'])

/** One QQ account: its connection, its bot in Koishi, and the messages between them. */
export class QQAccount implements ConnectionListener {
  readonly connection: Connection
  readonly health: Health
  private bot: QQBot
  private inbox: Inbox
  private catchUp: CatchUp
  private notices: UploadNotices
  /** Missed messages in handling, and until when they are waited for, by `performance.now()`. */
  private handling = new Map<string, number>()

  /** @param started resolves when every plugin is there to handle messages */
  constructor(
    private ctx: Context,
    private config: AccountConfig,
    private seen: Seen,
    started: Promise<void>,
    private warn: (message: string) => void,
  ) {
    this.connection = new Connection(this, config.timeout)
    const { call } = this.connection
    this.bot = new QQBot(ctx, config.selfId, call)
    this.inbox = new Inbox((message) => this.deliver(message))
    const history = new History(config.selfId, call, warn)
    this.catchUp = new CatchUp({ ...config, history, seen, inbox: this.inbox }, started)
    this.notices = new UploadNotices(this.inbox, history, (work, wait) =>
      ctx.setTimeout(work, wait),
    )
    this.health = new Health(call, this.changed, this.unresponsive)
  }

  /** Notes that the handling of a message has ended, so that it needs no catching up. */
  handled(session: Session): void {
    const { channelId: channel, messageId: id, timestamp, event } = session
    this.handling.delete(`${channel}/${id}`)
    if (this.bot.unanswered.has(event)) return this.inbox.forget(channel!, id!)
    this.seen.note(channel!, id!, timestamp / 1000)
    // Not every QQ side remembers what we said: a crash must not find this unanswered.
    if (this.bot.answered.has(event)) void this.seen.flush()
  }

  /** Whether what was said while we were away is still being handled. */
  isBehind = (): boolean => {
    const waits = [...this.handling.values()]
    return this.catchUp.isUnderWay || waits.some((until) => performance.now() < until)
  }

  opened(): void {
    this.ctx.logger('onebot').info('QQ 已连接')
    this.catchUp.start()
    const unknown = (error: Error) => this.warn(`登录信息读不到：${error.message}`)
    void this.bot.getLogin().catch(unknown).then(this.showStatus)
  }

  closed(): void {
    this.showStatus()
    this.warn('QQ 端断开了，等它重新连上；其间的消息连上后补收')
  }

  received(event: Event): void {
    const { post_type: type, group_id: group } = event
    if (type === 'meta_event') return event.status && this.health.report(event.status.online)
    if (event.notice_type === 'bot_offline') return this.health.report(false)
    const { groups } = this.config
    if (group && groups.length && !groups.includes(String(group))) return
    if (type === 'message') this.take(event as Message)
    else if (fileNotices.has(event.notice_type)) this.hearOfFile(event)
    else if (type !== 'message_sent') void this.bot.dispatchNotice(event).catch(this.malformed)
  }

  malformed = (error: unknown): void => {
    this.warn(`有一条消息没能处理：${error}`)
  }

  private deliver(message: Message): Promise<void> {
    const [channel, id] = [channelOf(message), message.message_id]
    if (this.notices.hasTaken(message)) {
      this.seen.note(channel, id, message.time)
      return Promise.resolve()
    }
    const key = `${channel}/${id}`
    if (this.catchUp.isUnderWay) this.handling.set(key, performance.now() + handlingTime)
    return this.bot.dispatchMessage(message, this.inbox).catch(this.malformed)
  }

  private take(event: Message): void {
    const sender = { ...event.sender, user_id: event.user_id }
    if (String(sender.user_id) === this.config.selfId) return
    this.inbox.take({ ...event, sender, message: segmentsOf(event.message) })
  }

  private hearOfFile(event: Event): void {
    if (String(event.user_id) !== this.config.selfId) this.notices.hear(event)
  }

  private changed = (isOnline: boolean): void => {
    this.showStatus()
    if (isOnline) this.catchUp.start()
    else this.warn('QQ 已掉线，收不到消息，请到 QQ 端重新登录')
  }

  private unresponsive = (): void => {
    this.warn('QQ 端长时间不应答，断开重连')
    this.connection.cut()
  }

  private showStatus = (): void => {
    if (this.connection.isOpen && this.health.isOnline) this.bot.online()
    else this.bot.offline()
  }
}
