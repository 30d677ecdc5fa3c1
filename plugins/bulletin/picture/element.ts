/** CSS as satori knows it; a bare number is in pixels. */
export type Style = Record<string, string | number>

export const ABSOLUTE = { position: 'absolute' } as const

/** What satori lays out. */
export interface Element {
  type: string
  props: { style?: Style; children?: Element[] | string; [attribute: string]: unknown }
}

/** Control characters and halves of pairs, which have no shape. */
const SHAPELESS = /[\p{Cc}\p{Surrogate}]+/gu

/** A box whose children stand in a row, unless its style says otherwise. */
export function box(style: Style, ...children: (Element | false)[]): Element {
  const shown = children.filter((child) => child !== false)
  return { type: 'div', props: { style: { display: 'flex', ...style }, children: shown } }
}

/** A box with a text in it. */
export function text(style: Style, content: string | number): Element {
  const children = String(content).replace(SHAPELESS, ' ')
  return { type: 'div', props: { style, children } }
}

/** How wide a character is in its own size, roughly: Chinese ones are square. */
function ems(character: string): number {
  if (character === '.') return 0.3
  return character < '\u2000' ? 0.57 : 1
}

/** A text in one line of `room` pixels, smaller if it must be; below `least` pixels it wraps. */
export function fitted(content: string, room: number, usual: number, least: number): Element {
  const width = [...content].reduce((sum, character) => sum + ems(character), 0)
  const size = Math.floor(room / width)
  if (size < least) return text({ fontSize: least, width: room, wordBreak: 'break-word' }, content)
  return text({ fontSize: Math.min(usual, size), whiteSpace: 'nowrap' }, content)
}

/** `1250` hundredths are `12.5` points; with a true minus, as wide as a plus. */
export function formatPoints(hundredths: number): string {
  return String(Math.round(hundredths) / 100).replace('-', '−')
}
