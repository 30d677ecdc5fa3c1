import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { newestManifest } from '../backup'
import { addDays, type Calendar, type Day, type LegalHoliday, today } from '../calendar'
import type { Connection } from '../courier'
import { type AccountKind, fictionalAmong, type Roster, type RosterData } from '../roster'
import type { Policy } from '../policy'
import { freeSpace } from '../storage'
import { type Unsigned, unsignedIn } from './unsigned'

/** How things stand with the bot, for whoever looks after it; what could not be read is left out. */
export interface Facts {
  /** Title of the regulation in force. */
  policy?: string
  roster?: RosterFacts
  calendar?: CalendarFacts
  ledger?: LedgerFacts
  /** Megabytes. */
  free: number
  /** Where backups are made; undefined when none are. */
  backupFolder?: string
  /** The newest; undefined when there is none. */
  backup?: { at: string; entries: number }
  /** Undefined when nobody could be asked. */
  connections?: Connection[]
  /** The newest last line of the ledger that was cut off and set aside; undefined when there is none. */
  torn?: { file: string; day: Day }
  /** Nobody can be called in a group. */
  cannotCall?: boolean
  /** Steps of a sign-off that nobody could take. */
  unsigned?: Unsigned[]
}

/** How many there are. */
export interface RosterFacts {
  units: number
  officers: number
  editors: number
  /** People of the sample roster, who do not exist, once the bot is more than a trial. */
  fictional: number
  /** Officers with an account of each platform, in the roster or by a binding. */
  known: Record<AccountKind, number>
}

/** How far the school's calendar is written. */
export interface CalendarFacts {
  semester: string
  /** Last day of that semester. */
  until: Day
  /** Last year whose holidays are known. */
  holidays: number
  /** Legal holidays ahead of which the days off are not known. */
  missing: LegalHoliday[]
}

/** Days before a semester, or a year, by which it should be written. */
export const AHEAD = 45

export interface LedgerFacts {
  count: number
  /** When the latest entry was made, ISO 8601; undefined when there is none. */
  last?: string
}

/** What the facts are gathered from, as far as it could be read. */
export interface Sources {
  /** The regulation in force. */
  policy?: Pick<Policy, 'title' | 'columns'>
  calendar?: Calendar
  roster?: RosterData & Partial<Pick<Roster, 'officersOf'>>
  /** The roster that rosters begin with. */
  sample?: RosterData
  ledger?: LedgerFacts
  /** The data folder. */
  folder: string
  /** The folder of the backups, when there are any. */
  backup?: string
  connections?: Connection[]
  cannotCall?: boolean
}

export async function gatherFacts(sources: Sources): Promise<Facts> {
  const { policy, calendar, roster, sample, ledger, folder, backup, connections, cannotCall } =
    sources
  return {
    policy: policy?.title,
    unsigned: policy && roster && unsignedIn(policy, roster),
    roster: roster && rosterFacts(roster, sample),
    calendar: calendar && calendarFacts(calendar),
    ledger,
    free: await freeSpace(folder),
    backupFolder: backup,
    backup: backup === undefined ? undefined : await newestManifest(backup),
    connections,
    torn: await newestTorn(folder),
    cannotCall,
  }
}

/** By its name: `ledger.torn-20210521T090000000`. */
async function newestTorn(folder: string): Promise<Facts['torn']> {
  const names = await readdir(folder).catch(() => [])
  const file = names
    .filter((name) => name.startsWith('ledger.torn-'))
    .toSorted()
    .at(-1)
  const [, year, month, day] = /-(\d{4})(\d\d)(\d\d)T/.exec(file ?? '') ?? []
  return file && year ? { file: join(folder, file), day: `${year}-${month}-${day}` } : undefined
}

function rosterFacts(roster: NonNullable<Sources['roster']>, sample?: RosterData): RosterFacts {
  const { units, editors } = roster
  const officers = units.flatMap((unit) => roster.officersOf?.(unit.name) ?? unit.officers)
  const count = (kind: AccountKind) => officers.filter((each) => each[kind]).length
  const known = { qq: count('qq'), wecom: count('wecom') }
  const fictional = sample ? fictionalAmong({ units, editors }, sample).length : 0
  const counts = { units: units.length, officers: officers.length, editors: editors.length }
  return { ...counts, fictional, known }
}

function calendarFacts(calendar: Calendar): CalendarFacts {
  const { name, start, weeks } = calendar.semesters.at(-1)!
  let holidays = Number(today().slice(0, 4))
  if (calendar.covers(holidays)) while (calendar.covers(holidays + 1)) holidays++
  else while (!calendar.covers(holidays) && holidays > 2000) holidays--
  const years = new Set([today(), addDays(today(), AHEAD)].map((day) => Number(day.slice(0, 4))))
  const missing = [...years]
    .flatMap((year) => calendar.missingHolidays(year))
    .filter(({ day }) => day >= today())
  return { semester: name, until: addDays(start, weeks * 7 - 1), holidays, missing }
}
