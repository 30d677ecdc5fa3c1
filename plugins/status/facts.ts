import { newestManifest } from '../backup'
import { addDays, type Calendar, type Day, today } from '../calendar'
import type { Connection } from '../courier'
import type { PolicyBook } from '../policy'
import type { Roster } from '../roster'
import { freeSpace } from '../storage'

/** How things stand with the bot, for whoever looks after it. */
export interface Facts {
  /** Title of the regulation in force. */
  policy: string
  units: number
  officers: number
  editors: number
  calendar: CalendarFacts
  ledger: LedgerFacts
  /** Megabytes. */
  free: number
  /** Where backups are made; undefined when none are. */
  backupFolder?: string
  /** The newest; undefined when there is none. */
  backup?: { at: string; entries: number }
  /** Undefined when nobody could be asked. */
  connections?: Connection[]
}

/** How far the school's calendar is written. */
export interface CalendarFacts {
  semester: string
  /** Last day of that semester. */
  until: Day
  /** Last year whose holidays are known. */
  holidays: number
}

export interface LedgerFacts {
  count: number
  /** When the latest entry was made, ISO 8601; undefined when there is none. */
  last?: string
}

/** What the facts are gathered from. */
export interface Sources {
  policy: PolicyBook
  roster: Pick<Roster, 'units'> & { editors: readonly unknown[] }
  ledger: LedgerFacts
  /** The data folder. */
  folder: string
  /** The folder of the backups, when there are any. */
  backup?: string
  connections?: Connection[]
}

export async function gatherFacts(sources: Sources): Promise<Facts> {
  const { policy, roster, ledger, folder, backup, connections } = sources
  const { units, editors } = roster
  return {
    policy: policy.at().title,
    units: units.length,
    officers: units.reduce((sum, { officers }) => sum + officers.length, 0),
    editors: editors.length,
    calendar: calendarFacts(policy.calendar),
    ledger,
    free: await freeSpace(folder),
    backupFolder: backup,
    backup: backup === undefined ? undefined : await newestManifest(backup),
    connections,
  }
}

function calendarFacts(calendar: Calendar): CalendarFacts {
  const { name, start, weeks } = calendar.semesters.at(-1)!
  let holidays = Number(today().slice(0, 4))
  if (calendar.covers(holidays)) while (calendar.covers(holidays + 1)) holidays++
  else while (!calendar.covers(holidays) && holidays > 2000) holidays--
  return { semester: name, until: addDays(start, weeks * 7 - 1), holidays }
}
