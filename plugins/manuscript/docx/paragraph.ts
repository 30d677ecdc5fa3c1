import type { Numbering } from '../numbering'
import type { Paragraph } from '../sheet'
import { readOutlineLevel, type Styles } from './styles'
import type { Attributes } from './xml'

/** A paragraph being read. */
export interface OpenParagraph {
  style?: string
  list?: string
  listLevel?: number
  level?: number
  centred?: boolean
  /** Its end is deleted under tracked changes: it has no number of its own any more. */
  ended?: boolean
  text: string
  boxes: string[]
  pictures: Paragraph['pictures']
}

/** Takes in one element of `w:pPr`. */
export function readFormat(paragraph: OpenParagraph, name: string, attributes: Attributes): void {
  const value = attributes['w:val']
  if (name === 'w:pStyle') paragraph.style = value
  else if (name === 'w:numId') paragraph.list = value
  else if (name === 'w:ilvl') paragraph.listLevel = Number(value)
  else if (name === 'w:outlineLvl') paragraph.level = readOutlineLevel(attributes)
  else if (name === 'w:jc') paragraph.centred = value === 'center'
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
  const style = styles.get(paragraph.style)
  const list = paragraph.list ?? style?.number?.list
  const isNumbered = list && list !== '0' && !paragraph.ended
  const linked =
    paragraph.style && !paragraph.list && numbering.linkedLevel(list ?? '', paragraph.style)
  const listLevel = paragraph.listLevel ?? (linked || style?.number?.level) ?? 0
  return {
    text: joinText(paragraph),
    style,
    level: paragraph.level,
    centred: paragraph.centred,
    number: isNumbered ? numbering.next(list, listLevel) : undefined,
    pictures: paragraph.pictures,
  }
}
