import { hasPlace } from '../language'
import { defineItemRule } from './item'

/** Each item says where. */
export default defineItemRule('item-place', hasPlace)
