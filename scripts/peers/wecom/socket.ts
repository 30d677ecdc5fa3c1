import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { WebSocket, WebSocketServer } from 'ws'
import type { StandIn } from '../wecom'
import { Refusal, tooOften } from './refusal'
import type { Body } from './types'

export interface Frame {
  cmd: string
  headers: { req_id: string }
  body: Body
}

/** Commands that show people something. */
export const sends = /^aibot_(?:send|respond)_/

/** The long connection: one subscribed socket at a time. */
export class Socket {
  private server = new WebSocketServer({ noServer: true, maxPayload: 16 * 1024 * 1024 })
  private subscribed?: WebSocket
  private subscribers = new Set<() => void>()
  isAway = false
  /** Subscriptions granted so far. */
  accepted = 0

  constructor(private wecom: StandIn) {}

  get isOpen(): boolean {
    return this.subscribed?.readyState === WebSocket.OPEN
  }

  /** Connections that stand, subscribed or not. */
  get connections(): number {
    return this.server.clients.size
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (this.isAway) return void socket.destroy()
    this.server.handleUpgrade(request, socket, head, (client) => {
      client.on('message', (data) => void this.take(client, String(data)))
      client.on('error', () => {})
    })
  }

  /** Resolves when the bot is subscribed. */
  async subscription(): Promise<void> {
    if (this.isOpen) return
    await new Promise<void>((resolve) => this.subscribers.add(resolve))
  }

  /** Lets nobody in any more. */
  leave(): void {
    this.isAway = true
    this.drop()
  }

  /** Lets the bot in again. */
  come(): void {
    this.isAway = false
  }

  /** The connection breaks. */
  drop(): void {
    for (const client of this.server.clients) client.terminate()
  }

  /** The socket stays open, but is subscribed no more. */
  unsubscribe(): void {
    this.subscribed = undefined
  }

  /** The place is another's; the socket closes, unless it is to go on deaf. */
  displace(): void {
    if (!this.wecom.faults.deaf) this.subscribed?.close()
    this.subscribed = undefined
  }

  tell(frame: Frame): void {
    if (this.isOpen) this.subscribed!.send(JSON.stringify(frame))
  }

  private async take(client: WebSocket, text: string): Promise<void> {
    const frame: Frame = { body: {}, ...JSON.parse(text) }
    const ack = { headers: { req_id: frame.headers.req_id }, errcode: 0, errmsg: 'ok' }
    try {
      const body = await this.handle(client, frame)
      if (body === 'silent') return
      if (sends.test(frame.cmd) && (await this.isLost())) return
      this.send(client, body ? { ...ack, body } : ack)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const { errcode, message: errmsg } = error
      this.wecom.refusals.push({ cmd: frame.cmd, errcode, errmsg })
      this.send(client, { ...ack, errcode, errmsg })
    }
  }

  private handle(client: WebSocket, frame: Frame) {
    if (frame.cmd === 'ping') return this.wecom.faults.noPong ? 'silent' : undefined
    if (frame.cmd === 'aibot_subscribe') return this.subscribe(client, frame.body)
    if (client !== this.subscribed) throw new Refusal(846609, 'aibot websocket not subscribed')
    return this.wecom.answer(frame)
  }

  private async subscribe(client: WebSocket, { bot_id, secret }: Body) {
    await sleep(this.wecom.faults.slowSubscribe ?? 0)
    const fault = this.wecom.faults.subscribe?.shift()
    if (fault === 'silent') return fault
    if (fault) throw new Refusal(fault, tooOften)
    const { botId, secret: right } = this.wecom.options
    if (bot_id !== botId || secret !== right) throw new Refusal(853000, 'invalid bot_id or secret')
    if (client.readyState !== WebSocket.OPEN) return 'silent'
    if (this.isOpen && this.subscribed !== client) this.wecom.kick()
    this.subscribed = client
    this.accepted++
    setTimeout(() => this.subscribers.forEach((resolve) => resolve()))
    return undefined
  }

  /** Whether the acknowledgement of what was just shown never comes; it may also take its time. */
  private async isLost(): Promise<boolean> {
    const { lateAck = 0 } = this.wecom.faults
    delete this.wecom.faults.lateAck
    await sleep(lateAck)
    return !!(this.wecom.faults.unacknowledged && this.wecom.faults.unacknowledged--)
  }

  private send(client: WebSocket, frame: object): void {
    if (client.readyState === WebSocket.OPEN) client.send(JSON.stringify(frame))
  }
}
