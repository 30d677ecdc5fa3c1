import { z } from 'zod'
import type { DuePeriod } from '../calendar'
import type { Line } from './lines'
import type { CheckRequest, Item, Report } from './types'

/** What a rule looks at: the file, its name, or the text and pictures of a readable manuscript. */
export type Subject = 'file' | 'name' | 'text'

export interface RuleContext<Options> extends CheckRequest {
  options: Options
  /** The week or month it counts for, in a column that is due by such. */
  period?: DuePeriod
  /** The lines with text, title and headings too. */
  lines: Line[]
  /** The items; none when the text is not split into items, or nothing is asked of them. */
  items: Item[]
  /** Number of the item a line belongs to. */
  itemOf(line: Line): number | undefined
}

export interface Rule<Options = unknown> {
  id: string
  about: Subject
  confidential?: true
  /** It judges each item (条), so that the text is split even where manuscripts count. */
  ofItems?: true
  /** The rule's own options in the policy, beside severity and clause. */
  options: z.ZodType<Options>
  check(context: RuleContext<Options>, report: (report: Report) => void): void
}

/** Defines a check; it reports what it finds and neither answers nor throws. */
export function defineRule<Options = unknown>(
  rule: Pick<Rule<Options>, 'id' | 'check'> & Partial<Rule<Options>>,
): Rule {
  return { about: 'text', options: z.strictObject({}), ...rule } as Rule
}
