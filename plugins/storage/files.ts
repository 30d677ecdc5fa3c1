import { createHash, randomUUID } from 'node:crypto'
import { rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeFolder, sizeOf, syncFolder, writeDurably } from './disk'

export interface FileContent {
  /** SHA-256 of the bytes, hex; also its name under `files/`. */
  sha256: string
  size: number
}

export interface StoredFile extends FileContent {
  name: string
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Files by content: the same bytes are kept once, under their SHA-256. */
export class FileStore {
  /** Puts under way, by SHA-256. */
  private putting = new Map<string, Promise<void>>()

  private constructor(private folder: string) {}

  static async open(folder: string) {
    const files = new FileStore(folder)
    // What a crash left half-written was never answered for.
    await rm(files.drafts, { recursive: true, force: true })
    await makeFolder(files.drafts)
    return files
  }

  /** Resolves when the bytes are on disk. */
  async put(bytes: Uint8Array): Promise<FileContent> {
    const sha256 = sha256Of(bytes)
    const work = this.putting.get(sha256) ?? this.write(sha256, bytes)
    this.putting.set(sha256, work)
    await work.finally(() => this.putting.delete(sha256))
    return { sha256, size: bytes.length }
  }

  /** Where the bytes are, if they are kept. */
  path(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new TypeError(`not a SHA-256: ${sha256}`)
    return join(this.folder, sha256.slice(0, 2), sha256)
  }

  async has(sha256: string): Promise<boolean> {
    return (await sizeOf(this.path(sha256))) !== undefined
  }

  /** Deletes the bytes, for secrets that must not be kept; fine when they are not there. */
  async remove(sha256: string) {
    const path = this.path(sha256)
    await this.putting.get(sha256)
    if (!(await this.has(sha256))) return
    await rm(path, { force: true })
    await syncFolder(dirname(path))
  }

  private get drafts() {
    return join(this.folder, 'drafts')
  }

  private async write(sha256: string, bytes: Uint8Array) {
    const path = this.path(sha256)
    if ((await sizeOf(path)) === bytes.length) return
    const draft = join(this.drafts, randomUUID())
    try {
      await writeDurably(draft, bytes)
      await makeFolder(dirname(path))
      await rename(draft, path)
    } catch (error) {
      await rm(draft, { force: true })
      throw error
    }
    await syncFolder(dirname(path))
  }
}
