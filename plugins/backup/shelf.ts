import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder } from '../storage'
import { check, type Verdict } from './check'
import { list } from './copy'
import { LEDGER, type Manifest, readManifest } from './manifest'
import type { Made } from './make'
import { ManuscriptFiles } from './manuscript-files'
import { replayFile } from './replay'

/** `2021-05-22_033000`, in Asia/Shanghai. */
const NAME = /^\d{4}-\d\d-\d\d_\d{6}$/

/** A time of Asia/Shanghai as part of a name: `2021-05-22_033000`. */
export function stamp(at: string): string {
  return `${at.slice(0, 10)}_${at.slice(11, 19).replaceAll(':', '')}`
}

/** Folders of the backups, newest first. */
export async function foldersIn(target: string): Promise<string[]> {
  const names = (await list(target)).map(({ name }) => name).filter((name) => NAME.test(name))
  return names
    .toSorted()
    .toReversed()
    .map((name) => join(target, name))
}

/** The newest that is whole. */
export async function newestWhole(target: string): Promise<Verdict | undefined> {
  for (const folder of await foldersIn(target)) {
    const verdict = await check(folder)
    if (!verdict.faults.length) return verdict
  }
}

/** What the newest says it holds. */
export async function newestManifest(target: string): Promise<Manifest | undefined> {
  const [folder] = await foldersIn(target)
  return folder === undefined ? undefined : readManifest(folder)
}

/** Gives a backup its name: from now on it counts. One of the same second, before a restart, gives way. */
export async function put({ draft, manifest }: Made, target: string): Promise<string> {
  const folder = join(target, stamp(manifest.at))
  await rm(folder, { recursive: true, force: true })
  await rename(draft, folder)
  await syncFolder(target)
  return folder
}

/** Removes the oldest until `keep` are left, and the files that only they had; never `latest`. */
export async function prune(target: string, latest: string, keep: number): Promise<void> {
  const others = (await foldersIn(target)).filter((each) => each !== latest)
  const old = others.slice(Math.max(keep, 1) - 1)
  for (const folder of old) await rm(folder, { recursive: true })
  if (old.length) await removeStrays(target, [latest, ...others.filter((it) => !old.includes(it))])
}

/**
 * A ledger that only grows leaves no file that its latest backup does not name; one that went back
 * to a backup may. Nothing is removed while a backup cannot tell what it needs.
 */
async function removeStrays(target: string, folders: string[]) {
  const files = new ManuscriptFiles(target)
  let strays = await files.list()
  for (const folder of folders) {
    if (!strays.length) return
    const needed = await replayFile(join(folder, LEDGER)).catch(() => undefined)
    strays = needed ? strays.filter((sha256) => !needed.files.has(sha256)) : []
  }
  for (const sha256 of strays) await files.remove(sha256)
}
