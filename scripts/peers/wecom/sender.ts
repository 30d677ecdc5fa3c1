import { randomBytes } from 'node:crypto'
import { decrypt, encrypt, getSignature } from '@wecom/crypto'
import type { Body } from './types'

/** What is wrong with a callback. */
export type Flaw = 'signature' | 'stale' | 'receiveid' | 'key' | 'plain' | 'absent' | 'big'

export interface Place {
  /** Where the bot listens, e.g. `http://HOST:PORT/wecom`. */
  url: string
  token: string
  /** EncodingAESKey, 43 characters. */
  aesKey: string
  now?: () => number
}

export interface Answered {
  status: number
  text: string
  /** What stood in an encrypted answer. */
  body?: Body
}

const stale = 10 * 60_000
const bigSize = 32 * 1024 * 1024

/** Calls the bot as WeCom does in callback mode: encrypted and signed. */
export class Sender {
  private latest?: () => Promise<Answered>

  constructor(private options: Place) {}

  /** The address is saved: the bot must read what it is sent. Gives that too. */
  async verify(flaw?: Flaw): Promise<Answered & { echo: string }> {
    const echo = randomBytes(8).readBigUInt64BE().toString()
    const echostr = this.seal(echo, flaw)
    const query = new URLSearchParams({ ...this.sign(echostr, flaw), echostr })
    return { ...(await this.fetch(query)), echo }
  }

  /** Tells the bot something. */
  post(body: Body, flaw?: Flaw): Promise<Answered> {
    const big = flaw === 'big' ? { padding: ' '.repeat(bigSize) } : {}
    const sealed = this.seal(JSON.stringify({ ...body, ...big }), flaw)
    const query = new URLSearchParams(this.sign(sealed, flaw))
    const posted = flaw === 'plain' ? body : flaw === 'absent' ? {} : { encrypt: sealed }
    this.latest = () => this.fetch(query, JSON.stringify(posted))
    return this.latest()
  }

  /** The very same post once more. Throws when there was none. */
  replay(): Promise<Answered> {
    if (!this.latest) throw new Error('[wecom] nothing was posted yet')
    return this.latest()
  }

  private seal(text: string, flaw?: Flaw): string {
    const other = randomBytes(32).toString('base64').slice(0, 43)
    const key = flaw === 'key' ? other : this.options.aesKey
    return encrypt(key, text, flaw === 'receiveid' ? 'wwother' : '')
  }

  private sign(sealed: string, flaw?: Flaw) {
    const { token, now = Date.now } = this.options
    const timestamp = String(Math.floor((now() - (flaw === 'stale' ? stale : 0)) / 1000))
    const nonce = randomBytes(8).toString('hex')
    const signature = getSignature(token, timestamp, nonce, sealed)
    const msg_signature = flaw === 'signature' ? '0'.repeat(signature.length) : signature
    return { msg_signature, timestamp, nonce }
  }

  private async fetch(query: URLSearchParams, posted?: string): Promise<Answered> {
    const headers = { 'Content-Type': 'application/json' }
    const init = posted === undefined ? {} : { method: 'POST', headers, body: posted }
    const response = await fetch(`${this.options.url}?${query}`, init)
    const text = await response.text()
    return { status: response.status, text, body: this.open(text, query.get('nonce')!) }
  }

  /** Throws when an encrypted answer is not signed as it should be. */
  private open(text: string, nonce: string): Body | undefined {
    if (!text.startsWith('{"')) return undefined
    const { encrypt: sealed, msgsignature, timestamp, nonce: own } = JSON.parse(text)
    if (!sealed) return undefined
    const isSigned = getSignature(this.options.token, timestamp, nonce, sealed) === msgsignature
    if (!isSigned || own !== nonce) throw new Error('[wecom] the answer is badly signed')
    return JSON.parse(decrypt(this.options.aesKey, sealed).message)
  }
}
