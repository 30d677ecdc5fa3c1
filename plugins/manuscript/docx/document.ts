import { Unreadable } from '../limits'
import { openPackage } from './package'
import { findDocument, findSources } from './read'
import { decode } from './xml'

/** Opens a .docx down to its document part. Throws `Unreadable` when it is none. */
export async function openDocument(bytes: Uint8Array) {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const zip = await openPackage(file)
  const main = findDocument(zip)
  if (!main) throw new Unreadable('unknown', 'a zip without a Word document')
  const document = zip.part(main)!
  return { file, zip, main, document, source: decode(document), sources: findSources(zip, main) }
}
