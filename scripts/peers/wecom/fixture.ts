import { once } from 'node:events'
import { WSClient, type WsFrame } from '@wecom/aibot-node-sdk'
import { WebSocket } from 'ws'
import { StandIn } from '../wecom'
import type { Body, Options } from './types'

const quiet = { debug() {}, info() {}, warn() {}, error() {} }

/** A line to the stand-in, as bare as a bot can have it. */
export class Line {
  private socket: WebSocket
  private waiting = new Map<string, (frame: Body) => void>()
  private last = 0
  /** Callbacks that came, oldest first. */
  readonly heard: Body[] = []

  constructor(url: string) {
    this.socket = new WebSocket(url)
    this.socket.on('message', (data) => this.take(JSON.parse(String(data))))
    this.socket.on('error', () => {})
  }

  get isOpen(): boolean {
    return this.socket.readyState === WebSocket.OPEN
  }

  async open(): Promise<this> {
    if (!this.isOpen) await once(this.socket, 'open')
    return this
  }

  close(): void {
    this.socket.terminate()
  }

  /** Sends a frame; resolves with its acknowledgement. */
  ask(cmd: string, body?: Body, req_id = `r${++this.last}`): Promise<Body> {
    return new Promise((resolve) => {
      this.waiting.set(req_id, resolve)
      this.socket.send(JSON.stringify({ cmd, headers: { req_id }, body }))
    })
  }

  /** Asks to be the bot; resolves with the code of the answer. */
  async subscribe(secret = 's'): Promise<number> {
    return (await this.ask('aibot_subscribe', { bot_id: 'bot', secret })).errcode
  }

  /** Answers a callback; resolves with the code. */
  async reply(reqId: string, body: Body, command = 'aibot_respond_msg'): Promise<number> {
    return (await this.ask(command, body, reqId)).errcode
  }

  /** Resolves with the code. */
  async push(chatid: string, body: Body): Promise<number> {
    return (await this.ask('aibot_send_msg', { chatid, ...body })).errcode
  }

  private take(frame: Body): void {
    if (frame.cmd) this.heard.push(frame)
    else this.waiting.get(frame.headers.req_id)?.(frame)
  }
}

/** A stand-in whose clock the test moves, and everything that came to it. */
export class Scene {
  clock = Date.UTC(2026, 10, 2, 1)
  readonly wecom: StandIn
  /** What the SDK's client heard. */
  readonly heard: WsFrame<any>[] = []
  private clients: WSClient[] = []
  private lines: Line[] = []

  constructor(options: Partial<Options> = {}) {
    this.wecom = new StandIn({ botId: 'bot', secret: 's', now: () => this.clock, ...options })
  }

  /** A subscribed line. */
  async line(): Promise<Line> {
    const line = await this.bareLine()
    await line.subscribe()
    return line
  }

  async bareLine(): Promise<Line> {
    const line = new Line(this.wecom.wsUrl)
    this.lines.push(line)
    return line.open()
  }

  /** The SDK's client, subscribed. */
  async client(): Promise<WSClient> {
    const options = { botId: 'bot', secret: 's', wsUrl: this.wecom.wsUrl, reconnectInterval: 20 }
    const client = new WSClient({ ...options, logger: quiet })
    this.clients.push(client)
    for (const name of ['message', 'event'] as const)
      client.on(name, (frame: WsFrame<any>) => this.heard.push(frame))
    client.on('error', () => {})
    const authenticated = new Promise<void>((resolve) => client.once('authenticated', resolve))
    client.connect()
    await authenticated
    return client
  }

  close(): void {
    for (const client of this.clients) client.disconnect()
    for (const line of this.lines) line.close()
    this.wecom.stop()
  }
}

export const markdown = (content = '好') => ({ msgtype: 'markdown', markdown: { content } })
