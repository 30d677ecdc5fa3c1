import { type Document, Packer } from 'docx'
import { zipSync } from 'fflate'
import { toBuffer } from '../workers'

interface Part {
  dir: boolean
  async(kind: 'string'): Promise<string>
  async(kind: 'uint8array'): Promise<Uint8Array>
}

/**
 * The bytes of a Word file. The library's own packing encodes a text in pieces, and a character of
 * two units that lies between two pieces is lost (Stuk/jszip#963).
 */
export async function pack(document: Document): Promise<Buffer> {
  const { files } = Packer['compiler'].compile(document)
  const parts: Record<string, Uint8Array> = {}
  for (const [name, file] of Object.entries<Part>(files)) {
    if (file.dir) continue
    parts[name] = /\.(xml|rels)$/.test(name)
      ? Buffer.from(await file.async('string'))
      : await file.async('uint8array')
  }
  return toBuffer(zipSync(parts))
}
