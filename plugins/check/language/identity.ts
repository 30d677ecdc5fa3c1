import { isDay, today } from '../../calendar'
import people from '../../../data/language/people.yml'
import { oneOf, type Span } from './pattern'

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

/** What may stand between two digits of a number. */
const gap = '[\\s\\p{Pd}]{1,3}'

/** A number with what does not stand before and behind it; those that overlap are all found. */
const number = (before: string, shape: string, behind: string) =>
  new RegExp(`(?<!${before})(?=(${shape})(?!${behind}))`, 'gu')

const [letter, mark] = ['[\\dA-Za-z]', '[\\dA-Za-z.-]']

const candidates: [
  kind: Personal['kind'],
  pattern: RegExp,
  isMeant: (plain: string, before: string) => boolean,
][] = [
  [
    'identity',
    number(letter, `\\d(?:(?:${gap})?\\d){16}(?:${gap})?[\\dXx]`, letter),
    (id, before) =>
      regions.test(id) && isBirthday(id) && (isChecked(id.toUpperCase()) || identity.test(before)),
  ],
  [
    'identity',
    number(letter, `\\d(?:(?:${gap})?\\d){14}`, letter),
    (id, before) => regions.test(id) && identity.test(before),
  ],
  [
    'card',
    number(mark, `\\d{16,19}|\\d{4}(?:${gap}\\d{4}){3}(?:${gap}\\d{1,3})?`, mark),
    (bank, before) => {
      if (serial.test(before)) return false
      return card.test(before)
        ? issuers.test(bank) || isLuhn(bank)
        : issuers.test(bank) && isLuhn(bank)
    },
  ],
  [
    'mobile',
    number(
      mark,
      `(?:\\+?86(?:${gap})?)?1[3-9]\\d(?:${gap})?\\d{4}(?:${gap})?\\d{4}`,
      '[\\dA-Za-z.]|\\s?(?:元|万|亿|人|次|米|个|字)',
    ),
    (_, before) => !serial.test(before),
  ],
]

/** A number goes on in the next line, not over a column of them. */
const isColumn = (match: string) => match.split('\n').length > 2

/**
 * ID card, mobile and bank card numbers of a text, in order; spaces, dashes or a line break may
 * interrupt them.
 */
export function findPersonal(text: string): Personal[] {
  const found: Personal[] = []
  for (const [kind, pattern, isMeant] of candidates) {
    for (const { 1: match, index: start } of text.matchAll(pattern)) {
      const end = start + match.length
      if (found.some((each) => each.start < end && start < each.end)) continue
      const before = text.slice(Math.max(0, start - 24), start)
      const plain = match.replace(/[^\dXx]/g, '')
      if (!isColumn(match) && isMeant(plain, before)) found.push({ start, end, kind })
    }
  }
  return found.toSorted((a, b) => a.start - b.start)
}
