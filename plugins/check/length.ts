import type { Manuscript } from '../manuscript'
import { captions } from './caption'
import { isFormality } from './formality'

/** Characters of the body: title, captions and contact lines are not counted, nor are spaces. */
export function bodyLength(manuscript: Manuscript): number {
  const { explaining } = captions(manuscript)
  const body = manuscript.blocks.filter(
    ({ kind, index, text }) =>
      kind !== 'title' && !explaining.has(index) && !isFormality(text, 'contact'),
  )
  return body.reduce((sum, { text }) => sum + Array.from(text.replace(/\s/g, '')).length, 0)
}
