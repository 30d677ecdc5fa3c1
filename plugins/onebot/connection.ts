import type { WebSocket } from 'ws'
import { ActionError, type Call, type Event } from './protocol'

interface PendingCall {
  socket: WebSocket
  action: string
  settle(response: Response | ActionError): void
}

interface Response {
  retcode: number
  data: any
  message?: string
  wording?: string
}

export interface ConnectionListener {
  /** QQ's side has connected. An older socket may be dead and not know it: there may be a gap. */
  opened(): void
  /** The last socket is gone. */
  closed(): void
  received(event: Event): void
  /** What came is not OneBot. */
  malformed(error: unknown): void
}

/**
 * The connection with QQ's side. There may be several sockets at once (a stale one beside its
 * successor, or one configured twice): calls go over the newest, events are taken from all, and the
 * connection is closed only when none is left.
 */
export class Connection {
  private sockets: WebSocket[] = []
  private pending = new Map<number, PendingCall>()
  private waiters: (() => void)[] = []
  private echo = 0

  /** @param timeout milliseconds to wait for a response, or for a socket to call over */
  constructor(
    private listener: ConnectionListener | undefined,
    private timeout: number,
  ) {}

  get isOpen(): boolean {
    return this.sockets.length > 0
  }

  add(socket: WebSocket): void {
    this.sockets.push(socket)
    socket.on('message', (data) => this.receive(String(data)))
    // `close` follows, and is handled.
    socket.on('error', () => {})
    socket.once('close', () => this.remove(socket))
    this.listener?.opened()
    for (const wake of this.waiters.splice(0)) wake()
  }

  /** Ends it for good. */
  close(): void {
    this.listener = undefined
    this.cut()
  }

  /** Cuts all sockets; QQ's side comes back by itself. */
  cut(): void {
    for (const socket of this.sockets) socket.terminate()
  }

  call: Call = async (action, params = {}, timeout = this.timeout) => {
    const socket = this.sockets.at(-1) ?? (await this.connected(action, timeout))
    const echo = ++this.echo
    return new Promise((resolve, reject) => {
      const settle = (response: Response | ActionError) => {
        clearTimeout(timer)
        this.pending.delete(echo)
        if (response instanceof ActionError) reject(response)
        else if (response.retcode === 0) resolve(response.data)
        else reject(errorOf(action, response))
      }
      const timer = setTimeout(() => settle(new ActionError(action, '没有应答')), timeout)
      this.pending.set(echo, { socket, action, settle })
      socket.send(JSON.stringify({ action, params, echo }))
    })
  }

  /** QQ's side reconnects within seconds, so a call made meanwhile waits for it. */
  private connected(action: string, timeout: number): Promise<WebSocket> {
    return new Promise((resolve, reject) => {
      const wake = () => {
        clearTimeout(timer)
        resolve(this.sockets.at(-1)!)
      }
      const timer = setTimeout(() => {
        this.waiters = this.waiters.filter((waiter) => waiter !== wake)
        reject(new ActionError(action, 'QQ 端没有连接', undefined, true))
      }, timeout)
      this.waiters.push(wake)
    })
  }

  private receive(text: string): void {
    try {
      const received = JSON.parse(text)
      if ('post_type' in received) this.listener?.received(received)
      else this.pending.get(received.echo)?.settle(received)
    } catch (error) {
      this.listener?.malformed(error)
    }
  }

  private remove(socket: WebSocket): void {
    this.sockets = this.sockets.filter((other) => other !== socket)
    for (const { socket: used, action, settle } of this.pending.values())
      if (used === socket) settle(new ActionError(action, '连接中断'))
    if (!this.isOpen) this.listener?.closed()
  }
}

function errorOf(action: string, { retcode, wording, message }: Response): ActionError {
  return new ActionError(action, wording || message || '被拒绝', retcode)
}
