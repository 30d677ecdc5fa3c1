import { z } from 'zod'
import { expected } from '../yaml'
import { isDay } from './days'

/** A real day, `YYYY-MM-DD`. */
export const day = z.string().refine(isDay, expected('“2021-05-21”这样的日期'))

/** `HH:mm` */
export const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, expected(' HH:mm 的时间'))
