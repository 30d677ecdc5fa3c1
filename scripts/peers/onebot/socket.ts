import { setTimeout as sleep } from 'node:timers/promises'
import { WebSocket } from 'ws'
import type { Options } from './types'

/** Milliseconds until it knocks again; NapCat waits 3 to 5 seconds. */
const usualPause = 200

/** The reverse WebSocket: comes to the bot, and comes again when dropped. */
export class Socket {
  private sockets = new Set<WebSocket>()
  isAway = true
  /** Connections the bot has accepted so far. */
  accepted = 0
  /** How the last handshake was refused, e.g. 401. */
  refusal?: number

  constructor(
    private options: Options,
    private answer: (request: { action: string; params: object }) => Promise<object>,
  ) {}

  get isOpen(): boolean {
    return [...this.sockets].some(({ readyState }) => readyState === WebSocket.OPEN)
  }

  /** Stays connected from now on. */
  come(): void {
    this.isAway = false
    void this.knock()
  }

  /** Stays away. */
  leave(): void {
    this.isAway = true
    for (const socket of this.sockets) socket.close()
  }

  /** The connection breaks; a new one follows. */
  drop(): void {
    for (const socket of this.sockets) socket.terminate()
  }

  /** Only the older of two connections breaks. */
  dropOldest(): void {
    this.sockets.values().next().value?.terminate()
  }

  tell(event: object): void {
    for (const socket of this.sockets)
      if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(event))
  }

  /** One connection; a second one stands beside the first. */
  async knock(): Promise<void> {
    const { url, selfId, token } = this.options
    const headers = {
      'X-Self-ID': String(selfId),
      'X-Client-Role': 'Universal',
      'User-Agent': 'OneBot/11',
      ...(token && { Authorization: `Bearer ${token}` }),
    }
    const socket = new WebSocket(url, { headers })
    this.sockets.add(socket)
    socket.on('open', () => this.greet(socket))
    socket.on('message', (data) => void this.reply(socket, String(data)))
    socket.on('unexpected-response', (_, { statusCode }) => this.fail(socket, statusCode))
    socket.on('error', () => {})
    socket.on('close', () => void this.closed(socket))
  }

  private greet(socket: WebSocket): void {
    this.accepted++
    const { selfId, now = Date.now } = this.options
    const time = Math.floor(now() / 1000)
    const event = { time, self_id: selfId, post_type: 'meta_event' }
    socket.send(JSON.stringify({ ...event, meta_event_type: 'lifecycle', sub_type: 'connect' }))
  }

  private fail(socket: WebSocket, status?: number): void {
    this.refusal = status
    socket.terminate()
  }

  private async reply(socket: WebSocket, text: string): Promise<void> {
    const { echo, ...request } = JSON.parse(text)
    const answer = await this.answer(request)
    if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify({ ...answer, echo }))
  }

  private async closed(socket: WebSocket): Promise<void> {
    this.sockets.delete(socket)
    if (this.isAway || this.sockets.size) return
    await sleep(this.options.pause ?? usualPause)
    if (!this.isAway && !this.sockets.size) await this.knock()
  }
}
