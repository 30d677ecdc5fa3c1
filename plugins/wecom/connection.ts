import { generateReqId, WSClient, WsCmd, type WsFrame } from '@wecom/aibot-node-sdk'
import { CallError, type Frame, type Happening, type Message } from './protocol'

export interface ConnectionListener {
  opened(): void
  closed(): void
  heard(message: Frame<Message>): void
  happened(happening: Frame<Happening>): void
  /** Another program has subscribed with the same BotID. */
  kicked(): void
  /** BotID or Secret is wrong: it is not tried again. */
  refused(): void
}

/** Why a connection ended: WeCom guards how often one subscribes, so some ends are waited out longer. */
type End = 'lost' | 'kicked' | 'throttled' | 'refused'

export interface ConnectionOptions {
  botId: string
  secret: string
  url?: string
  /** Milliseconds before a lost connection is made anew, doubled each time up to a minute. */
  pause: number
  /** The same after a kick or a refusal for frequency, up to a quarter of an hour. */
  longPause: number
}

/** Milliseconds to wait for the subscription, and for a connection to call over. */
const patience = 10_000
/** Milliseconds after which a connection counts as sound, and its end as the first. */
const soundAfter = 300_000

const silent = { debug() {}, info() {}, warn() {}, error() {} }

const ends: Record<number, End> = { 45009: 'throttled', 853000: 'refused' }

/**
 * The long connection. Each try is a client of its own: the SDK's would try too often, wait for ever
 * for a subscription that is not answered, and stay away after a kick.
 */
export class Connection {
  private client?: WSClient
  private isReady = false
  private isClosed = false
  private failures = 0
  private timer?: NodeJS.Timeout
  private waiters: (() => void)[] = []

  constructor(
    private options: ConnectionOptions,
    private listener: ConnectionListener,
  ) {}

  get isOpen(): boolean {
    return this.isReady
  }

  open = (): void => {
    const { botId, secret, url: wsUrl } = this.options
    const client = new WSClient({
      botId,
      secret,
      wsUrl,
      maxReconnectAttempts: 0,
      maxAuthFailureAttempts: 0,
      logger: silent,
    })
    this.client = client
    let end: End = 'lost'
    let openedAt: number | undefined
    client.on('authenticated', () => {
      openedAt = performance.now()
      this.opened()
    })
    client.on('error', ({ message }) => (end = ends[codeIn(message)] ?? end))
    client.on('message', (frame) => this.listener.heard(frame as Frame<Message>))
    client.on('event', (frame) => {
      if (frame.body?.event.eventtype === 'disconnected_event') end = 'kicked'
      else this.listener.happened(frame as unknown as Frame<Happening>)
    })
    client.on('disconnected', () => this.ended(client, end, openedAt))
    this.timer = setTimeout(() => this.ended(client, end), patience)
    client.connect()
  }

  /** Ends it for good. */
  close(): void {
    this.isClosed = true
    clearTimeout(this.timer)
    this.client?.removeAllListeners()
    this.client?.disconnect()
  }

  /**
   * Asks WeCom to do something, and gives the body of its answer.
   * @param request id of what is answered; a new one otherwise
   * @throws CallError
   */
  call = async (command: string, body: object, request = generateReqId(command)): Promise<any> => {
    const client = await this.ready(command)
    try {
      return (await client.reply({ headers: { req_id: request } }, body, command)).body
    } catch (error) {
      throw errorOf(command, error)
    }
  }

  private opened(): void {
    clearTimeout(this.timer)
    this.isReady = true
    this.listener.opened()
    for (const wake of this.waiters.splice(0)) wake()
  }

  private ended(client: WSClient, end: End, openedAt = Infinity): void {
    if (client !== this.client || this.isClosed) return
    clearTimeout(this.timer)
    client.removeAllListeners()
    client.disconnect()
    this.client = undefined
    if (this.isReady) this.listener.closed()
    this.isReady = false
    if (end === 'kicked') this.listener.kicked()
    if (end === 'refused') return this.listener.refused()
    if (performance.now() - openedAt > soundAfter) this.failures = 0
    this.timer = setTimeout(this.open, this.wait(end))
  }

  private wait(end: End): number {
    const { pause, longPause } = this.options
    const [first, longest] = end === 'lost' ? [pause, 60_000] : [longPause, 900_000]
    return Math.min(first * 2 ** this.failures++, longest)
  }

  /** A connection comes back within seconds, so a call made meanwhile waits for it. */
  private async ready(command: string): Promise<WSClient> {
    if (!this.isReady)
      await new Promise<void>((resolve, reject) => {
        const wake = () => {
          clearTimeout(timer)
          resolve()
        }
        const timer = setTimeout(() => {
          this.waiters = this.waiters.filter((waiter) => waiter !== wake)
          reject(new CallError(command, '企业微信没有连接', undefined, true))
        }, patience)
        this.waiters.push(wake)
      })
    return this.client!
  }
}

function codeIn(message: string): number {
  return Number(/code: (\d+)/.exec(message)?.[1])
}

/** The SDK rejects with the frame itself where WeCom refuses. */
function errorOf(command: string, error: unknown): CallError {
  const { errcode, errmsg, message = '' } = error as WsFrame & Error
  if (errcode !== undefined) return new CallError(command, errmsg ?? '被拒绝', errcode)
  return new CallError(command, message, undefined, message.includes('not connected'))
}

export { WsCmd }
