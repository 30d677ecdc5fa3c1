import { type Column } from '../../policy'
import { type Day, formatNumeral } from '../../calendar'
import { fill } from '../../text'

/** What a proper name is made of. */
export interface ProperFields {
  unit?: string
  week?: number
  date?: Day
  topic?: string
}

/** Characters a file name cannot have, and what stands for them. */
const forbidden: Record<string, string> = {
  '/': '／',
  '\\': '＼',
  ':': '：',
  '*': '＊',
  '?': '？',
  '"': '”',
  '<': '《',
  '>': '》',
  '|': '｜',
}

function legal(text: string): string {
  return text
    .replace(/[/\\:*?"<>|]/g, (char) => forbidden[char])
    .replace(/\s+/g, ' ')
    .trim()
}

/** `2021.5.18` */
function dotted(day: Day): string {
  return day.split('-').map(Number).join('.')
}

/** Names a file of a column that has no form. */
const USUAL_FORM = '{unit}{topic}'

/**
 * The exact name the column asks for, without extension; unit and topic when it asks for none.
 * Undefined when a part is missing.
 */
export function properName({ filename }: Column, fields: ProperFields): string | undefined {
  const { form } = filename ?? { form: USUAL_FORM }
  const { unit, week, date, topic } = fields
  const parts: Record<string, string | undefined> = {
    unit,
    week: week && formatNumeral(week),
    date: date && dotted(date),
    topic: topic && legal(topic),
  } as Record<string, string | undefined>
  const slots = Array.from(form.matchAll(/\{(\w+)\}/g), ([, slot]) => slot)
  if (!slots.every((slot) => parts[slot])) return undefined
  return fill(form, parts)
}
