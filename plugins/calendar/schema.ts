import { z } from 'zod'
import { expected } from '../yaml'
import { isDay } from './days'

/** `2024-3-5`, `2024年3月5日` as the day that is meant. */
function dayIn(text: string): string | undefined {
  const [, year, ...rest] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? []
  const found = [year, ...rest.map((part) => part.padStart(2, '0'))].join('-')
  return isDay(found) ? found : undefined
}

/** How many days the month has, of a day that it has not: `2025-02-30`. */
function daysOfMonth(text: string): string {
  const [, year, month, no] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? []
  if (!year || Number(month) < 1 || Number(month) > 12) return ''
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  return Number(no) > last ? `，${year}年${Number(month)}月只有${last}天` : ''
}

/** `9:00`, `09：00`, `下午5点半`, `‘17:00’` as the time that is meant. */
function timeIn(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/[‘’“”\s]/g, '')
  const [, half, said, , minutes = '00'] =
    /^(早上|上午|中午|下午|晚上)?(\d{1,2})(:|点|时)(\d\d|半)?分?$/.exec(plain) ?? []
  const isLater = (half === '下午' || half === '晚上') && Number(said) < 12
  // 5点 may be of the morning or of the afternoon.
  if (!half && /[点时]/.test(plain) && Number(said) < 8) return undefined
  const hour = String(Number(said) + (isLater ? 12 : 0)).padStart(2, '0')
  const found = `${hour}:${minutes === '半' ? '30' : minutes}`
  return clock.test(found) ? `'${found}'` : undefined
}

const clock = /^([01]\d|2[0-3]):[0-5]\d$/

const form = '“2021-05-21”这样的日期'

/** A real day, `YYYY-MM-DD`. */
export const day = z.string().refine(isDay, {
  error: (issue) => expected(form, dayIn).error(issue) + daysOfMonth(String(issue.input)),
})

/** `HH:mm` */
export const time = z.string().regex(clock, expected(' HH:mm 的时间', timeIn))
