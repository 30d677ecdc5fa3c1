import type { Awaitable } from 'koishi'
import type { Address, GiveUp, Renewal } from './types'

/** A push that is given up, with its text as Koishi elements in writing. */
export interface GivenUp {
  key: string
  to: Address
  content?: string
}

declare module 'koishi' {
  interface Events {
    /**
     * A push is about to be sent, perhaps long after it was made, and nothing of it has arrived:
     * whoever made it may say what it should say by now. Asked again before every try.
     */
    'courier/sending'(push: { key: string; to: Address }): Awaitable<Renewal | undefined>
    /**
     * What a driver sends itself is about to leave, as Koishi elements in writing: another content may
     * be given back. What goes through a Koishi bot is seen before it is sent, as every answer is.
     */
    'courier/leaving'(content: string, to: Address): string | undefined
    /** Whether somebody was asked something that they have not answered yet. */
    'courier/asked'(who: Pick<Address, 'platform' | 'channelId' | 'userId'>): true | undefined
    /**
     * A push will not be sent any more. After a restart it is told again unless every listener had
     * resolved, so tell the editors by a push with a key of its own.
     */
    'courier/gave-up'(push: GivenUp, reason: GiveUp): unknown
  }
}
