import { z } from 'zod'
import { isDay } from './clock'
import { expected } from './problem'

/** Words that must not be empty. */
export const words = z.string().trim().min(1)

/** One of several names in a list; two in one, by a comma of the wrong width, are a slip. */
export const label = words.regex(/^[^,，、;；]+$/, expected('一个名称（名称之间用半角逗号）'))

export const day = z.string().refine(isDay, expected('“2021-05-21”这样的日期'))

/** `HH:mm` */
export const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, expected(' HH:mm 的时间'))
