import { compose } from '../compose'
import type { Block, Manuscript, Note } from '../types'
import { annotate, findTitle } from './annotate'

/** A block's line in the transcript: its automatic number, its text, signs for its pictures. */
function write({ number = '', text, pictures }: Block): string {
  return number + text + '〔图〕'.repeat(pictures.length)
}

/**
 * Makes a .docx of a manuscript's text, a paragraph for each block, with notes as Word comments:
 * for a .doc, which cannot be written. Formats, tables and pictures are not carried over; automatic
 * numbers become text, `〔图〕` stands for a picture. Rejects when there are no blocks.
 */
export async function transcribe(manuscript: Manuscript, notes: Note[]): Promise<Buffer> {
  const { blocks, fileName, problem } = manuscript
  if (!blocks.length) {
    throw new Error(`[manuscript] ${fileName} 读不出来，不能批注：${problem?.detail}`)
  }
  const [first, ...rest] = blocks
  const isTitled = first!.kind === 'title'
  const paragraphs = (isTitled ? rest : blocks).map(write)
  const bytes = await compose({
    title: isTitled ? write(first!) : undefined,
    paragraphs,
    pictures: [],
  })
  const shifted = notes.map(({ block = findTitle(blocks), range, text }): Note => {
    const shift = blocks[block]?.number?.length ?? 0
    return { block, range: range && [range[0] + shift, range[1] + shift], text }
  })
  return annotate(bytes, shifted)
}
