import { openCompound } from '../doc/compound'
import { decodeText, recognise } from '../kind'
import { LIMITS } from '../limits'
import type { Outside } from '../outside'
import type { OutsidePlace } from '../types'
import { openPackage, type Package } from './package'
import { isWorkbook, readWorkbook } from './workbook'
import { parseXml } from './xml'

type Add = (text: string) => void

/** Reads a Word file; its own embedded files are left alone. */
type ReadWord = (bytes: Buffer, add: Add) => Promise<void>

const PLACES: [part: RegExp, place: OutsidePlace][] = [
  [/^word\/embeddings\/[^/]+$/i, 'embedded'],
  [/^customXml\/[^/]+\.xml$/i, 'data'],
]

/** The file in a package of Windows' (`\x01Ole10Native`): behind its label, its name and its path. */
function unwrap(stream: Buffer): Buffer {
  const name = stream.indexOf(0, 6) + 1
  const path = stream.indexOf(0, name) + 5
  const start = path + 4 + stream.readUInt32LE(path)
  return stream.subarray(start + 4, start + 4 + stream.readUInt32LE(start))
}

function readData(bytes: Buffer, add: Add): void {
  parseXml(bytes, { open: () => {}, text: add })
}

async function readFile(bytes: Buffer, add: Add, readWord: ReadWord): Promise<void> {
  const kind = recognise(bytes)
  if (kind === 'plain-text')
    decodeText(bytes)
      ?.split(/\r\n?|\n/)
      .forEach(add)
  if (kind !== 'zip') return
  const zip = await openPackage(bytes)
  if (isWorkbook(zip)) readWorkbook(zip, add)
  else await readWord(bytes, add)
}

/**
 * Adds what Word, Excel and text files set in a document say, and its data (`customXml`). What
 * cannot be read or is too long is passed over: nobody is refused for it.
 */
export async function readEmbedded(
  zip: Package,
  outside: Outside,
  readWord: ReadWord,
): Promise<void> {
  let size = 0
  for (const name of zip.names) {
    const place = PLACES.find(([part]) => part.test(name))?.[1]
    if (!place || size + zip.size(name) > LIMITS.part) continue
    size += zip.size(name)
    const add = (text: string) => outside.add(place, text)
    try {
      const bytes = zip.part(name)!
      if (place === 'data') readData(bytes, add)
      else {
        const native = recognise(bytes) === 'ole' && openCompound(bytes).get('\x01Ole10Native')
        await readFile(native ? unwrap(native()) : bytes, add, readWord)
      }
    } catch {
      // The document itself can be read.
    }
  }
}
