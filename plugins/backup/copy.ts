import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, type Dirent } from 'node:fs'
import { appendFile, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type FileContent, hasCode, makeFolder, sizeOf, syncFolder } from '../storage'

const CHUNK = 1 << 16

/** Bytes of a growing file that are whole lines. */
export async function wholeLines(path: string): Promise<number> {
  const file = await open(path)
  try {
    const buffer = Buffer.allocUnsafe(CHUNK)
    for (let end = (await file.stat()).size; end > 0;) {
      const start = Math.max(0, end - CHUNK)
      await file.read(buffer, 0, end - start, start)
      const last = buffer.subarray(0, end - start).lastIndexOf(10)
      if (last >= 0) return start + last + 1
      end = start
    }
    return 0
  } finally {
    await file.close()
  }
}

/** Copies a file, or its first `size` bytes, to a new one that is on disk when this resolves. */
export async function copy(from: string, to: string, size = Infinity): Promise<FileContent> {
  await makeFolder(dirname(to))
  const content = hasher()
  const target = createWriteStream(to, { flags: 'wx', flush: true })
  await pipeline(readFirst(from, size), content.pass, target)
  await syncFolder(dirname(to))
  return content.get()
}

/**
 * Copies a file, and what is to stand behind it, in place of another: after a power loss the old one
 * is whole, or the new.
 */
export async function replace(from: string, to: string, more = '') {
  const draft = `${to}.draft`
  await rm(draft, { force: true })
  await copy(from, draft)
  if (more) await appendFile(draft, more, { flush: true })
  await rename(draft, to)
  await syncFolder(dirname(to))
}

export async function hasContent(path: string, { size, sha256 }: FileContent): Promise<boolean> {
  return (await sizeOf(path)) === size && (await contentOf(path)).sha256 === sha256
}

export async function contentOf(path: string): Promise<FileContent> {
  const content = hasher()
  for await (const _ of content.pass(createReadStream(path)));
  return content.get()
}

/** Files below a folder, in order: those of a folder before those of the folders in it. */
export async function walk(
  folder: string,
  isWanted: (path: string) => boolean,
  prefix = '',
): Promise<string[]> {
  const found = (await list(join(folder, prefix)))
    .map((each) => ({ each, path: `${prefix}${each.name}` }))
    .filter(({ path }) => isWanted(path))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
  const files = found.filter(({ each }) => each.isFile()).map(({ path }) => path)
  const folders = found.filter(({ each }) => each.isDirectory())
  for (const { path } of folders) files.push(...(await walk(folder, isWanted, `${path}/`)))
  return files
}

/** What is in a folder; nothing when there is none. */
export async function list(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error
    return []
  }
}

async function* readFirst(path: string, size: number) {
  if (size > 0) yield* createReadStream(path, { end: size - 1 })
}

function hasher() {
  const hash = createHash('sha256')
  let size = 0
  return {
    async *pass(chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk)
        size += chunk.length
        yield chunk
      }
    },
    get: (): FileContent => ({ size, sha256: hash.digest('hex') }),
  }
}
