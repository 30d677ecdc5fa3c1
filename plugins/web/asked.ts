import type { Desk } from '../deed'
import { waitingFor } from '../signoff'
import { group, type Message } from './talk'

/** Receipt of the manuscript that a message of the bot asks its reader to sign, while it waits. */
export function askedToSign(
  desk: Pick<Desk, 'roster' | 'ledger'>,
  { from, channel, text }: Message,
  reader: string,
): string | undefined {
  if (from !== undefined || channel === group) return undefined
  const [receipt, ...others] = new Set(text.match(/(?<!\d)\d{4}-\d{4,}(?!\d)/g))
  if (!receipt || others.length) return undefined
  const person = desk.roster.identify({ platform: 'web', userId: reader })
  const isWaiting = waitingFor(desk, { person }).some((each) => each.receipt === receipt)
  return isWaiting ? receipt : undefined
}
