import { isDay, today } from '../../calendar'
import people from '../../../data/language/people.yml'
import { oneOf, type Span } from './pattern'
import { narrow } from './text'

/** First two digits of the regions an ID card may be of (GB/T 2260). */
const regions = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** Whether the last character is right (GB 11643). */
function isChecked(id: string): boolean {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(id[at]), 0)
  return '10X98765432'[sum % 11] === id[17]
}

/** Whether digits 7 to 14 can be a birthday of somebody alive. */
function isBirthday(id: string): boolean {
  const day = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`
  return isDay(day) && day >= '1900' && day <= today()
}

/** Whether a number satisfies the check digit of bank cards (ISO/IEC 7812-1, Luhn). */
function isLuhn(digits: string): boolean {
  const sum = Array.from(digits)
    .toReversed()
    .map((digit, at) => Number(digit) * (at % 2 ? 2 : 1))
    .reduce((total, value) => total + (value > 9 ? value - 9 : value), 0)
  return sum % 10 === 0
}

const said = (tag: string) => new RegExp(`${oneOf(people, tag)}[^\\d，。；]{0,8}$`)
const [identity, card, serial] = [said('identity'), said('card'), said('serial')]

/** First digits of cards issued in China and of the great networks. */
const issuers = /^(?:62|60|4|5[1-5]|3[457])/

export interface Personal extends Span {
  kind: 'identity' | 'mobile' | 'card'
}

const candidates: [
  kind: Personal['kind'],
  pattern: RegExp,
  isMeant: (plain: string, before: string) => boolean,
][] = [
  [
    'identity',
    /(?<![\dA-Za-z])\d{6}[ -]?(?:19|20)\d{6}[ -]?\d{3}[\dXx](?![\dA-Za-z])/g,
    (id, before) =>
      regions.test(id) && isBirthday(id) && (isChecked(id.toUpperCase()) || identity.test(before)),
  ],
  [
    'identity',
    /(?<![\dA-Za-z])\d{15}(?![\dA-Za-z])/g,
    (id, before) => regions.test(id) && identity.test(before),
  ],
  [
    'card',
    /(?<![\dA-Za-z.-])(?:\d{16,19}|\d{4}(?:[ -]\d{4}){3}(?:[ -]\d{1,3})?)(?![\dA-Za-z.-])/g,
    (number, before) => {
      if (serial.test(before)) return false
      return card.test(before)
        ? issuers.test(number) || isLuhn(number)
        : issuers.test(number) && isLuhn(number)
    },
  ],
  [
    'mobile',
    /(?<![\dA-Za-z.-])(?:\+?86[ -]?)?1[3-9]\d(?:\d{8}|[ -]\d{4}[ -]\d{4})(?![\dA-Za-z.]|\s?(?:元|万|亿|人|次|米|个|字))/g,
    (_, before) => !serial.test(before),
  ],
]

/** ID card, mobile and bank card numbers of a text, in order; digits may be full-width. */
export function findPersonal(text: string): Personal[] {
  const digits = narrow(text)
  const found: Personal[] = []
  for (const [kind, pattern, isMeant] of candidates) {
    for (const { 0: match, index: start } of digits.matchAll(pattern)) {
      const end = start + match.length
      if (found.some((each) => each.start < end && start < each.end)) continue
      const before = digits.slice(Math.max(0, start - 24), start)
      if (isMeant(match.replace(/[ -]/g, ''), before)) found.push({ start, end, kind })
    }
  }
  return found.toSorted((a, b) => a.start - b.start)
}
