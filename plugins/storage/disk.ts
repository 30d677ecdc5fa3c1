import { type FileHandle, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { hasCode } from './error'

/** Makes names created or removed in a folder survive a power loss. */
export async function syncFolder(folder: string) {
  // Windows cannot open a folder; NTFS journals its names itself.
  if (process.platform === 'win32') return
  const handle = await open(folder)
  await handle.sync().finally(() => handle.close())
}

/** Creates a folder with those above it, durably. */
export async function makeFolder(folder: string) {
  if (await isFolder(folder)) return
  const above = dirname(folder)
  // One at a time: Node's own `recursive` never ends below /proc.
  if (above !== folder) await makeFolder(above)
  await mkdir(folder).catch(async (error) => {
    if (!hasCode(error, 'EEXIST') || !(await isFolder(folder))) throw error
  })
  await syncFolder(above)
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined)
  return found?.isDirectory() ?? false
}

/** Writes a new file that is whole on disk when this resolves. */
export async function writeDurably(path: string, bytes: Uint8Array) {
  const handle = await open(path, 'wx')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Puts bytes in place of a file: after a power loss the old ones are whole, or the new. */
export async function replaceDurably(path: string, bytes: Uint8Array) {
  const draft = `${path}.draft`
  await rm(draft, { force: true })
  await writeDurably(draft, bytes)
  await rename(draft, path)
  await syncFolder(dirname(path))
}

/** What is in a file; undefined when there is none. */
export async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path)
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error
  }
}

/** Bytes of a file; undefined when there is none. */
export async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error
  }
}

/** Opens a file to append to and read from, and creates it durably when it is missing. */
export async function openToAppend(path: string): Promise<FileHandle> {
  try {
    const handle = await open(path, 'ax+')
    await syncFolder(dirname(path))
    return handle
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
    return open(path, 'a+')
  }
}
