import type { WebSocket } from 'ws'
import { ActionError, type Call, type Event } from './wire'

interface Question {
  socket: WebSocket
  action: string
  settle(answer: Answer | ActionError): void
}

interface Answer {
  retcode: number
  data: any
  message?: string
  wording?: string
}

export interface Listener {
  /** QQ's side has connected. An older connection may be dead and not know it: there may be a gap. */
  opened(): void
  /** The last connection is gone. */
  closed(): void
  heard(event: Event): void
  /** Something came that is no OneBot. */
  puzzled(error: unknown): void
}

/**
 * What connects us with QQ's side. There may be several sockets at once (a stale one beside its
 * successor, or one configured twice): the newest is asked, all are heard, and the line is closed
 * only when none is left.
 */
export class Line {
  private sockets: WebSocket[] = []
  private questions = new Map<number, Question>()
  private waiters: (() => void)[] = []
  private echo = 0

  /** @param patience milliseconds to wait for an answer, or for a connection to ask over */
  constructor(
    private listener: Listener | undefined,
    private patience: number,
  ) {}

  get isOpen(): boolean {
    return this.sockets.length > 0
  }

  add(socket: WebSocket): void {
    this.sockets.push(socket)
    socket.on('message', (data) => this.receive(String(data)))
    // Its reason follows as `close`.
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

  /** Cuts all connections; QQ's side comes back by itself. */
  cut(): void {
    for (const socket of this.sockets) socket.terminate()
  }

  call: Call = async (action, params = {}, timeout = this.patience) => {
    const socket = this.sockets.at(-1) ?? (await this.connected(action, timeout))
    const echo = ++this.echo
    return new Promise((resolve, reject) => {
      const settle = (answer: Answer | ActionError) => {
        clearTimeout(timer)
        this.questions.delete(echo)
        if (answer instanceof ActionError) reject(answer)
        else if (answer.retcode === 0) resolve(answer.data)
        else reject(refusal(action, answer))
      }
      const timer = setTimeout(() => settle(new ActionError(action, '没有应答')), timeout)
      this.questions.set(echo, { socket, action, settle })
      socket.send(JSON.stringify({ action, params, echo }))
    })
  }

  /** QQ's side reconnects within seconds, so a question asked meanwhile waits for it. */
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
      const told = JSON.parse(text)
      if ('post_type' in told) this.listener?.heard(told)
      else this.questions.get(told.echo)?.settle(told)
    } catch (error) {
      this.listener?.puzzled(error)
    }
  }

  private remove(socket: WebSocket): void {
    this.sockets = this.sockets.filter((other) => other !== socket)
    for (const { socket: asked, action, settle } of this.questions.values())
      if (asked === socket) settle(new ActionError(action, '连接中断'))
    if (!this.isOpen) this.listener?.closed()
  }
}

function refusal(action: string, { retcode, wording, message }: Answer): ActionError {
  return new ActionError(action, wording || message || '被拒绝', retcode)
}
