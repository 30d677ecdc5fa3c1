import { annotate, findTitle } from './annotate/annotate'
import { compose } from './compose'
import { openDocument } from './docx/read'
import { findPart, readRelations } from './docx/relations'
import { recognise } from './kind'
import { read } from './read'
import { revise } from './revise/revise'
import { replaceParts } from '../text'
import type { Block, Manuscript, Note, Revision, WordCopy } from './types'

/** A block's line in the transcript: its automatic number, its text, signs for its pictures. */
function write({ number = '', text, pictures }: Block): string {
  return number + text + '〔图〕'.repeat(pictures.length)
}

/**
 * Makes a .docx of a manuscript's text, a paragraph for each block: for a .doc and a .docx with
 * chunks, which cannot be written. Formats, tables and pictures are not carried over; automatic numbers become text, `〔图〕`
 * stands for a picture. Rejects when there are no blocks.
 */
async function copyText({ blocks, fileName, problem }: Manuscript): Promise<Buffer> {
  const [first, ...rest] = blocks
  if (!first) throw new Error(`[manuscript] ${fileName} 读不出来：${problem?.detail}`)
  const isTitled = first.kind === 'title'
  const paragraphs = (isTitled ? rest : blocks).map(write)
  return compose({ title: isTitled ? write(first) : undefined, paragraphs, pictures: [] })
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

/** Whether the text of a file stands in the one part that is written: a .docx without chunks. */
async function isWritable(bytes: Uint8Array): Promise<boolean> {
  if (recognise(bytes) !== 'zip') return false
  const { zip, main } = await openDocument(bytes)
  return !findPart(readRelations(zip, main), 'aFChunk')
}

/** `annotate` for any file: of one that cannot be written it makes a transcript. */
export async function copyWithNotes(
  bytes: Uint8Array,
  fileName: string,
  notes: Note[],
): Promise<WordCopy> {
  if (await isWritable(bytes)) return { bytes: await annotate(bytes, notes), isTranscript: false }
  return { bytes: await transcribe(await read(bytes, fileName), notes), isTranscript: true }
}

/** `revise` for any file: of one that cannot be written it makes a transcript. */
export async function copyWithEdits(
  bytes: Uint8Array,
  fileName: string,
  edits: Revision[],
): Promise<WordCopy> {
  if (await isWritable(bytes)) return { bytes: await revise(bytes, edits), isTranscript: false }
  const manuscript = await read(bytes, fileName)
  const blocks = manuscript.blocks.map((block) => {
    const own = edits.filter((edit) => edit.block === block.index)
    return { ...block, text: replaceParts(block.text, own) }
  })
  return { bytes: await copyText({ ...manuscript, blocks }), isTranscript: true }
}
