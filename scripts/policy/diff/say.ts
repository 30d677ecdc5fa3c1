import { sayFrom } from '../say'
import words from './words.zh-CN.yml'

/** Words of what changes, and of what it would have come to. */
export const say = sayFrom(words as Parameters<typeof sayFrom>[0])
