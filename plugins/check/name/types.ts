import type { Day } from '../../calendar'
import type { Column } from '../../policy'
import type { Unit } from '../../roster'

/** What a file name says, read as a name of one column. */
export interface RecognisedName {
  column: Column
  /** How surely it is a name of this column: 0 when it is not. */
  certainty: number
  /** Whether the name keeps the form, whatever the width of its characters and digits. */
  isExact: boolean
  /** With the dot, as written; empty when there is none. */
  extension: string
  unit?: Unit
  unitText?: string
  /** Number of the week, or of the month. */
  periodNo?: number
  /** `第十三周`, `5月` as written. */
  periodText?: string
  /** Absent when the date as written is impossible. */
  date?: Day
  dateText?: string
  topic?: string
}

/** The parts of a name, as they stand in it. */
export type NameFields = Omit<RecognisedName, 'column' | 'certainty' | 'extension'>
