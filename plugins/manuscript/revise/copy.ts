import { copyText } from '../annotate/transcribe'
import { recognise } from '../kind'
import { read } from '../read'
import type { Revision, WordCopy } from '../types'
import { revise } from './revise'

/** A text with its edits made. */
export function applyEdits(text: string, edits: Pick<Revision, 'range' | 'text'>[]): string {
  return edits
    .toSorted((a, b) => b.range[0] - a.range[0])
    .reduce((mended, { range: [from, to], text: own }) => {
      return mended.slice(0, from) + own + mended.slice(to)
    }, text)
}

/**
 * A Word file with words changed, whatever its format: an officer's own .docx, or a transcript of
 * a .doc. Rejects when it cannot be read, and when there are no such words.
 */
export async function copyWithEdits(
  bytes: Uint8Array,
  fileName: string,
  edits: Revision[],
): Promise<WordCopy> {
  if (recognise(bytes) === 'zip') return { bytes: await revise(bytes, edits), isTranscript: false }
  const manuscript = await read(bytes, fileName)
  const blocks = manuscript.blocks.map((block) => {
    const own = edits.filter((edit) => edit.block === block.index)
    return { ...block, text: applyEdits(block.text, own) }
  })
  return { bytes: await copyText({ ...manuscript, blocks }), isTranscript: true }
}
