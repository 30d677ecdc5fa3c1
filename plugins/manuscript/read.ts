import { extname } from 'node:path'
import { readDoc } from './doc/read'
import { openPackage, type Package } from './docx/package'
import { findDocument, readDocx, type Content } from './docx/read'
import { recognise, recogniseZip } from './kind'
import { LIMITS, Unreadable } from './limits'
import { entitle } from './title'
import type { Manuscript, Problem } from './types'

type Reading = Content & Pick<Manuscript, 'format' | 'problem'>

function hasMacro(zip: Package): boolean {
  return zip.names.some((name) => name.endsWith('/vbaProject.bin'))
}

async function readZip(bytes: Buffer): Promise<Reading> {
  const zip = await openPackage(bytes)
  const main = findDocument(zip)
  if (!main) {
    const kind = recogniseZip(zip.names, zip.part('mimetype')?.toString())
    throw new Unreadable(kind, 'a zip without a Word document')
  }
  const problem: Problem | undefined = hasMacro(zip) ? { kind: 'macro' } : undefined
  return { format: 'docx', ...readDocx(zip, main), problem }
}

async function readContent(bytes: Buffer): Promise<Reading> {
  if (bytes.length > LIMITS.file) throw new Unreadable('too-large', `${bytes.length} bytes`)
  const kind = recognise(bytes)
  if (kind === 'zip') return readZip(bytes)
  if (kind === 'ole') return readDoc(bytes)
  throw new Unreadable(kind, 'recognised by its first bytes')
}

function isEmpty({ blocks, pictures }: Content): boolean {
  return !pictures.length && blocks.every((block) => !block.text.trim())
}

/** Why content that was read is still not accepted, or not of use. */
function findProblem(reading: Reading, fileName: string): Problem | undefined {
  if (reading.problem) return reading.problem
  if (/^\.wp[st]$/i.test(extname(fileName))) return { kind: 'wps' }
  if (isEmpty(reading)) return { kind: 'empty', detail: 'no text and no picture' }
}

function toProblem(error: unknown, fileName: string): Problem {
  const detail = error instanceof Error ? error.message : String(error)
  if (!(error instanceof Unreadable)) return { kind: 'damaged', detail }
  // A .wps that is no Word inside (Microsoft Works) needs the same advice as one that is.
  const isWps = error.kind === 'unknown' && /^\.wp[st]$/i.test(extname(fileName))
  return { kind: isWps ? 'wps' : error.kind, detail }
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
    const problem = findProblem(reading, fileName)
    return { fileName, size, ...reading, ...entitle(reading.blocks), problem }
  } catch (error) {
    return unread(fileName, size, toProblem(error, fileName))
  }
}

/** The manuscript of a file that could not be read. */
export function unread(fileName: string, size: number, problem: Problem): Manuscript {
  return { fileName, format: 'none', blocks: [], pictures: [], properties: {}, size, problem }
}
