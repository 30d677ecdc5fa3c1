import type { Manuscript } from '../manuscript'
import { Plain } from '../text'
import type { Report } from './types'

/** A manuscript as it is judged, see `Plain`, and the way back to what was written. */
export function plainly(manuscript: Manuscript) {
  const texts = manuscript.blocks.map(({ text }) => new Plain(text))
  const blocks = manuscript.blocks.map((block, at) => ({ ...block, text: texts[at].text }))
  const title = manuscript.title && new Plain(manuscript.title).text
  const outside = manuscript.outside?.map((own) => ({ ...own, text: new Plain(own.text).text }))

  /** The same about the words of the source. */
  function toSource<Told extends Pick<Report, 'block' | 'range' | 'quote'>>(told: Told): Told {
    const { block, range, quote } = told
    if (block === undefined || !range) return told
    const { source } = texts[block]
    const own = texts[block].toSource(range)
    return { ...told, range: own, ...(quote && { quote: source.slice(...own) }) }
  }
  return { manuscript: { ...manuscript, title, blocks, outside }, toSource }
}
