import type { Cell } from 'exceljs'
import { type Day, dayOn } from '../../calendar'
import { narrow } from '../../text'
import { readDay } from '../rota/read-days'

/** What a cell shows, of a merged one what all of it shows. */
export function textIn(cell: Cell): string {
  const { value } = cell
  if (value === null || value === undefined) return ''
  return value instanceof Date ? value.toISOString().slice(0, 10) : narrow(cell.text).trim()
}

/** Year and month that stand above a table, for dates that do not say them. */
export interface MonthSaid {
  year?: number
  month?: number
}

/** `2024年6月值班表` */
export function monthIn(text: string): MonthSaid | undefined {
  const [, year, month] = /(?:(\d{4})\s*年\s*)?(\d{1,2})\s*月(?!\s*\d+\s*日)/.exec(text) ?? []
  return month ? { year: year ? Number(year) : undefined, month: Number(month) } : undefined
}

/** Days from 1970 back to the first of Excel's. */
const EPOCH = 25569

/** Excel's numbers of the days of this century. */
const isSerial = (value: unknown) =>
  typeof value === 'number' && Number.isInteger(value) && value > 36525 && value < 73050

/** The day a cell says: a date of Excel, or as people write it. Undefined when it is none. */
export function dayIn(cell: Cell, about: MonthSaid = {}): Day | undefined {
  const value = resultOf(cell.value)
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (isSerial(value)) {
    return new Date(((value as number) - EPOCH) * 86400_000).toISOString().slice(0, 10)
  }
  // 6.10 as a number is 6.1.
  if (typeof value === 'number' && !Number.isInteger(value)) return undefined
  return dayOf(textIn(cell), about)
}

function resultOf(value: unknown): unknown {
  return value && typeof value === 'object' && 'result' in value ? value.result : value
}

function dayOf(text: string, { year, month }: MonthSaid): Day | undefined {
  const plain = text.replace(/\s/g, '')
  const [, date] = /^(\d{1,2})[日号]?(?=$|\(|周|星期)/.exec(plain) ?? []
  if (date) return month ? dated(year, month, Number(date)) : undefined
  const [, own, day] = /^(\d{1,2})(?:月|[./-])(\d{1,2})(?!\d|[./-])/.exec(plain) ?? []
  if (own && year) return dayOn(year, Number(own), Number(day))
  return readDay(plain)?.day
}

function dated(year: number | undefined, month: number, date: number): Day | undefined {
  return year ? dayOn(year, month, date) : readDay(`${month}月${date}日`)?.day
}
