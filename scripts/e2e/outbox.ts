import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the outbox says of a push in the end. */
export interface Parcel {
  key: string
  /** Messages that arrived. */
  ids: string[]
  state: string
  isTold?: boolean
  /** Left out once it is settled and the bot was started again. */
  to?: { platform: string }
}

/** What the outbox of a data folder says, every push once. */
export function parcelsIn(data: string): Parcel[] {
  const lines = readFileSync(join(data, 'outbox.jsonl'), 'utf8').split('\n')
  const parcels = new Map<string, Parcel>()
  for (const line of lines.filter(Boolean)) {
    const note = JSON.parse(line) as Parcel
    parcels.set(note.key, { ...parcels.get(note.key), ...note })
  }
  return [...parcels.values()]
}

/** Whether it has neither arrived nor been given up and told, nor become of no use. */
export function isOpen({ state, isTold }: Parcel): boolean {
  return state !== 'delivered' && state !== 'dropped' && !isTold
}

/** A notice to an editor of what was not delivered, that another one says too. */
export function isMerged({ key, state }: Parcel): boolean {
  return state === 'dropped' && key.startsWith('undelivered:')
}
