import type { Context } from 'koishi'
import type { Entry, EntryOf } from '../ledger'
import type { Column } from '../policy'

export type Manuscript = EntryOf<'submitted'>

type Ground = Pick<Context, 'ledger' | 'policy'>

/** Rules that warn of what must not go over the internet, should a policy let it pass. */
const secrets = ['secrecy-mark', 'personal-data']

export function isManuscript(entry: Entry): entry is Manuscript {
  return entry.type === 'submitted'
}

/** What these entries hand in, or sign for the last time; nothing that still waits for a signature. */
export function manuscriptsIn({ ledger }: Ground, entries: readonly Entry[]): Manuscript[] {
  const about = entries.flatMap((entry) => {
    if (isManuscript(entry)) return entry
    return entry.type === 'signed' ? ledger.find(entry.ref!)!.entry : []
  })
  return about.filter(({ payload }) => ledger.find(payload.receipt)?.status !== 'pending')
}

/** The column of a manuscript that is to be forwarded, as it stood on the day of acceptance. */
export function columnOf({ policy }: Ground, { at, payload }: Manuscript): Column | undefined {
  const column = policy.at(at.slice(0, 10)).columns[payload.column]
  const isSecret = payload.warnings.some((rule) => secrets.includes(rule))
  return column?.mail && !isSecret ? column : undefined
}

/** Whether it stands accepted now: neither withdrawn nor returned nor replaced. */
export function isAccepted({ ledger }: Ground, { payload }: Manuscript): boolean {
  return ledger.find(payload.receipt)?.status === 'accepted'
}

/** Receipts of the versions that it came in place of, and those it had itself before. */
export function predecessors(ground: Ground, { ref, payload }: Manuscript): string[] {
  return [payload.formerly, ref].flatMap((receipt) => {
    const before = receipt === undefined ? undefined : ground.ledger.find(receipt)
    return before ? [before.receipt, ...predecessors(ground, before.entry)] : []
  })
}
