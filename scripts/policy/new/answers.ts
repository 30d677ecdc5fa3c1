import type { Due } from '../../../plugins/policy'
import type { Day } from '../../../plugins/calendar'

type Dated = Exclude<Due, { promptly: true }>

/** `shift` only where something was said of holidays. */
export type DueAnswer = Partial<Pick<Dated, 'shift'>> &
  (
    | Pick<Exclude<Dated, { every: 'month' }>, 'every' | 'weeks' | 'at'>
    | Pick<Extract<Dated, { every: 'month' }>, 'every' | 'day' | 'of' | 'at'>
  )

/** A column as it was told. */
export interface ColumnAnswer {
  key: string
  name: string
  aliases: string[]
  clause: string
  filename?: { form: string; example: string }
  /** Every week or month until a time (`HH:mm`), or whenever there is something; undefined when nothing is said. */
  due?: DueAnswer | 'promptly'
  countBy: 'item' | 'manuscript'
}

/** A name, what else it is called, its points, and its fee in yuan. */
export interface OutletAnswer {
  name: string
  aliases: string[]
  value: number
  fee?: number
}

/** What handing in earns: in columns by their keys, and in the others. */
export interface Submitted {
  by: Record<string, number>
  others: number
}

/** What was answered to the twelve questions: all that a first regulation needs. */
export interface Answers {
  school: string
  title: string
  inForce: Day
  /** Also the name of the file. */
  id: string
  office: { name: string; contact?: string; phone?: string; mail?: string }
  contents: { texts: string[]; clause: string }
  columns: ColumnAnswer[]
  /** In points, not in hundredths. */
  points: { submitted?: Submitted; outlets: OutletAnswer[]; clause: string }
  /** Where the fees are regulated, if there are any. */
  feeClause?: string
  /** On which working day of a month, and when (`HH:mm`); undefined when nothing is published. */
  bulletin?: { every: 'month' | 'quarter'; workday: number; at: string; clause: string }
}

/** What a manuscript or an item of a column earns by being handed in. */
export function submittedIn({ points }: Answers, { key }: ColumnAnswer): number {
  const { submitted } = points
  return submitted?.by[key] ?? submitted?.others ?? 0
}

/** What stands for a clause, or for a text, that nobody has looked up yet. */
export const unfilled = '（待填）'
