import { sayFrom } from '../say'
import words from './words.zh-CN.yml'

/** Words of the questions and their answers. */
export const say = sayFrom(words as Parameters<typeof sayFrom>[0])
