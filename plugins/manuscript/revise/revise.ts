import { encodeLike, writeText } from '../annotate/xml'
import { rewriteZip } from '../annotate/zip'
import { openDocument } from '../docx/document'
import { parseXml } from '../docx/xml'
import type { Revision } from '../types'
import { LeafLocator, type Leaf, type Stretch } from './leaves'

/** Characters of one leaf and what stands in their place. */
interface Cut {
  from: number
  to: number
  text: string
}

/** What an edit changes in each leaf: its text goes where its first character was. */
function cut(stretches: Stretch[] = [], { block, range, text }: Revision): [Leaf, Cut][] {
  const [start, end] = range
  const covered = stretches.filter(({ from, to }) => from < end && to > start)
  const found = covered.map(({ from, to, leaf }, index): [Leaf, Cut] => {
    const [first, last] = [Math.max(from, start) - from, Math.min(to, end) - from]
    return [leaf, { from: first, to: last, text: index ? '' : text }]
  })
  const length = found.reduce((sum, [, { from, to }]) => sum + to - from, 0)
  if (length && length === end - start) return found
  throw new RangeError(`[manuscript] 第${block + 1}段没有第${start + 1}至${end}个字，不能改`)
}

function rewrite(source: string, { name, start, first, text }: Leaf, cuts: Cut[]): string {
  let mended = ''
  let at = 0
  for (const { from, to, text: own } of cuts.toSorted((a, b) => a.from - b.from)) {
    if (from < at) throw new RangeError('[manuscript] 两处改动重叠，不能改')
    mended += text.slice(at, from) + own
    at = to
  }
  mended += text.slice(at)
  const tag = source.slice(start, first)
  if (name.endsWith(':t')) return writeText(tag, mended)
  // A tab or a symbol gives way to what it becomes.
  return mended && writeText(tag.replace(/^<(.*?)[\w.-]+[\s/>][^]*$/, '<$1t>'), mended)
}

function write(source: string, blocks: Stretch[][], edits: Revision[]): string {
  const cuts = new Map<Leaf, Cut[]>()
  for (const edit of edits) {
    for (const [leaf, change] of cut(blocks[edit.block], edit)) {
      cuts.set(leaf, [...(cuts.get(leaf) ?? []), change])
    }
  }
  const parts: string[] = []
  let at = 0
  for (const [leaf, changes] of [...cuts].toSorted(([a], [b]) => a.start - b.start)) {
    parts.push(source.slice(at, leaf.start), rewrite(source, leaf, changes))
    at = leaf.end
  }
  return parts.join('') + source.slice(at)
}

/**
 * Changes words of an officer's .docx within their runs, so that formats stay; words of several
 * runs are put into the first. Blocks and ranges are those of `read`. Everything else, deleted text
 * too, stays byte by byte. Rejects when it is no .docx that can be read, when edits overlap, and
 * when there are no such words.
 */
export async function revise(bytes: Uint8Array, edits: Revision[]): Promise<Buffer> {
  const { file, main, document, source, sources } = await openDocument(bytes)
  const locator = new LeafLocator(source, sources)
  parseXml(source, locator)
  const revised = encodeLike(document, write(source, locator.blocks, edits))
  return rewriteZip(file, new Map([[main, revised]]))
}
