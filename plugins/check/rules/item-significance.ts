import { hasSignificance } from '../language'
import { defineItemRule } from './item'

/** Each item says what it is for or led to. */
export default defineItemRule('item-significance', hasSignificance)
