import { isContact, isLabel } from './contact'
import { findPersonal, type Personal } from './language'

/** A line of text; `joint` parts it from the one before: a number does not go on in another cell. */
export interface Row {
  text: string
  joint: '\n' | '；'
  /** Goes on with the row before it: 联系电话 | 13800138000 */
  isBeside?: boolean
}

/** A number and its row; what goes on in the next row is cut off. */
export interface PersonalNumber extends Personal {
  row: number
  quote: string
  digits: string
  /** A mobile number in contact details. */
  isAllowed: boolean
}

function isContactNumber(rows: Row[], at: number, start: number): boolean {
  const { text, isBeside } = rows[at]
  return isContact(text, start) || (!!isBeside && isLabel(rows[at - 1].text))
}

/** The personal numbers of lines, in order; those in contact details too. */
export function findNumbers(rows: Row[]): PersonalNumber[] {
  const text = rows.map((row) => row.joint + row.text).join('')
  let row = 0
  let from = 1
  return findPersonal(text).map(({ kind, ...whole }) => {
    while (whole.start > from + rows[row].text.length) from += rows[row++].text.length + 1
    const start = whole.start - from
    const end = Math.min(whole.end - from, rows[row].text.length)
    const quote = rows[row].text.slice(start, end)
    const digits = text
      .slice(whole.start, whole.end)
      .normalize('NFKC')
      .replace(/[^\dX]/gi, '')
    const isAllowed = kind === 'mobile' && isContactNumber(rows, row, start)
    return { kind, row, start, end, quote, digits, isAllowed }
  })
}
