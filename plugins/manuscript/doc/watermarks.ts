import type { Outside } from '../outside'
import type { OutsidePlace } from '../types'
import { findDrawings, SHAPE_OPTIONS } from './drawings'
import type { Header } from './header'
import { type DrawingRecord, findRecords } from './records'

/** Texts among a shape's properties: of WordArt, as watermarks are, and for who cannot see it. */
const TEXTS: Record<number, OutsidePlace> = { 0xc0: 'watermark', 0x381: 'picture' }

/** Six bytes a property; behind them all, what does not fit into four, in the same order. */
function readOptions({ instance, body }: DrawingRecord, outside: Outside): void {
  let at = instance * 6
  for (let option = 0; option < instance * 6 && option + 6 <= body.length; option += 6) {
    const code = body.readUInt16LE(option)
    if (!(code & 0x8000)) continue
    const length = body.readUInt32LE(option + 2)
    const place = TEXTS[code & 0x3fff]
    const text = place && body.toString('utf16le', at, Math.min(body.length, at + length))
    if (text) outside.add(place, text.replaceAll('\0', ''))
    at += length
  }
}

/** Reads the watermarks of a document and the alternative texts of its drawings. */
export function readDrawingTexts(header: Header, outside: Outside): void {
  for (const drawing of findDrawings(header.structure('drawings'))) {
    for (const options of findRecords(drawing, SHAPE_OPTIONS)) readOptions(options, outside)
  }
}
