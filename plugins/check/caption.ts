import type { Block, Manuscript } from '../manuscript'

const introduced =
  /^[（(【▲△↑↓◆\s]*(?:图为|图\s*[\d一二三四五六七八九十]*\s*[：:、.．]?|上图|下图|左图|右图|照片|配图|摄影|摄：)/

/** Longest explanation of a picture, and longest without any sign of being one, in characters. */
const longest = { marked: 80, bare: 30 }

const sentence = /[，；：:]|[。！？].|^[一二三四五六七八九十\d]{1,2}[、.．]/

/** Whether a paragraph explains a picture beside it, by its place and first words or by its brevity. */
function isCaption({ text, kind, centred, style = '', number }: Block, sign: 'marked' | 'bare') {
  const words = text.trim()
  if (!words || kind !== 'paragraph' || number || words.length > longest[sign]) return false
  if (centred || /caption|题注|图注|图说/i.test(style) || introduced.test(words)) return true
  return sign === 'bare' && !sentence.test(words)
}

/**
 * Which blocks explain pictures. Pictures in a row share the explanation before or after them; one
 * explanation serves one row. `pictured` are the blocks of the pictures that have one.
 */
export function captions({ blocks }: Pick<Manuscript, 'blocks'>) {
  const explaining = new Set<number>()
  const pictured = new Set<number>()
  const shown = blocks.filter(({ text, pictures }) => text.trim() || pictures.length)
  for (let at = 0; at < shown.length; at++) {
    if (!shown[at].pictures.length) continue
    const from = at
    while (shown[at + 1]?.pictures.length) at++
    const beside = [shown[from - 1], shown[at + 1]].filter(
      (block) => block && !explaining.has(block.index),
    )
    const found =
      beside.find((block) => isCaption(block, 'marked')) ??
      beside.find((block) => isCaption(block, 'bare'))
    if (!found) continue
    explaining.add(found.index)
    for (const { index } of shown.slice(from, at + 1)) pictured.add(index)
  }
  return { explaining, pictured }
}
