import { parseReceipt } from '../ledger'
import { type Day, dayAt, parseNumeral } from '../calendar'
import { findNamed, type Named } from '../policy'
import type { Roster, Unit } from '../roster'
import { end, endOrWord, flat, forms, numeral, spansIn, through } from './said-forms'

/** What was said after a command, taken word by word from the front. */
export class Said {
  /** What is left, as written. */
  rest: string

  constructor(text: string) {
    this.rest = text.trim()
  }

  get isOver(): boolean {
    return !this.rest
  }

  /** Takes what stands in front when it fits; signs of any width do. */
  take(form: RegExp): RegExpExecArray | undefined {
    const found = form.exec(flat(this.rest))
    if (!found || found.index > 0 || !found[0]) return undefined
    this.drop(found[0].length)
    return found
  }

  /** Takes everything up to the next space or comma, as written. */
  word(): string {
    const { length } = /^[^\s、,;]*/.exec(flat(this.rest))![0]
    const word = this.rest.slice(0, length)
    this.drop(length)
    return word
  }

  /** Takes numbers of items: 第1,3条, 第一条, 1-3条. */
  items(): number[] | undefined {
    const said = this.take(forms.items)?.[0]
    return said === undefined ? undefined : spansIn(said)
  }

  /** Takes a receipt or a range of them: 3, 2021-0003, 第三号, 3-7. Without a year it is this one's. */
  receipts(year: string): string[] | undefined {
    const [, first, last = first] = this.take(forms.receipt) ?? []
    if (!first) return undefined
    const [from, until] = [first, last].map((text) => parseReceipt(text, year)!)
    const range = through(
      ...([from, until].map((each) => Number(each.slice(5))) as [number, number]),
    )
    return range.map((no) => parseReceipt(String(no), from.slice(0, 4))!)
  }

  /** Takes one receipt that stands by itself, lest 12月 be one. */
  receipt(year: string): string | undefined {
    return this.receiptBefore(end, year)
  }

  /** Takes a receipt in figures with or without a space after it: 3校领导, 3第2条有误. */
  tightReceipt(year: string, next = endOrWord): string | undefined {
    const isFigure = /^(?:编号|回执|第)?\s?:?\s?\d/.test(flat(this.rest))
    return isFigure ? this.receiptBefore(next, year) : undefined
  }

  /** Takes numbers of the ledger's entries: 记12, 记12-15, 记12、14. */
  entries(): number[] | undefined {
    const said = this.take(forms.entries)?.[0]
    return said === undefined ? undefined : spansIn(said)
  }

  number(): number | undefined {
    const [, number] = this.take(new RegExp(`^(${numeral})`)) ?? []
    return number === undefined ? undefined : parseNumeral(number)
  }

  /** Takes a number with up to two decimals, as hundredths: 5, 0.5分, ＋3. */
  points(): number | undefined {
    const [, number] = this.take(/^[+-]?(\d{1,6}(?:\.\d{1,2})?)\s?分?(?=$|[\s、,;])/) ?? []
    return number === undefined ? undefined : Math.round(Number(number) * 100)
  }

  /** Takes a day, with or without `-d` before it. */
  day(today: Day): Day | undefined {
    const mark = markOf(this.rest)
    const found = dayAt(flat(this.rest.slice(mark)), today)
    if (found) this.drop(mark + found.length)
    return found?.day
  }

  /** Takes a day that cannot be meant for points: 2.5 is one only after `-d`. */
  clearDay(today: Day): Day | undefined {
    const isNumber = /^\d{1,6}(?:\.\d{1,2})?\s?分?(?=$|[\s、,;])/.test(flat(this.rest))
    return isNumber ? undefined : this.day(today)
  }

  /** Takes what one of the list is called: the whole word, else as much of it as is a name. */
  named<T extends Named>(list: readonly T[]): T | undefined {
    const word = /^[^\s、,;]*/.exec(flat(this.rest))![0]
    for (let { length } = word; length > 0; length--) {
      const found = findNamed(list, word.slice(0, length))
      if (!found) continue
      this.drop(length)
      return found
    }
    return undefined
  }

  /** Takes the unit that stands in front, by any of its names. */
  unit(roster: Pick<Roster, 'startsWith'>): Unit | undefined {
    const found = roster.startsWith(this.rest)
    if (found) this.drop(found.length)
    return found?.unit
  }

  private receiptBefore(next: string, year: string): string | undefined {
    const [form] = this.take(new RegExp(`${forms.receipt.source}(?=${next})`, 'u')) ?? []
    this.rest = this.rest.replace(/^[：:]\s*/, '')
    return form && parseReceipt(form.replace(/^(?:编号|回执)?\s?:?\s?/, ''), year)
  }

  private drop(length: number) {
    this.rest = this.rest.slice(length).replace(/^[\s　、，,；;]+/, '')
  }
}

/** Length of the `-d` in front. */
function markOf(text: string): number {
  return /^(?:-d|日期)\s*:?\s*/.exec(flat(text))?.[0].length ?? 0
}

/** Puts `-d 5月20日` in front, wherever it was written: what stands there is read first. */
export function dayFirst(words: string): string {
  const [option] = /(?<!\S)[-－]d\s*\S+/.exec(words) ?? []
  return option ? `${option} ${words.replace(option, '')}` : words
}
