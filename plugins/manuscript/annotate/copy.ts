import { recognise } from '../kind'
import { read } from '../read'
import type { WordCopy, Note } from '../types'
import { annotate } from './annotate'
import { transcribe } from './transcribe'

/**
 * A Word file with notes, whatever its format: an officer's own .docx, or a transcript of a .doc.
 * Rejects when it cannot be read, and when a note is about a block there is not.
 */
export async function copyWithNotes(
  bytes: Uint8Array,
  fileName: string,
  notes: Note[],
): Promise<WordCopy> {
  if (recognise(bytes) === 'zip')
    return { bytes: await annotate(bytes, notes), isTranscript: false }
  const manuscript = await read(bytes, fileName)
  return { bytes: await transcribe(manuscript, notes), isTranscript: true }
}
