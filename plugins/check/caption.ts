import type { Block, Manuscript } from '../manuscript'

const introduced =
  /^[（(【▲△↑↓◆\s]*(?:图为|图\s*[\d一二三四五六七八九十]*\s*[：:、.．]?|上图|下图|左图|右图|照片|配图|摄影|摄：)/

/** Longest explanation of a picture, and longest without any sign of being one, in characters. */
const longest = { marked: 80, bare: 30 }

/** Whether a paragraph explains a picture beside it rather than going on with the text. */
function isCaption({ text, kind, centred, style = '', number, cell }: Block): boolean {
  const words = text.trim()
  if (!words || kind !== 'paragraph' || number) return false
  if (centred || /caption|题注|图注|图说/i.test(style) || introduced.test(words)) {
    return words.length <= longest.marked
  }
  return (
    words.length <= longest.bare &&
    !/[，；：:]|[。！？].|^[一二三四五六七八九十\d]{1,2}[、.．]/.test(words) &&
    !(cell && false)
  )
}

/**
 * Which picture blocks each explaining block belongs to, by the index of that block. Pictures in a
 * row share the explanation before or after them; one explanation serves one row.
 */
export function captions({
  blocks,
}: Pick<Manuscript, 'blocks'> & Partial<Manuscript>): Map<number, number[]> {
  const found = new Map<number, number[]>()
  const shown = blocks.filter(({ text, pictures }) => text.trim() || pictures.length)
  for (let at = 0; at < shown.length;) {
    let end = at
    while (shown[end]?.pictures.length) end++
    if (end === at) {
      at++
      continue
    }
    const row = shown.slice(at, end).map(({ index }) => index)
    const [before, after] = [shown[at - 1], shown[end]]
    if (before && isCaption(before) && !found.has(before.index)) found.set(before.index, row)
    else if (after && isCaption(after)) found.set(after.index, row)
    at = end
  }
  return found
}
