import type { Block, Manuscript } from '../manuscript'
import { replaceParts } from '../text'
import { paragraphs } from './check'
import type { Edit } from './normalise/mended-text'
import { normalise } from './normalise/normalise'
import { where } from './phrase'
import { say } from './say'

/** Slips of form that stand together in one place, and how they are mended. */
export interface Correction {
  block: number
  /** Number of the paragraph from 1 as a reader counts. */
  paragraph?: number
  edits: Edit[]
  quote: string
  suggestion: string
}

/** Characters shown on either side, so that the place can be found. */
const beside = 4

function gather(edits: Edit[]): Edit[][] {
  const groups: Edit[][] = []
  for (const edit of edits) {
    const last = groups.at(-1)?.at(-1)
    if (last && edit.range[0] - last.range[1] <= 2 * beside) groups.at(-1)!.push(edit)
    else groups.push([edit])
  }
  return groups
}

function show({ text }: Block, edits: Edit[]): Pick<Correction, 'quote' | 'suggestion'> {
  const [start, end] = [edits[0].range[0], edits.at(-1)!.range[1]]
  const before = /[^\n]*$/.exec(text.slice(Math.max(0, start - beside), start))![0]
  const after = /^[^\n]*/.exec(text.slice(end, end + beside))![0]
  const mended = replaceParts(text.slice(0, end), edits).slice(start)
  return { quote: before + text.slice(start, end) + after, suggestion: before + mended + after }
}

/**
 * Everything in a manuscript that can be mended by form alone. Spaces that lay out a title, a
 * caption or a table stay.
 */
export function correct(manuscript: Manuscript): Correction[] {
  const numbers = paragraphs(manuscript)
  return manuscript.blocks.flatMap((block) => {
    const isLaidOut = block.kind !== 'paragraph' || block.centred || block.cell
    const edits = normalise(block.text).filter(({ kind }) => kind !== 'space' || !isLaidOut)
    const paragraph = numbers.get(block.index)
    return gather(edits).map((group) => {
      return { block: block.index, paragraph, edits: group, ...show(block, group) }
    })
  })
}

/** A correction in plain Chinese: 第2段标点：“会议,36人”改为“会议，36人”. */
export function phraseCorrection({ edits, quote, suggestion, ...place }: Correction): string {
  const kinds = [...new Set(edits.map(({ kind }) => say(`check.edits.kinds.${kind}`)))].join('、')
  return say('check.edits.line', { where: where(place), kinds, quote, suggestion })
}
