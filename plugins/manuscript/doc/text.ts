import { showSymbol } from '../numbering'
import type { Runs } from './formats'
import type { Piece } from './pieces'

/** A character that is shown, with its place in the document and in the file. */
export interface Character {
  position: number
  place: number
  text: string
}

const FIELD_BEGIN = 0x13
const FIELD_RESULT = 0x14
const FIELD_END = 0x15

/** Control characters that are shown as something; the others are not shown. */
const SHOWN: Record<number, string> = { 0x09: '\t', 0x0b: '\n', 0x1e: '-' }
/** Kept as they are: ends of paragraphs and cells, pages, inline pictures and drawings. */
export const MARKS = { picture: 0x01, cell: 0x07, drawing: 0x08, page: 0x0c, paragraph: 0x0d }
const KEPT = new Set(Object.values(MARKS))

/** Characters from `start` to `end` without deleted and hidden text and the codes of fields. */
export function* readText(
  pieces: Piece[],
  runs: Runs,
  start: number,
  end: number,
): Generator<Character> {
  const fields: Field[] = []
  for (const piece of pieces) {
    const last = Math.min(piece.text.length, end - piece.start)
    for (let index = Math.max(0, start - piece.start); index < last; index++) {
      const code = piece.text.charCodeAt(index)
      const place = piece.place + index * piece.width
      const position = piece.start + index
      follow(fields, code)
      const format = runs.at(place)?.format
      const isMark = code === MARKS.paragraph || code === MARKS.cell
      if (!isMark && (format?.deleted || format?.hidden || isCode(fields, piece.text[index]!)))
        continue
      const text = show(code, format?.special ? (format.symbol ?? 0) : 0, piece.text[index]!)
      if (text) yield { position, place, text }
    }
  }
}

interface Field {
  code: string
  /** Whether its code is over. */
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

/** Whether a character belongs to a field's code, or previews an embedded object. */
function isCode(fields: Field[], character: string): boolean {
  const open = fields.find((field) => !field.shown)
  if (open && open.code.length < 20) open.code += character
  return !!open || fields.some((field) => /^\W*EMBED/.test(field.code))
}

function show(code: number, symbol: number, character: string): string {
  if (symbol) return showSymbol(String.fromCharCode(symbol))
  if (KEPT.has(code)) return character
  return SHOWN[code] ?? (code < 0x20 ? '' : character)
}
