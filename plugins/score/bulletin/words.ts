import type { Bulletin } from './types'
import words from './words.zh-CN.yml'

export { words }

/** A text of `words.zh-CN.yml` with its blanks filled in. */
export function fill(template: string, params: object): string {
  const values = params as Record<string, unknown>
  return template.replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ''))
}

/** 2021年5月21日 */
export function wordDay(day: string, template: string = words.day): string {
  const [year, month, date] = day.split('-').map(Number)
  return fill(template, { year, month, date })
}

/** 2021年6月1日至6月4日 */
export function wordDays(from: string, to: string): string {
  const isSameYear = from.slice(0, 4) === to.slice(0, 4)
  const last = wordDay(to, isSameYear ? words.sameYear : words.day)
  return fill(words.days, { from: wordDay(from), to: last })
}

/** 《关于…的通知》（西工大党政办字〔2021〕4号）: the number, if any, follows the title. */
export function wordRegulation(policyTitle: string): string {
  const [, title, number] = /^(.*?)(（[^（）]*号）)?$/s.exec(policyTitle)!
  return fill(words.regulation, { title, number })
}

/** （联系人：…，电话：…） */
export function wordContact({ contact, phone }: Bulletin): string {
  if (!contact && !phone) return ''
  const { both, ...one } = words.notice.contact
  return fill(contact && phone ? both : contact ? one.contact : one.phone, { contact, phone })
}

type Subject = Pick<Bulletin, 'period' | 'awards'>

/** 信息报送和采用情况, and what else is published; a line break where a title is best broken. */
export function wordSubject({ awards }: Subject): string {
  return awards ? words.subjectWithAwards : words.subject
}

/** What the notice and the workbook are called, without extension. */
export function nameFiles(bulletin: Subject): { notice: string; workbook: string } {
  const period = bulletin.period.label
  const subject = wordSubject(bulletin).replaceAll('\n', '')
  const { notice, workbook } = words.files
  return { notice: fill(notice, { period, subject }), workbook: fill(workbook, { period }) }
}
