import { rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { makeFolder, sizeOf, type StoredFile, syncFolder } from '../storage'
import { contentOf, copy, walk } from './copy'

/** Files of manuscripts by their SHA-256, as the ledger lays them: once for all backups of a folder. */
export class ManuscriptFiles {
  /** @param folder the folder of all backups, or the bot's own data */
  constructor(private folder: string) {}

  path(sha256: string): string {
    return join(this.folder, 'files', sha256.slice(0, 2), sha256)
  }

  /**
   * Takes a file in unless it is there. False when the source is not there, or is not what its name
   * says.
   * @param draft where it may be written first
   */
  async keep({ sha256, size }: StoredFile, source: string, draft: string): Promise<boolean> {
    const path = this.path(sha256)
    if ((await sizeOf(path)) === size) return true
    if ((await sizeOf(source)) !== size) return false
    const content = await copy(source, draft)
    if (content.sha256 !== sha256) return rm(draft).then(() => false)
    await makeFolder(dirname(path))
    await rename(draft, path)
    await syncFolder(dirname(path))
    return true
  }

  /** How many are not there or, when `isDeep`, not byte for byte what they were. */
  async countLost(files: StoredFile[], isDeep: boolean): Promise<number> {
    let lost = 0
    for (const { sha256, size } of files) {
      const path = this.path(sha256)
      const isThere = (await sizeOf(path)) === size
      if (!isThere || (isDeep && (await contentOf(path)).sha256 !== sha256)) lost++
    }
    return lost
  }

  async list(): Promise<string[]> {
    const paths = await walk(join(this.folder, 'files'), () => true)
    return paths.map((path) => basename(path))
  }

  async remove(sha256: string) {
    await rm(this.path(sha256), { force: true })
  }
}
