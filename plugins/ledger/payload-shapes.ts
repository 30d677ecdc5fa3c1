import { z } from 'zod'
import { isDay } from '../calendar'

export const text = z.string()
export const name = text.min(1)
export const day = text.refine(isDay)
export const count = z.int().positive()

/** `2021-0001`: year and running number. */
export const receipt = text.regex(/^\d{4}-\d{4,}$/)

/** ISO 8601 with +08:00. */
export const moment = text.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?\+08:00$/)

export const file = z.object({
  sha256: text.regex(/^[0-9a-f]{64}$/),
  name: text,
  size: z.int().nonnegative(),
})
