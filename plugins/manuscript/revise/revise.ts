import { replaceParts, type Replacement } from '../../text'
import { encodeLike, writeText } from '../annotate/xml'
import { rewriteZip } from '../annotate/zip'
import { Locator } from '../docx/locate'
import type { Leaf, Place } from '../docx/place'
import { openDocument } from '../docx/read'
import { parseXml } from '../docx/xml'
import type { Revision } from '../types'

/** What an edit changes in each leaf: its text goes where its first character was. */
function cut(place: Place | undefined, { block, range, text }: Revision): [Leaf, Replacement][] {
  const [start, end] = range
  const covered = place?.stretches.filter(({ from, to }) => from < end && to > start) ?? []
  const found = covered.map(({ from, to, leaf }, index): [Leaf, Replacement] => {
    const own: [number, number] = [Math.max(from, start) - from, Math.min(to, end) - from]
    return [leaf, { range: own, text: index ? '' : text }]
  })
  const length = found.reduce((sum, [, { range }]) => sum + range[1] - range[0], 0)
  if (length && length === end - start) return found
  throw new RangeError(`[manuscript] 第${block + 1}段没有第${start + 1}至${end}个字，不能改`)
}

function rewrite(source: string, leaf: Leaf, changes: Replacement[]): Replacement {
  const { name, start, first, end } = leaf
  const range: [number, number] = [start, end]
  const mended = replaceParts(leaf.text, changes)
  const tag = source.slice(start, first)
  if (name.endsWith(':t')) return { range, text: writeText(tag, mended) }
  // A tab or a symbol gives way to what it becomes.
  const textTag = tag.replace(/^<(.*?)[\w.-]+[\s/>][^]*$/, '<$1t>')
  return { range, text: mended && writeText(textTag, mended) }
}

function write(source: string, places: Place[], edits: Revision[]): string {
  const changes = new Map<Leaf, Replacement[]>()
  for (const edit of edits) {
    for (const [leaf, change] of cut(places[edit.block], edit)) {
      changes.set(leaf, [...(changes.get(leaf) ?? []), change])
    }
  }
  return replaceParts(
    source,
    Array.from(changes, ([leaf, own]) => rewrite(source, leaf, own)),
  )
}

/**
 * Changes words of an officer's .docx within their runs, so that formats stay; words of several
 * runs are put into the first. Blocks and ranges are those of `read`. Everything else, deleted text
 * too, stays byte by byte. Rejects when it is no .docx that can be read, when edits overlap, and
 * when there are no such words.
 */
export async function revise(bytes: Uint8Array, edits: Revision[]): Promise<Buffer> {
  const { file, main, document, source, sources } = await openDocument(bytes)
  const locator = new Locator(source, sources)
  parseXml(source, locator)
  const revised = encodeLike(document, write(source, locator.places, edits))
  return rewriteZip(file, new Map([[main, revised]]))
}
