import { openCompound } from './doc/compound'
import { readDirectory } from './docx/package'
import { recognise } from './kind'
import { LIMITS } from './limits'

/** XML rarely shrinks less than this; a directory that says so does not count. */
const SHRINKING = 8

/** Bytes of XML in a zip, by its directory; nothing is unpacked. */
async function weighZip(bytes: Buffer): Promise<number> {
  const parts = (await readDirectory(bytes)).filter(({ fileName }) => fileName.endsWith('.xml'))
  return parts.reduce(
    (sum, { uncompressedSize, compressedSize }) =>
      sum + Math.max(uncompressedSize, compressedSize * SHRINKING),
    0,
  )
}

/** Bytes of text and formats in a .doc; pictures are kept elsewhere and cost nothing. */
function weighCompound(bytes: Buffer): number {
  return openCompound(bytes).get('WordDocument')?.().length ?? 0
}

/** Whether reading a file will take long, as far as its directory tells; a damaged one will not. */
export async function isHeavy(bytes: Buffer): Promise<boolean> {
  const kind = recognise(bytes)
  try {
    if (kind === 'zip') return (await weighZip(bytes)) > LIMITS.light
    return kind === 'ole' && weighCompound(bytes) > LIMITS.light
  } catch {
    return false
  }
}
