import type { Manuscript, OutsidePlace } from '../manuscript'
import type { Calendar, Day } from '../calendar'
import type { Clause, Column, Policy, Severity } from '../policy'
import type { Roster, Unit } from '../roster'
import type { Twin } from './archive'
import type { Fields } from './fields'
import type { Passage } from './language'
import type { Line } from './lines'
import type { RecognisedName } from './name/types'
import type { Opinion } from './opinion'

/** What a rule says; the runner adds rule, severity, clause and paragraph. */
export interface Report {
  /** Block the finding is about; absent when it is about the whole document or the file name. */
  block?: number
  /** Start and end in the block's text, in UTF-16 units. */
  range?: [number, number]
  quote?: string
  /** Where it is outside the body; then there is no block. */
  place?: OutsidePlace
  /** Which wording of the rule applies, when it has several: `<rule>.<variant>` in the locale. */
  variant?: string
  /** It may well be wrong: it never refuses, and is said as advice. */
  unsure?: true
  actual?: string | number
  expected?: string | number
  /** What to write or do instead, when the rule can tell exactly (a proper file name, a date). */
  suggestion?: string
  /** Whom to ask about it. */
  contact?: string
  /** Number of the item from 1, as the officer counts them. */
  item?: number
  /** Number of the picture from 1. */
  picture?: number
}

export interface Finding extends Report {
  rule: string
  severity: Severity
  clause: Clause
  /** A secret or personal data: its words must not be said where others listen. */
  confidential?: true
  /** Number of the paragraph from 1 as a reader counts: title, pictures and empty lines are none. */
  paragraph?: number
}

export interface Item {
  /** From 1. */
  no: number
  /** Block it begins in, and the last one it reaches into. */
  block: number
  last: number
  /** Where it stands in the text of its first block, without its number. */
  range: [number, number]
  /** Without its number; paragraphs are joined with `\n`. */
  text: string
  isNumbered: boolean
  lines: Line[]
  passage: Passage
  /** What its labels say: 时间：…, 地点：… */
  fields: Fields
}

export interface CheckRequest {
  manuscript: Manuscript
  column: Column
  policy: Policy
  calendar: Calendar
  roster: Roster
  /** Unit of the person who hands in; absent when unknown (shell). */
  sender?: Unit
  today: Day
  /** Number of the week, or month, it is said to be for, when its name names none. */
  periodSaid?: number
  /** The file name, when it was recognised already to find the column; else it is read here. */
  name?: RecognisedName
  /** Whose second opinion is heard on items; the one of `data/language` when absent. */
  opinion?: Opinion
  /**
   * Finds the text most alike of those handed in before, when at least as much so as `least` (0 to
   * 1); `week` is the id of its week or month. Absent: none are known.
   */
  earlier?(text: string, least: number, week?: string): Twin | undefined
}

export interface CheckResult {
  findings: Finding[]
  /** The items (条); none when the column neither counts them nor asks anything of them. */
  items: Item[]
  /** What the file name says; absent for a text that has no file. */
  name?: RecognisedName
  /** The week or month it counts for, `2020-2021-2/12` or `2021-05`, in a column that is due by such. */
  week?: string
}
