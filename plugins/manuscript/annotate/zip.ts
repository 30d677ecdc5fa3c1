import { crc32, deflateRawSync } from 'node:zlib'
import { locate, readDirectory } from '../docx/package'
import type { Parts } from './part'

/** What an entry's two headers say of it, by yauzl's names. */
interface Header {
  versionMadeBy: number
  versionNeededToExtract: number
  generalPurposeBitFlag: number
  compressionMethod: number
  lastModFileTime: number
  lastModFileDate: number
  crc32: number
  compressedSize: number
  uncompressedSize: number
  fileNameRaw: Uint8Array
  internalFileAttributes: number
  externalFileAttributes: number
}

interface Stored {
  header: Header
  bytes: Buffer
}

/** Sizes follow an entry's bytes instead of standing before them. */
const SIZES_BEHIND = 1 << 3
const UTF8_NAME = 1 << 11

/** A new entry as Word writes it, of 1980-01-01. */
const NEW = {
  versionMadeBy: 20,
  versionNeededToExtract: 20,
  generalPurposeBitFlag: UTF8_NAME,
  lastModFileTime: 0,
  lastModFileDate: 0x21,
  internalFileAttributes: 0,
  externalFileAttributes: 0,
}

/** The fields local and central headers share. */
function writeShared(header: Header): Buffer {
  const bytes = Buffer.alloc(26)
  bytes.writeUInt16LE(header.versionNeededToExtract, 0)
  bytes.writeUInt16LE(header.generalPurposeBitFlag & ~SIZES_BEHIND, 2)
  bytes.writeUInt16LE(header.compressionMethod, 4)
  bytes.writeUInt16LE(header.lastModFileTime, 6)
  bytes.writeUInt16LE(header.lastModFileDate, 8)
  bytes.writeUInt32LE(header.crc32, 10)
  bytes.writeUInt32LE(header.compressedSize, 14)
  bytes.writeUInt32LE(header.uncompressedSize, 18)
  bytes.writeUInt16LE(header.fileNameRaw.length, 22)
  return bytes
}

function writeLocal(header: Header): Uint8Array[] {
  const start = Buffer.from('PK\x03\x04', 'latin1')
  return [start, writeShared(header), header.fileNameRaw]
}

function writeCentral(header: Header, offset: number): Uint8Array[] {
  const made = Buffer.alloc(2)
  made.writeUInt16LE(header.versionMadeBy)
  const rest = Buffer.alloc(14)
  rest.writeUInt16LE(header.internalFileAttributes, 4)
  rest.writeUInt32LE(header.externalFileAttributes, 6)
  rest.writeUInt32LE(offset, 10)
  const start = Buffer.from('PK\x01\x02', 'latin1')
  return [start, made, writeShared(header), rest, header.fileNameRaw]
}

function writeEnd(count: number, size: number, offset: number): Buffer {
  const bytes = Buffer.alloc(22)
  bytes.write('PK\x05\x06', 'latin1')
  bytes.writeUInt16LE(count, 8)
  bytes.writeUInt16LE(count, 10)
  bytes.writeUInt32LE(size, 12)
  bytes.writeUInt32LE(offset, 16)
  return bytes
}

function pack(
  like: Omit<Header, 'compressionMethod' | 'crc32' | 'compressedSize' | 'uncompressedSize'>,
  part: Buffer,
): Stored {
  const bytes = deflateRawSync(part)
  const sizes = { compressedSize: bytes.length, uncompressedSize: part.length }
  return { header: { ...like, compressionMethod: 8, crc32: crc32(part), ...sizes }, bytes }
}

/** The zip with these parts changed or added; the stored bytes of all others stay as they are. */
export async function rewriteZip(zip: Buffer, parts: Parts): Promise<Buffer> {
  const left = new Map(parts)
  const files = (await readDirectory(zip)).map((entry): Stored => {
    const part = parts.get(entry.fileName)
    left.delete(entry.fileName)
    return part ? pack(entry, part) : { header: entry, bytes: locate(zip, entry) }
  })
  for (const [name, part] of left)
    files.push(pack({ ...NEW, fileNameRaw: Buffer.from(name) }, part))
  const local: Uint8Array[] = []
  const central: Uint8Array[] = []
  let offset = 0
  for (const { header, bytes } of files) {
    central.push(...writeCentral(header, offset))
    const head = writeLocal(header)
    local.push(...head, bytes)
    offset += head.reduce((sum, part) => sum + part.length, bytes.length)
  }
  const directory = Buffer.concat(central)
  return Buffer.concat([...local, directory, writeEnd(files.length, directory.length, offset)])
}
