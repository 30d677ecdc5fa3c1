import { parseReceipt, type YearSaid } from '../ledger'
import { type Day, dayAt, parseNumeral } from '../calendar'
import { findNamed, type Named } from '../policy'
import type { Roster, Unit } from '../roster'
import { end, endOrWord, flat, forms, numeral, spansIn, through } from './said-forms'

/** 5, 0.5分, -3, 扣3分, 改为3分 */
const pointsForm =
  /^(?:改为|改成|应为|应是)?\s?(?<sign>[加扣减]|[+\-−])?\s?(?<number>\d{1,9}(?:\.\d+)?)\s?分?(?=$|[\s、,;。])/

/** What was said after a command, taken word by word from the front. */
export class Said {
  /** What is left, as written. */
  rest: string
  /** Whether what is left stood right behind what was taken last: 3第1条. */
  isTight = false

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

  /**
   * Takes a receipt or a range of them: 3, 2021-0003, 第三号, 3-7.
   * @param next what has to follow
   */
  receipts(year: YearSaid, next = ''): string[] | undefined {
    const { rest } = this
    const form = new RegExp(`${forms.receipt.source}(?=${next})`, 'iu')
    const [, first = '', last = first] = this.take(form) ?? []
    const [from, until] = [first, last].map((text) => parseReceipt(text, year))
    if (!from || !until) {
      this.rest = rest
      return undefined
    }
    const range = through(Number(from.slice(5)), Number(until.slice(5)))
    return range.map((no) => parseReceipt(String(no), from.slice(0, 4))!)
  }

  /** Takes one receipt that stands by itself, lest 12月 be one. */
  receipt(year: YearSaid): string | undefined {
    return this.receiptBefore(end, year)
  }

  /** Takes a receipt in figures with or without a space after it: 3校领导, 3第2条有误. */
  tightReceipt(year: YearSaid, next = endOrWord): string | undefined {
    const isFigure = /^(?:编号|回执|第)?\s?:?\s?\d/.test(flat(this.rest))
    return isFigure ? this.receiptBefore(next, year) : undefined
  }

  /** Takes numbers of the ledger's entries: 记12, 记12-15, 记12、14. */
  entries(): number[] | undefined {
    const said = this.take(forms.entries)?.[0]
    return said === undefined ? undefined : spansIn(said)
  }

  /** Takes the number of one entry, whatever stands after it: 记9 -3. */
  entry(): number | undefined {
    const [, number] = this.take(new RegExp(`^记录?\\s?(${numeral})`)) ?? []
    return number === undefined ? undefined : parseNumeral(number)
  }

  number(): number | undefined {
    const [, number] = this.take(new RegExp(`^(${numeral})`)) ?? []
    return number === undefined ? undefined : parseNumeral(number)
  }

  /**
   * Takes a number of points, as hundredths (whole ones up to two decimals): 5, 0.5分, ＋3, -3, 扣3分,
   * 改为3分. `kind` is what its sign says.
   */
  points(): { size: number; kind?: 'bonus' | 'penalty' } | undefined {
    const { sign, number } = this.take(pointsForm)?.groups ?? {}
    if (number === undefined) return undefined
    const size = Math.round(Number(number) * 1e8) / 1e6
    if (!sign) return { size }
    return { size, kind: /[+加]/.test(sign) ? 'bonus' : 'penalty' }
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
    return pointsForm.test(flat(this.rest)) ? undefined : this.day(today)
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

  private receiptBefore(next: string, year: YearSaid): string | undefined {
    const [form] = this.take(new RegExp(`${forms.receipt.source}(?=${next})`, 'u')) ?? []
    this.rest = this.rest.replace(/^[：:]\s*/, '')
    return form && parseReceipt(form.replace(/^(?:编号|回执)?\s?:?\s?/, ''), year)
  }

  private drop(length: number) {
    const rest = this.rest.slice(length)
    this.rest = rest.replace(/^[\s　、，,；;]+/, '')
    this.isTight = this.rest === rest
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
