import { z } from 'zod'
import { defineRule } from '../rule'

const sides = ({ width = 0, height = 0 }) => [width, height].toSorted((a, b) => a - b)

const area = ({ width = 0, height = 0 }) => width * height

/** Drawings, which are sharp at any size. */
const VECTORS = ['emf', 'wmf', 'svg', 'emz', 'wmz']

/** At least one picture is sharp: its shorter and longer side, in pixels. */
export default defineRule({
  id: 'image-resolution',
  options: z.strictObject({ minShort: z.int(), minLong: z.int() }),
  check({ manuscript: { pictures }, options: { minShort, minLong } }, report) {
    const stored = pictures.filter(({ size }) => size)
    if (!stored.length || stored.some(({ type = '' }) => VECTORS.includes(type))) return
    if (stored.map(sides).some(([short, long]) => short >= minShort && long >= minLong)) return
    const best = stored.reduce((a, b) => (area(b) > area(a) ? b : a))
    report({
      variant: area(best) ? 'small' : 'unknown',
      block: best.block,
      picture: pictures.indexOf(best) + 1,
      actual: area(best) ? `${best.width}×${best.height}` : undefined,
      expected: `${minLong}×${minShort}`,
    })
  },
})
