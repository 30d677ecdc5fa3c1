import type { Numbering } from '../numbering'
import type { Paragraph } from '../sheet'
import { isOn, readOutlineLevel, type Styles } from './styles'
import type { Attributes } from './xml'

/** What a paragraph's own format says; undefined leaves it to the style. */
interface Format {
  style?: string
  list?: string
  listLevel?: number
  level?: number
  centred?: boolean
  /** Its end is deleted or moved away under tracked changes: it has no number of its own any more. */
  ended?: boolean
  /** First letters in larger type (首字下沉), which Word keeps as a paragraph before the text. */
  dropCap?: boolean
  /** Its end is hidden text. */
  endHidden?: boolean
}

/** A paragraph being read. */
export interface OpenParagraph {
  format: Format
  /** In a text box anchored in hidden text. */
  hidden?: boolean
  text: string
  boxes: string[]
  pictures: Paragraph['pictures']
}

export function openParagraph(): OpenParagraph {
  return { format: {}, text: '', boxes: [], pictures: [] }
}

/** Whether the next paragraph goes on in the same line. */
export function runsOn({ format }: OpenParagraph, styles: Styles): boolean {
  const { dropCap, ended, endHidden, style } = format
  return dropCap || ended || (endHidden ?? styles.hides(style, undefined))
}

/** Takes in one element of the format of a paragraph's end. */
export function readEndFormat({ format }: OpenParagraph, name: string, attributes: Attributes) {
  if (name === 'w:vanish') format.endHidden = isOn(attributes)
}

/** Takes in one element of `w:pPr`. */
export function readFormat({ format }: OpenParagraph, name: string, attributes: Attributes) {
  const value = attributes['w:val']
  if (name === 'w:pStyle') format.style = value
  else if (name === 'w:numId') format.list = value
  else if (name === 'w:ilvl') format.listLevel = Number(value)
  else if (name === 'w:outlineLvl') format.level = readOutlineLevel(attributes)
  else if (name === 'w:jc') format.centred = value === 'center'
  else if (name === 'w:framePr') {
    format.dropCap = ['drop', 'margin'].includes(attributes['w:dropCap'] ?? '')
  }
}

/** Its own text, then its text boxes', a line each. */
export function joinText({ text, boxes }: OpenParagraph): string {
  return [text, ...boxes].filter(Boolean).join('\n')
}

/** A paragraph of the body with what its style and its list add. */
export function finishParagraph(
  paragraph: OpenParagraph,
  styles: Styles,
  numbering: Numbering,
): Omit<Paragraph, 'cell'> {
  const { format } = paragraph
  const style = styles.get(format.style)
  const list = format.list ?? style?.number?.list
  const isNumbered = list && list !== '0' && !format.ended
  const linked = format.style && !format.list && numbering.linkedLevel(list ?? '', format.style)
  const listLevel = format.listLevel ?? (linked || style?.number?.level) ?? 0
  return {
    text: joinText(paragraph),
    style,
    level: format.level,
    centred: format.centred,
    number: isNumbered ? numbering.next(list, listLevel) : undefined,
    pictures: paragraph.pictures,
  }
}
