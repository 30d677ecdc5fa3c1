import { z } from 'zod'
import { headingLevel } from '../headings'
import { bodyLength } from '../length'
import { defineRule } from '../rule'

/**
 * A text of more than `minLength` characters has headings of the first level (一、), and none of
 * the second （一） comes before them.
 */
export default defineRule({
  id: 'heading-levels',
  options: z.strictObject({ minLength: z.int().min(0) }),
  check({ manuscript, lines, options: { minLength } }, report) {
    const levels = lines.map((line) => headingLevel(manuscript, line))
    const first = levels.indexOf(1)
    const second = levels.indexOf(2)
    if (first < 0) {
      if (bodyLength(manuscript) > minLength) report({ variant: 'absent', expected: minLength })
    } else if (second >= 0 && second < first) {
      // All of the line, or what stands before the text that follows.
      const { block, number, start, text } = lines[second]
      const end = start + /^[^。；：]*/.exec(text)![0].length
      const range: [number, number] = [number ? 0 : start, end]
      const quote = manuscript.blocks[block].text.slice(...range)
      report({ variant: 'order', block, range, quote })
    }
  },
})
