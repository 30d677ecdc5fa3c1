import type { Characters } from './characters'
import type { Header } from './header'
import type { Piece } from './pieces'
import { readPlex } from './plex'
import { MARKS, readText } from './text'

export interface TextBox {
  /** Id of the shape it fills. */
  shape: number
  text: string
}

/** Texts of the body's text boxes, a line for each paragraph. */
export function readTextBoxes(header: Header, pieces: Piece[], runs: Characters): TextBox[] {
  const { starts, items } = readPlex(header.structure('boxes'), 22)
  const boxes: TextBox[] = []
  for (const [index, item] of items.entries()) {
    const [start, next] = [starts[index]!, starts[index + 1]!].map((at) => header.boxes.start + at)
    const end = Math.min(next!, header.boxes.start + header.boxes.length)
    let text = ''
    for (const stretch of readText(pieces, runs, start!, end)) {
      const code = stretch.text.charCodeAt(0)
      if (code === MARKS.paragraph || code === MARKS.cell) text += '\n'
      else if (code >= 0x20 || code === 0x09 || code === 0x0a) text += stretch.text
    }
    const lines = text.split('\n').filter((line) => line.trim())
    if (lines.length) boxes.push({ shape: item.readUInt32LE(14), text: lines.join('\n') })
  }
  return boxes
}
