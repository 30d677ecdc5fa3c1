import type { Context } from 'koishi'
import type { Day } from '../calendar'
import type { Entry, EntryOf } from '../ledger'
import type { Column } from '../policy'

export type Manuscript = EntryOf<'submitted'>

/** Rules that warn of what must not go over the internet, should a policy let it pass. */
const secrets = ['secrecy-mark', 'personal-data']

export function isManuscript(entry: Entry): entry is Manuscript {
  return entry.type === 'submitted'
}

/** What the ledger and the regulation say of manuscripts that may have to be forwarded. */
export class Manuscripts {
  constructor(private ground: Pick<Context, 'ledger' | 'policy'>) {}

  find(isWanted: (manuscript: Manuscript) => boolean): Manuscript | undefined {
    const { entries } = this.ground.ledger
    return entries.findLast((each): each is Manuscript => isManuscript(each) && isWanted(each))
  }

  filter(isWanted: (manuscript: Manuscript) => boolean): Manuscript[] {
    return this.ground.ledger.entries.filter(isManuscript).filter(isWanted)
  }

  /** Those accepted on the day or later, by what the ledger said then. */
  since(day: Day): Manuscript[] {
    const { entries } = this.ground.ledger
    return entries.slice(entries.findLastIndex(({ at }) => at < day) + 1).filter(isManuscript)
  }

  /** The column of a manuscript that is to be forwarded, as it stood on the day of acceptance. */
  columnOf({ at, payload }: Manuscript): Column | undefined {
    const column = this.ground.policy.at(at.slice(0, 10)).columns[payload.column]
    const isSecret = payload.warnings.some((rule) => secrets.includes(rule))
    return column?.mail && !isSecret ? column : undefined
  }

  /** Whether it stands accepted now: neither withdrawn nor returned nor replaced. */
  isAccepted({ payload }: Manuscript): boolean {
    return this.ground.ledger.find(payload.receipt)?.status === 'accepted'
  }

  /** Receipts of the versions that it came in place of. */
  predecessors({ ref }: Manuscript): string[] {
    const before = ref === undefined ? undefined : this.ground.ledger.find(ref)
    return before ? [before.receipt, ...this.predecessors(before.entry)] : []
  }
}
