import type { Driver, KeyedPart } from './driver'
import type { Parcel } from './parcel'
import type { Address, Renewal } from './types'

/** The account on a platform through which parcels are sent. */
export interface Account {
  driver(): Partial<Driver> | undefined
  isOnline(): boolean
  /** Only what is urgent is sent now. */
  isQuiet(): boolean
  /** What was said meanwhile is still being handled, and may change what there is to say. */
  isBehind(): boolean
  /** What a parcel should say by now; undefined when it is as it was. */
  renew(parcel: Parcel): Promise<Renewal | undefined>
  /** Gives ids of messages. */
  send(to: Address, part: KeyedPart): Promise<string[]>
  /** Tells others that a parcel was given up; they may hear of the same parcel again. */
  announceGivenUp(parcel: Parcel): Promise<void>
  warn(message: string): void
}

/** The account as Koishi names it: `onebot:10001`. */
export function accountId({ platform, selfId }: Pick<Address, 'platform' | 'selfId'>): string {
  return `${platform}:${selfId}`
}
