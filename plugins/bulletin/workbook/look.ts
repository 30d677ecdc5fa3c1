import type { Alignment, Border, Style } from 'exceljs'

/** Fonts by their Chinese names, as offices have them. */
const SONG = '宋体'
const HEI = '黑体'

const THIN: Partial<Border> = { style: 'thin', color: { argb: 'FF808080' } }
const FRAME = { top: THIN, left: THIN, bottom: THIN, right: THIN }

function align(horizontal: Alignment['horizontal']): Partial<Alignment> {
  return { horizontal, vertical: 'middle', wrapText: true }
}

/** How a cell looks: always with a font. */
export type Look = Partial<Style> & { font: { size: number } }

function cell(horizontal: Alignment['horizontal'], more: Partial<Look> = {}): Look {
  return { font: { name: SONG, size: 11 }, border: FRAME, alignment: align(horizontal), ...more }
}

/** Text stays text, also when somebody types over a title that begins with `=`. */
const TEXT = '@'

export const LOOKS = {
  title: { font: { name: HEI, size: 18 }, alignment: align('center'), numFmt: TEXT },
  note: { font: { name: SONG, size: 11 }, alignment: align('left'), numFmt: TEXT },
  signature: { font: { name: SONG, size: 12 }, alignment: align('right'), numFmt: TEXT },
  head: cell('center', {
    font: { name: HEI, size: 11 },
    numFmt: TEXT,
    fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDEDED' } },
  }),
  text: cell('left', { numFmt: TEXT }),
  word: cell('center', { numFmt: TEXT }),
  ordinal: cell('center', { numFmt: '0' }),
  number: cell('right'),
  day: cell('center', { numFmt: 'yyyy"年"m"月"d"日"' }),
} satisfies Record<string, Look>

/** Numbers below each other, all with the same decimals, a digit's width (`_0`) before the line. */
export function numberLook(decimals: number): Look {
  return { ...LOOKS.number, numFmt: `${(0).toFixed(decimals)}_0` }
}

export function inBold(look: Look): Look {
  return { ...look, font: { ...look.font, bold: true } }
}

/** The highest a row can be, in points. */
const HIGHEST = 409

/** Height in points of a row of this many lines in a font size. */
export function heightOf(lines: number, size: number): number {
  return Math.min(HIGHEST, 7 + lines * size * 1.4)
}

/** Lines a text takes in a column this many Latin characters wide; rather one too many. */
export function linesOf(text: string, width: number): number {
  const lines = text.split('\n').map((line) => {
    // oxlint-disable-next-line no-control-regex
    const length = line.length + line.replace(/[\0-\x7f]/g, '').length
    return Math.ceil((length * 1.05) / (width - 1)) || 1
  })
  return lines.reduce((sum, count) => sum + count, 0)
}
