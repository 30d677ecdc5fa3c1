import { dutyReportKey } from './duty'
import { payloads } from './payloads'
import type { Entry, EntryOf, State } from './types'

/** What is known of an entry that is no more: as much of it as could be read. */
export type Remnant = Partial<Pick<Entry, 'type' | 'unit'>> & { payload?: object }

/** The running numbers that types of entries give out, besides receipts. */
const numbered: Record<string, string> = {
  commissioned: 'commission',
  'incident-opened': 'incident',
  instructed: 'instruction',
}

/** The entry that keeps the number of one that went with a ledger of old, and what it gave out. */
export function lostEntry(seq: number, at: string, remnant: Remnant): EntryOf<'lost'> {
  const { unit = '', type, payload } = remnant
  const said = type === 'lost' ? payload : { ...payload, was: type }
  return {
    seq,
    id: `restore:${at}:${seq}`,
    at,
    by: { name: '恢复备份', platform: 'restore', userId: '' },
    unit,
    source: { platform: 'restore', channelId: '', messageId: '' },
    policy: '',
    type: 'lost',
    payload: payloads.lost.safeParse(said).data ?? {},
  }
}

/** Its numbers are not given out again. */
export function lose({ numbers }: State, { unit, payload }: EntryOf<'lost'>) {
  const { was = '', receipt, no, year } = payload
  const raise = (key: string, to: number) => numbers.set(key, Math.max(to, numbers.get(key) ?? 0))
  if (receipt) raise(receipt.slice(0, 4), Number(receipt.slice(5)))
  const key = year === undefined ? numbered[was] : dutyReportKey(unit, year)
  if (key && no) raise(key, no)
}
