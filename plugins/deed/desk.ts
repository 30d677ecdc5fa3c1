import type { Twin } from '../check'
import type { Courier } from '../courier'
import type { Ledger } from '../ledger'
import type { ReaderPool } from '../manuscript'
import type { PolicyBook } from '../policy'
import type { Bindings, Roster, RosterFile } from '../roster'
import type { ScoreBook } from '../score'
import type { Storage } from '../storage'

/** What deeds stand on. The bot's context has all of it; a test makes its own. */
export interface Desk {
  policy: PolicyBook
  roster: Roster
  rosterFile: RosterFile
  bindings: Bindings
  storage: Pick<Storage, 'files'>
  ledger: Ledger
  score: ScoreBook
  archive: {
    /**
     * The text accepted lately, of any unit, that is most like this one, if as much as `least` (0 to
     * 1). What the unit itself handed in to the column for that week is left out: this may be its new
     * version.
     */
    find(
      about: { unit: string; column: string; week?: string },
      text: string,
      least: number,
    ): Twin | undefined
  }
  manuscript: Pick<ReaderPool, 'read' | 'compose' | 'annotate' | 'revise'>
  /** What must reach somebody is put into the outbox; a deed answers nobody itself. */
  courier: Pick<
    Courier,
    | 'push'
    | 'pushEach'
    | 'tellEditors'
    | 'fate'
    | 'connections'
    | 'groups'
    | 'reach'
    | 'isOpen'
    | 'members'
    | 'tellsMembers'
    | 'hearsFiles'
    | 'callsInText'
  >
}
