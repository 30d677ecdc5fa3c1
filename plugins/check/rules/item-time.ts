import { hasTime } from '../language'
import { defineItemRule } from './item'

/** Each item says when, to the day or as a bounded range. */
export default defineItemRule('item-time', hasTime)
