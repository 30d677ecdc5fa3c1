import { z } from 'zod'
import { expected } from '../yaml'
import { isDay } from './days'

/** `2024-3-5`, `2024年3月5日` as the day that is meant. */
function dayIn(text: string): string | undefined {
  const [, year, ...rest] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? []
  const found = [year, ...rest.map((part) => part.padStart(2, '0'))].join('-')
  return isDay(found) ? found : undefined
}

/** `9:00`, `09：00` as the time that is meant. */
function timeIn(text: string): string | undefined {
  const [, hour, minute] = /^(\d{1,2}):(\d\d)$/.exec(text.normalize('NFKC')) ?? []
  const found = `${hour?.padStart(2, '0')}:${minute}`
  return clock.test(found) ? `'${found}'` : undefined
}

const clock = /^([01]\d|2[0-3]):[0-5]\d$/

/** A real day, `YYYY-MM-DD`. */
export const day = z.string().refine(isDay, expected('“2021-05-21”这样的日期', dayIn))

/** `HH:mm` */
export const time = z.string().regex(clock, expected(' HH:mm 的时间', timeIn))
