import { z } from 'zod'
import { defineRule } from '../rule'

const sides = ({ width = 0, height = 0 }) => [width, height].toSorted((a, b) => a - b)

const area = ({ width = 0, height = 0 }) => width * height

/** At least one picture is sharp: its shorter and longer side, in pixels. */
export default defineRule({
  id: 'image-resolution',
  options: z.strictObject({ minShort: z.int(), minLong: z.int() }),
  check({ manuscript: { pictures }, options: { minShort, minLong } }, report) {
    // A drawing without pixels (emf) cannot be judged.
    if (!pictures.length || pictures.some(({ width, height }) => !width || !height)) return
    if (pictures.map(sides).some(([short, long]) => short >= minShort && long >= minLong)) return
    const best = pictures.reduce((a, b) => (area(b) > area(a) ? b : a))
    report({
      block: best.block,
      picture: pictures.indexOf(best) + 1,
      actual: `${best.width}×${best.height}`,
      expected: `${minLong}×${minShort}`,
    })
  },
})
