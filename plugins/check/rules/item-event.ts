import { tellsDeed } from '../labelled-event'
import { hasEvent, isComing, mayLackEvent, Passage } from '../language'
import { defineItemRule } from './item'

/** What grammar takes for an event is doubted when the second opinion thinks it less likely. */
const UNLIKELY = 0.25

/** Each item tells of something that happened; what is dated after today has not. */
export default defineItemRule({
  element: 'event',
  has: tellsDeed,
  isRuledOut: ({ fields: { time }, passage }, today) =>
    isComing(time ? new Passage(time) : passage, today),
  isDoubted: ({ fields: { event, theme = '' }, passage }, chance) => {
    if (event !== undefined || hasEvent(new Passage(theme))) return false
    return chance < UNLIKELY || mayLackEvent(passage)
  },
})
