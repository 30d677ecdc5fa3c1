import { z } from 'zod'
import { expected } from './problem'

/** Words that must not be empty. */
export const words = z.string().trim().min(1)

/** One of several names in a list; two in one, by a comma of the wrong width, are a slip. */
export const label = words.regex(/^[^,，、;；]+$/, expected('一个名称（名称之间用半角逗号）'))
