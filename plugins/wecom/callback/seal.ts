import { timingSafeEqual } from 'node:crypto'
import { decrypt, encrypt, getSignature } from '@wecom/crypto'

/** Why a call is not believed to be WeCom's, or not to be for us. */
export type Doubt = 'malformed' | 'signature' | 'stale' | 'replayed' | 'unreadable'

export class Doubted extends Error {
  constructor(readonly doubt: Doubt) {
    super(`[wecom] 回调不可信：${doubt}`)
  }
}

/** What stands in the address of a call; nothing of it is to be trusted. */
export interface Signature {
  msg_signature?: unknown
  timestamp?: unknown
  nonce?: unknown
}

/** Something said under our seal. */
export interface Sealed {
  encrypt: string
  msgsignature: string
  /** Seconds since 1970. */
  timestamp: number
  nonce: string
}

/** Seconds a call may be old, or ahead of our clock. */
const freshness = 300

/** A bot of the corporation itself; others have an id here. */
const receiver = ''

/** Opens what WeCom enciphers and signs, each once, and seals answers. */
export class Seal {
  /** Seconds at which calls were signed, of each nonce that was used; old ones are stale anyway. */
  private used = new Map<string, number>()

  /** @param key the EncodingAESKey, of 43 characters */
  constructor(
    private token: string,
    private key: string,
  ) {}

  /** What a call says. Nothing is deciphered before its signature is right. @throws Doubted */
  open({ msg_signature: signature, timestamp, nonce }: Signature, sealed: unknown): string {
    if (!isText(signature) || !isText(timestamp) || !isText(nonce) || !isText(sealed))
      throw new Doubted('malformed')
    const right = getSignature(this.token, timestamp, nonce, sealed)
    if (!isSame(signature, right)) throw new Doubted('signature')
    if (!isFresh(timestamp)) throw new Doubted('stale')
    if (this.used.has(nonce)) throw new Doubted('replayed')
    const said = this.decipher(sealed)
    this.use(nonce, Number(timestamp))
    return said
  }

  /** A call could not be taken: it may come again as it was. */
  release({ nonce }: Signature): void {
    this.used.delete(nonce as string)
  }

  /** An answer to the call of that nonce. */
  close(said: string, { nonce }: Signature): Sealed {
    const sealed = encrypt(this.key, said, receiver)
    const timestamp = seconds()
    const own = nonce as string
    const msgsignature = getSignature(this.token, timestamp, own, sealed)
    return { encrypt: sealed, msgsignature, timestamp, nonce: own }
  }

  /** A wrong key throws, or gives garbage of which the length and the id are garbage too. */
  private decipher(sealed: string): string {
    try {
      const { message, id } = decrypt(this.key, sealed)
      if (id === receiver && message) return message
    } catch {
      // Said below.
    }
    throw new Doubted('unreadable')
  }

  private use(nonce: string, signedAt: number): void {
    for (const [old, at] of this.used) if (at < seconds() - freshness) this.used.delete(old)
    this.used.set(nonce, signedAt)
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function isFresh(timestamp: string): boolean {
  return /^\d{1,12}$/.test(timestamp) && Math.abs(seconds() - Number(timestamp)) <= freshness
}

function seconds(): number {
  return Math.floor(Date.now() / 1000)
}
