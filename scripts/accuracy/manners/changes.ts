import { level } from '../../../plugins/manuscript/fixtures/full'
import { p, r, wordFile } from '../../../plugins/manuscript/fixtures/word'
import { type Manner, typed } from './draft'
import { listed, listOf } from './lists'
import { paragraph } from './paragraphs'
import type { Runs } from './runs'

const by = 'w:id="1" w:author="王老师" w:date="2021-05-20T09:00:00Z"'
const element = (name: string, content: string) => `<w:${name} ${by}>${content}</w:${name}>`
const end = (name: string) => `<w:rPr><w:${name} ${by}/></w:rPr>`
const deleted = (text: string) =>
  element('del', `<w:r><w:delText xml:space="preserve">${text}</w:delText></w:r>`)

/** Words deleted, others inserted and moved here; what remains is the text. */
const changed: Runs = (text) => {
  const [first, second] = [Math.floor(text.length / 3), Math.floor(text.length / 2)]
  const kept = r(text.slice(0, first)) + deleted('近日，在金花校区举办，5月32日')
  const added = element('ins', r(text.slice(first, second)))
  return kept + added + element('moveTo', r(text.slice(second)))
}

/** Before each item, one that was deleted and one that was moved away. */
const tracked: Manner = (draft) => {
  const gone = '9．近日，我校召开会议。'
  const before = p(deleted(gone), end('del')) + p(element('moveFrom', r(gone)), end('moveFrom'))
  const body = typed(draft).map((line) => {
    const own = paragraph(line, changed, end('ins'))
    return line.kind === 'item' ? before + own : own
  })
  return wordFile(body.join(''))
}

/** Each item was two of a list; the mark between them is deleted. */
const merged: Manner = (draft) => {
  const body = draft.map((line) => {
    if (line.kind !== 'item') return paragraph(line)
    const at = line.text.indexOf('，') - 1
    const [first, second] = [line.text.slice(0, at), line.text.slice(at)]
    return p(r(first), listed() + end('del')) + p(r(second), listed())
  })
  return wordFile(body.join(''), { numbering: listOf(level(0, 'decimal', '%1.')) })
}

export const inChanges: Record<string, Manner> = {
  'tracked changes': tracked,
  'paragraphs merged under tracked changes': merged,
}
