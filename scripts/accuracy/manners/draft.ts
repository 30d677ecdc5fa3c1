import type { LabelledBlock } from '../build'

/** A line of a manuscript, without the number an item has. */
export interface DraftLine {
  kind: 'title' | 'heading' | 'item' | 'text'
  text: string
}

/** Writes a draft as a Word file. */
export type Manner = (draft: DraftLine[]) => Uint8Array

const number = /^(?:\d{1,2}[．、.]|[一二三]、|[（(][\d一二三][）)])/

/** A labelled manuscript as lines, whatever way it was numbered in. */
export function draftOf(blocks: LabelledBlock[]): DraftLine[] {
  return blocks.map(({ t, text = '' }) => {
    if (t === 'title') return { kind: 'title', text }
    if (t === 'h1') return { kind: 'heading', text }
    if (t === 'num') return { kind: 'item', text }
    return { kind: number.test(text) ? 'item' : 'text', text: text.replace(number, '') }
  })
}

export const digit = (no: number) => `${no}．`

/** The draft with a number typed before each item. */
export function typed(draft: DraftLine[], write = digit): DraftLine[] {
  let no = 0
  return draft.map(({ kind, text }) => {
    return { kind, text: kind === 'item' ? `${write(++no)}${text}` : text }
  })
}

/** Items numbered as heads are: these have no numbers then. */
export function unnumbered(draft: DraftLine[]): DraftLine[] {
  return draft.map(({ kind, text }) => {
    return { kind, text: kind === 'heading' ? text.replace(/^.、/, '') : text }
  })
}

/** Lines that follow each other and are of these kinds, together. */
export function grouped(
  draft: DraftLine[],
  kinds: DraftLine['kind'][] = ['heading', 'item', 'text'],
): DraftLine[][] {
  const groups: DraftLine[][] = []
  for (const line of draft) {
    const last = groups.at(-1)
    if (last && kinds.includes(last[0].kind) && kinds.includes(line.kind)) last.push(line)
    else groups.push([line])
  }
  return groups
}
