import { readDoc } from './doc/read'
import { readDocx } from './docx/read'
import { recognise } from './kind'
import { LIMITS, Unreadable } from './limits'
import { findUseless, toProblem, unread } from './problem'
import { entitle } from './title'
import type { Manuscript, Problem } from './types'

type Reading = Omit<Manuscript, 'fileName' | 'size'>

async function readContent(bytes: Buffer): Promise<Reading> {
  if (bytes.length > LIMITS.file) throw new Unreadable('too-large', `${bytes.length} bytes`)
  const kind = recognise(bytes)
  if (kind === 'zip') return readDocx(bytes)
  if (kind === 'ole') return readDoc(bytes)
  throw new Unreadable(kind, 'recognised by its first bytes')
}

const WPS = /\.wp[st]$/i

function findProblem(reading: Reading, fileName: string): Problem | undefined {
  if (reading.problem) return reading.problem
  return WPS.test(fileName) ? { kind: 'wps' } : findUseless(reading)
}

/**
 * Reads a Word file (.docx, .doc), told by its content. Never throws for a bad file: `problem` says
 * what is wrong, and then there are no blocks, unless it is Word of a kind not accepted
 * (`macro`, `wps`).
 */
export async function read(bytes: Uint8Array, fileName: string): Promise<Manuscript> {
  const size = bytes.length
  try {
    const reading = await readContent(Buffer.from(bytes.buffer, bytes.byteOffset, size))
    const content = { ...reading, ...entitle(reading.blocks) }
    return { fileName, size, ...content, problem: findProblem(content, fileName) }
  } catch (error) {
    const problem = toProblem(error)
    // A .wps that is no Word inside (Microsoft Works) needs the same advice as one that is.
    if (problem.kind === 'unknown' && WPS.test(fileName)) problem.kind = 'wps'
    return unread(fileName, size, problem)
  }
}
