import { findMarks } from '../language'
import { spot } from '../lines'
import { defineRule } from '../rule'

/** No secrecy mark: what is secret does not go through this channel. */
export default defineRule({
  id: 'secrecy-mark',
  confidential: true,
  check({ lines }, report) {
    for (const line of lines) {
      for (const mark of findMarks(line.text)) report(spot(line, mark))
    }
  },
})
