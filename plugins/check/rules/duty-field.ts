import { z } from 'zod'
import { hasSection, isAtFoot, isInHead, takeApart } from '../duty'
import { defineRule } from '../rule'

const names = z.array(z.string().min(1))

/**
 * A duty report has every field of the template: `head` above the text, `foot` below it; one whose
 * title says `followup` has the `sections` too.
 */
export default defineRule({
  id: 'duty-field',
  options: z.strictObject({
    head: names,
    foot: names,
    followup: z.string().min(1),
    sections: names,
  }),
  check({ manuscript, lines, options: { head, foot, followup, sections } }, report) {
    const duty = takeApart(manuscript, lines, head)
    const isFollowup = [manuscript.fileName, duty.title?.text].some((text) =>
      text?.includes(followup),
    )
    const missing = [
      ...head.filter((field) => !isInHead(duty, field)),
      ...(isFollowup ? sections.filter((section) => !hasSection(duty, section)) : []),
      ...foot.filter((field) => !isAtFoot(duty, field)),
    ]
    for (const field of missing) report({ quote: field, expected: field })
  },
})
