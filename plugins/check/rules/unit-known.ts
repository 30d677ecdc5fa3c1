import { renamed } from '../rename'
import { defineRule } from '../rule'

/** The unit of the name is on the roster, and is the sender's. */
export default defineRule({
  id: 'unit-known',
  about: 'name',
  check(context, report) {
    const { name, sender, roster } = context
    if (!name?.unitText) return
    const quote = name.unitText
    const suggestion = sender && renamed(context)
    // 後勤处, 教无处: one sign away from the sender's own.
    const isSlip = !!sender && !!suggestion && roster.near(quote).includes(sender)
    if (!name.unit)
      report({
        variant: isSlip ? 'slip' : sender ? 'unknown-own' : 'unknown',
        quote,
        expected: sender?.name,
        suggestion,
      })
    else if (sender && name.unit.name !== sender.name) {
      report({ variant: 'other', quote, expected: sender.name, suggestion })
    }
  },
})
