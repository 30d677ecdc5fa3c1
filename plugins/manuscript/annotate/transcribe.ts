import { compose } from '../compose'
import type { Block, Manuscript, Note } from '../types'
import { annotate, findTitle } from './annotate'

/** A block's line in the transcript: its automatic number, its text, signs for its pictures. */
function write({ number = '', text, pictures }: Block): string {
  return number + text + '〔图〕'.repeat(pictures.length)
}

/**
 * Makes a .docx of a manuscript's text, a paragraph for each block: for a .doc, which cannot be
 * written. Formats, tables and pictures are not carried over; automatic numbers become text, `〔图〕`
 * stands for a picture. Rejects when there are no blocks.
 */
export async function copyText({ blocks, fileName, problem }: Manuscript): Promise<Buffer> {
  if (!blocks.length) throw new Error(`[manuscript] ${fileName} 读不出来：${problem?.detail}`)
  const [first, ...rest] = blocks
  const isTitled = first!.kind === 'title'
  const paragraphs = (isTitled ? rest : blocks).map(write)
  return compose({ title: isTitled ? write(first!) : undefined, paragraphs, pictures: [] })
}

/** The text of a manuscript (see `copyText`) with notes as Word comments. */
export async function transcribe(manuscript: Manuscript, notes: Note[]): Promise<Buffer> {
  const { blocks } = manuscript
  const bytes = await copyText(manuscript)
  const shifted = notes.map(({ block = findTitle(blocks), range, text }): Note => {
    const shift = blocks[block]?.number?.length ?? 0
    return { block, range: range && [range[0] + shift, range[1] + shift], text }
  })
  return annotate(bytes, shifted)
}
