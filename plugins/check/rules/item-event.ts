import { hasEvent } from '../language'
import { defineItemRule } from './item'

/** Each item says what happened. */
export default defineItemRule('item-event', hasEvent)
