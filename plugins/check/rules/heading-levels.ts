import { z } from 'zod'
import { headingLevel } from '../headings'
import { bodyLength } from '../length'
import type { Line } from '../lines'
import { defineRule } from '../rule'

/** The heading of a line: all of it, or what stands before the text that follows. */
function headingOf(line: Line) {
  const start = -(line.number && line.start ? line.start : 0)
  const end = /^[^。；：]*/.exec(line.text)![0].length
  return { start, end }
}

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
      const line = lines[second]
      const { start, end } = headingOf(line)
      const text = manuscript.blocks[line.block].text.slice(line.start + start, line.start + end)
      const range: [number, number] = [line.start + start, line.start + end]
      report({ variant: 'order', block: line.block, range, quote: text })
    }
  },
})
