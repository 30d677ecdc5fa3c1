import type { Numbering } from '../numbering'
import type { Paragraph } from '../sheet'
import { readOutlineLevel, type Styles } from './styles'
import type { Attributes } from './xml'

/** A paragraph being read. */
export interface Draft {
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
export function readFormat(draft: Draft, name: string, attributes: Attributes): void {
  const value = attributes['w:val']
  if (name === 'w:pStyle') draft.style = value
  else if (name === 'w:numId') draft.list = value
  else if (name === 'w:ilvl') draft.listLevel = Number(value)
  else if (name === 'w:outlineLvl') draft.level = readOutlineLevel(attributes)
  else if (name === 'w:jc') draft.centred = value === 'center'
}

/** Its own text, then its text boxes', a line each. */
export function joinText({ text, boxes }: Draft): string {
  return [text, ...boxes].filter(Boolean).join('\n')
}

/** A paragraph of the body with what its style and its list add. */
export function finishParagraph(
  draft: Draft,
  styles: Styles,
  numbering: Numbering,
): Omit<Paragraph, 'cell'> {
  const style = styles.get(draft.style)
  const list = draft.list ?? style?.number?.list
  const isNumbered = list && list !== '0' && !draft.ended
  const linked = draft.style && !draft.list && numbering.linkedLevel(list ?? '', draft.style)
  const listLevel = draft.listLevel ?? (linked || style?.number?.level) ?? 0
  return {
    text: joinText(draft),
    style,
    level: draft.level,
    centred: draft.centred,
    number: isNumbered ? numbering.next(list, listLevel) : undefined,
    pictures: draft.pictures,
  }
}
