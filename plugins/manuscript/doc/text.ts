import { showSymbol } from '../numbering'
import type { Characters } from './characters'
import type { Format } from './formats'
import type { Piece } from './pieces'

/** Some text of one format, or one of the marks below. */
export interface Stretch {
  /** Position of its first character in the document, and its byte in the main stream. */
  position: number
  place: number
  text: string
}

export const FIELD_BEGIN = 0x13
export const FIELD_RESULT = 0x14
export const FIELD_END = 0x15

/** Control characters that are shown as something; the others are not shown. */
export const SHOWN: Record<number, string> = { 0x0b: '\n', 0x1e: '-' }
/** Kept as they are: ends of paragraphs and cells, pages, inline pictures and drawings. */
export const MARKS = { picture: 0x01, cell: 0x07, drawing: 0x08, page: 0x0c, paragraph: 0x0d }
const KEPT = new Set(Object.values(MARKS))
// oxlint-disable-next-line no-control-regex
const PARTS = /[\0-\x08\x0a-\x1f]|[^\0-\x08\x0a-\x1f]+/g

/** All text from `start` to `end` in parts of one format. */
export function* readParts(
  pieces: Piece[],
  runs: Characters,
  start: number,
  end: number,
): Generator<Stretch & { format: Format; hidden: boolean }> {
  for (const piece of pieces) {
    const last = Math.min(piece.text.length, end - piece.start)
    let from = Math.max(0, start - piece.start)
    while (from < last) {
      const place = piece.place + from * piece.width
      const run = runs.at(place)
      const length = run ? Math.ceil((run.end - place) / piece.width) : 1
      const text = piece.text.slice(from, Math.min(last, from + length))
      for (const { 0: part, index } of text.matchAll(PARTS)) {
        const own = place + index * piece.width
        const format = run?.format ?? {}
        const hidden = runs.isHidden(own, format)
        yield { position: piece.start + from + index, place: own, text: part, format, hidden }
      }
      from += length
    }
  }
}

/** Text from `start` to `end` without what is deleted or hidden and without the codes of fields. */
export function* readText(
  pieces: Piece[],
  runs: Characters,
  start: number,
  end: number,
): Generator<Stretch> {
  const fields: Field[] = []
  for (const { text: part, format, hidden, ...own } of readParts(pieces, runs, start, end)) {
    const text = show(part, format, fields, hidden)
    if (text) yield { ...own, text }
  }
}

interface Field {
  code: string
  shown: boolean
}

function follow(fields: Field[], character: number): void {
  const last = fields.at(-1)
  if (character === FIELD_BEGIN) fields.push({ code: '', shown: false })
  else if (character === FIELD_RESULT && last) last.shown = true
  else if (character === FIELD_END) fields.pop()
  // A broken field's code must not swallow the rest of the document.
  else if (character === MARKS.paragraph) for (const field of fields) field.shown = true
}

/** Whether a part belongs to a field's code, or previews an embedded object. */
function isCode(fields: Field[], part: string): boolean {
  const open = fields.find((field) => !field.shown)
  if (open && open.code.length < 20) open.code += part
  return !!open || fields.some((field) => /^\W*EMBED/.test(field.code))
}

/** What is shown of a part of a run's text. */
function show(part: string, format: Format, fields: Field[], isHidden: boolean): string {
  const code = part.charCodeAt(0)
  follow(fields, code)
  const isEnd = code === MARKS.paragraph || code === MARKS.cell
  if (!isEnd && (format.deleted || isHidden || isCode(fields, part))) return ''
  if (format.special && format.symbol) return showSymbol(String.fromCharCode(format.symbol))
  if (KEPT.has(code)) return part
  return SHOWN[code] ?? (code < 0x20 && code !== 0x09 ? '' : part)
}
