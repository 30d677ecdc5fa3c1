import type { Calendar, Day } from '../calendar'
import type { Ledger } from '../ledger'
import type { Policy } from '../policy'
import type { Roster } from '../roster'
import type { ScoreBook } from '../score'
import type { FileStore } from '../storage'

/** What deeds stand on. The bot's context has all of it; a test makes its own. */
export interface Desk {
  policy: {
    /** What is in force on a day; today when none is given. */
    at(day?: Day): Policy
    calendar: Calendar
  }
  roster: Roster
  ledger: Ledger
  score: ScoreBook
  storage: { files: FileStore }
}
