import type { Document } from 'docx'
import type { Docx } from './line'

/** The parts that are text. */
const text = /\.(xml|rels)$/

/**
 * The bytes of a Word file. JSZip encodes a text in pieces, and a character of two units that lies
 * between two pieces is lost (Stuk/jszip#963); what is encoded already it leaves as it is.
 */
export async function pack({ Packer }: Docx, document: Document): Promise<Buffer> {
  const zip = Packer['compiler'].compile(document)
  for (const name of Object.keys(zip.files).filter((each) => text.test(each)))
    zip.file(name, Buffer.from(await zip.file(name).async('string')))
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
}
