import { narrow } from '../../../plugins/text'
import type { Answers } from './answers'
import { Unclear } from './ask'

const phone = /^\+?[\d()-]{5,20}$/
const mail = /^[^@\s]+@[^@\s]+\.[^@\s]+$/

/** `党政办公室 张三 029-83110000 dzb@example.com`: the name first, the rest in any order. */
export function readOffice(answer: string): Answers['office'] {
  const [name, ...rest] = narrow(answer)
    .split(/[\s,、;]+/)
    .filter(Boolean)
  if (!name || phone.test(name) || mail.test(name)) throw new Unclear('office')
  const office: Answers['office'] = { name }
  for (const part of rest) {
    const kind = mail.test(part) ? 'mail' : phone.test(part) ? 'phone' : 'contact'
    const isOdd = office[kind] !== undefined || (kind === 'contact' && /[\d@]/.test(part))
    if (isOdd) throw new Unclear('office-part', { text: part })
    office[kind] = part
  }
  return office
}
