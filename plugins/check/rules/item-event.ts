import { hasEvent, isComing } from '../language'
import { defineItemRule } from './item'

/** Each item tells of something that happened; what is dated after today has not. */
export default defineItemRule(
  'item-event',
  (passage, today) => hasEvent(passage) && !isComing(passage, today),
)
