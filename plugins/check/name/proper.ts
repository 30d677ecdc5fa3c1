import { type Day, formatNumeral } from '../../calendar'
import { type Column } from '../../policy'
import { hint } from '../hints'
import { fill } from '../../text'

const [forbidden, allowed] = ['/\\:*?"<>|', '／＼：＊？”《》｜']

/** The text without signs that no file name may have. */
export function legalName(text: string): string {
  const legal = Array.from(text, (char) => allowed[forbidden.indexOf(char)] ?? char).join('')
  return legal.replace(/\s+/g, ' ').trim()
}

/** `2021.5.18` */
function dotted(day: Day): string {
  return day.split('-').map(Number).join('.')
}

const USUAL_FORM = '{unit}{topic}'

/**
 * The exact name the column asks for, without extension; unit and topic when it asks for none.
 * Undefined when a part is missing.
 */
export function properName(
  { filename }: Column,
  fields: { unit?: string; periodNo?: number; date?: Day; topic?: string },
): string | undefined {
  const { form } = filename ?? { form: USUAL_FORM }
  const { unit, periodNo, date, topic } = fields
  const parts: Record<string, unknown> = {
    unit,
    week: periodNo && formatNumeral(periodNo),
    month: periodNo,
    date: date && dotted(date),
    topic: topic && legalName(topic),
  }
  const slots = Array.from(form.matchAll(/\{(\w+)\}/g), ([, slot]) => slot)
  return slots.every((slot) => parts[slot]) ? fill(form, parts) : undefined
}

/** The name of a file, with its title where the name of a template says 〔标题〕. */
export function entitled(fileName: string, title?: string): string {
  return title ? fileName.replace(hint('title'), legalName(title)) : fileName
}
