import { level } from '../../../plugins/manuscript/fixtures/full'
import { p, r, textBox, wordFile } from '../../../plugins/manuscript/fixtures/word'
import { grouped, type Manner, typed } from './draft'
import { listed, listOf } from './lists'
import { paragraph, paragraphs, together } from './paragraphs'

/** A text box as Word 2003 wrote it. */
function oldBox(content: string): string {
  const inside = `<v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox>`
  return `<w:r><w:pict><v:shape style="width:400pt">${inside}</v:shape></w:pict></w:r>`
}

/** All else in a box that is anchored in the title. */
const inTitle: Manner = (draft) => {
  const [first, ...rest] = typed(draft)
  if (first.kind !== 'title') return inBoxes['a text box in both forms'](draft)
  return wordFile(paragraph(first, (text) => r(text) + textBox(paragraphs(rest))))
}

const automatic: Manner = (draft) => {
  const body = grouped(draft).map((lines) => {
    if (lines[0].kind === 'title') return paragraph(lines[0])
    const inside = lines.map((line) => paragraph(line, r, line.kind === 'item' ? listed() : ''))
    return p(textBox(inside.join('')))
  })
  return wordFile(body.join(''), { numbering: listOf(level(0, 'decimal', '%1.')) })
}

export const inBoxes: Record<string, Manner> = {
  'a text box in both forms': together((lines) => p(textBox(paragraphs(lines)))),
  'a text box in VML': together((lines) => p(oldBox(paragraphs(lines)))),
  'a text box for each line': together((lines) => {
    return lines.map((line) => p(textBox(paragraph(line)))).join('')
  }),
  'a text box anchored in the title': inTitle,
  'a text box around all': (draft) => wordFile(p(textBox(paragraphs(typed(draft))))),
  'a text box with automatic numbers': automatic,
}
