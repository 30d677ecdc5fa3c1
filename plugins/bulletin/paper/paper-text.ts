import { say } from '../say'
import type { Bulletin } from './types'

/** 2021年5月21日 */
export function wordDay(day: string, form: 'day' | 'same-year' = 'day'): string {
  const [year, month, date] = day.split('-').map(Number)
  return say(`bulletin.paper.${form}`, { year, month, date })
}

/** 2021年6月1日至6月4日 */
export function wordDays(from: string, to: string): string {
  const isSameYear = from.slice(0, 4) === to.slice(0, 4)
  const last = wordDay(to, isSameYear ? 'same-year' : 'day')
  return say('bulletin.paper.days', { from: wordDay(from), to: last })
}

/** 《关于…的通知》（西工大党政办字〔2021〕4号）: the number, if any, follows the title. */
export function wordRegulation(policyTitle: string): string {
  const [, title, number] = /^(.*?)(（[^（）]*号）)?$/s.exec(policyTitle)!
  return say('bulletin.paper.regulation', { title, number })
}

/** （联系人：…，电话：…） */
export function wordContact({ contact, phone }: Bulletin): string {
  if (!contact && !phone) return ''
  const known = contact && phone ? 'both' : contact ? 'contact' : 'phone'
  return say(`bulletin.paper.contact.${known}`, { contact, phone })
}

type Subject = Pick<Bulletin, 'period' | 'awards'>

/** 信息报送和采用情况, and what else is published; a line break where a title is best broken. */
export function wordSubject({ awards }: Subject): string {
  return say(awards ? 'bulletin.paper.subject-awards' : 'bulletin.paper.subject')
}

/** What the notice and the workbook are called, without extension. */
export function nameFiles(bulletin: Subject): { notice: string; workbook: string } {
  const period = bulletin.period.label
  const subject = wordSubject(bulletin).replaceAll('\n', '')
  return {
    notice: say('bulletin.paper.notice', { period, subject }),
    workbook: say('bulletin.paper.workbook', { period }),
  }
}
