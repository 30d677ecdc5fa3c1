import { decode, parseXml, type Attributes } from '../docx/xml'
import { appendXml, declareWord, encodeLike, escape } from './xml'

export const AUTHOR = '报送通'
export const INITIALS = '报'

/** Small and without indents: the document's own body style may be large and indented. */
const FORMAT =
  '<w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:left="0" w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="left"/></w:pPr>'
const SMALL = '<w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr>'
const REFERENCE = `<w:r>${SMALL}<w:annotationRef/></w:r>`

export interface Comment {
  id: number
  text: string
}

/** Word takes `w:date` for local time, whatever its zone says. */
export function localTime(): string {
  const time = new Date().toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' })
  return `${time.replace(' ', 'T')}Z`
}

function writeParagraph(line: string, index: number): string {
  const run = `<w:r>${SMALL}<w:t xml:space="preserve">${escape(line)}</w:t></w:r>`
  return `<w:p>${FORMAT}${index ? '' : REFERENCE}${run}</w:p>`
}

function writeComment({ id, text }: Comment, head: string): string {
  const paragraphs = text.split(/\r\n|\r|\n/).map(writeParagraph)
  return `<w:comment${head} w:id="${id}">${paragraphs.join('')}</w:comment>`
}

/** What stands in the text of a document with this root where a comment begins and ends. */
export function writeMarks(id: number, root: Attributes): [start: string, end: string] {
  const declaration = declareWord(root)
  const end = `<w:commentRangeEnd${declaration} w:id="${id}"/>`
  const reference = `<w:r${declaration}><w:commentReference w:id="${id}"/></w:r>`
  return [`<w:commentRangeStart${declaration} w:id="${id}"/>`, end + reference]
}

export function readIds(bytes: Uint8Array): number[] {
  const ids: number[] = []
  parseXml(bytes, {
    open: (name, { 'w:id': id }) => name === 'w:comment' && ids.push(Number(id)),
  })
  return ids
}

export function addComments(bytes: Uint8Array, comments: Comment[]): Buffer {
  const source = appendXml(decode(bytes), (root) => {
    const by = ` w:author="${AUTHOR}" w:date="${localTime()}" w:initials="${INITIALS}"`
    const head = declareWord(root) + by
    return comments.map((comment) => writeComment(comment, head)).join('')
  })
  return encodeLike(bytes, source)
}
