import { partsOf } from '../../calendar'
import { say } from '../say'
import type { Bulletin, BulletinFees } from './types'

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
export function wordContact({ contact, phone }: Pick<Bulletin, 'contact' | 'phone'>): string {
  if (!contact && !phone) return ''
  const known = contact && phone ? 'both' : contact ? 'contact' : 'phone'
  return say(`bulletin.paper.contact.${known}`, { contact, phone })
}

/** 稿酬（元） */
export function wordFees({ name, currency }: Pick<BulletinFees, 'name' | 'currency'>): string {
  return say('bulletin.paper.fees', { name, currency })
}

type Subject = Pick<Bulletin, 'period' | 'awards' | 'isInterim' | 'day'>

/** 信息报送和采用情况, and what else is published; a title may be broken where a line ends. */
export function wordSubject({ awards, isInterim }: Subject): string {
  return say(awards && !isInterim ? 'bulletin.paper.subject-awards' : 'bulletin.paper.subject')
}

/** （截至5月20日，供参考）, or nothing when the period is over. */
export function wordReference({ isInterim, day }: Pick<Bulletin, 'isInterim' | 'day'>): string {
  return isInterim ? say('bulletin.paper.reference', partsOf(new Date(day))) : ''
}

/** Characters of a title that fit in a line. */
const TITLE = 20

/** 关于…的公示; what is for reference is not called so. Broken into lines where the sense allows. */
export function wordTitle(bulletin: Subject): string {
  const [first = '', ...rest] = titleParts(bulletin)
  const lines = [first]
  for (const part of rest) {
    const line = lines.at(-1)! + part
    if (widthOf(line) > TITLE) lines.push(part)
    else lines[lines.length - 1] = line
  }
  return lines.join('\n')
}

function titleParts(bulletin: Subject): string[] {
  const { label: period } = bulletin.period
  const about = { period, subject: wordSubject(bulletin), reference: wordReference(bulletin) }
  return say(`bulletin.paper.${bulletin.isInterim ? 'interim' : 'notice'}`, about).split('\n')
}

/** Width in Chinese characters; digits are half as wide. */
export function widthOf(text: string): number {
  return text.length - text.replace(/\D/g, '').length / 2
}

/** What the notice and the workbook are called, without extension. */
export function nameFiles(bulletin: Subject): { notice: string; workbook: string } {
  const about = { period: bulletin.period.label, reference: wordReference(bulletin) }
  return {
    notice: titleParts(bulletin).join(''),
    workbook: say('bulletin.paper.workbook', about),
  }
}
