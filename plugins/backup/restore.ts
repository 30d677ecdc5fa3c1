import { readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { dropNewer } from '../courier'
import { FileStore, lock, makeFolder, sizeOf } from '../storage'
import { now } from '../calendar'
import { check, type Verdict } from './check'
import { copy, hasContent, list, replace } from './copy'
import { type Beyond, compare, placeholders } from './lost'
import { LEDGER, type Manifest, type Part } from './manifest'
import { ManuscriptFiles } from './manuscript-files'
import type { Account } from './replay'
import { type PutBack, restoreSettings } from './restore-settings'
import type { Settings } from './settings'
import { stamp } from './shelf'

/** What was done. */
export interface Restored extends Beyond {
  manifest: Manifest
  /** Where the data lies that was there before; undefined when there was none. */
  aside?: string
  /** What was waiting to be said, about what is no more. */
  unsaid: string[]
  /** The settings files that were absent, or different. */
  settings: PutBack[]
}

/** The backup cannot be used. */
export class BackupError extends Error {
  constructor(readonly verdict: Verdict) {
    super(`[backup] 备份 ${verdict.folder} 不完整：${verdict.faults.join('；')}`)
  }
}

const OUTBOX = 'outbox.jsonl'

/**
 * What was said to people, and done by the clock, was said and done whatever the ledger goes back
 * to: these stay as they are now, so that nothing is said twice. What the backup does not know of and
 * was still waiting is never said.
 */
const said = /^(outbox|jobs|mail)\.jsonl$|^outbox\//

/**
 * Puts a backup in place of the data and the settings. Throws, with nothing changed, a LedgerError
 * while a bot runs on the data and a BackupError when the backup is not whole. The ledger comes last
 * and at once: until then the old one holds, and it can be done again.
 */
export async function restore(backup: string, data: string, settings: Settings): Promise<Restored> {
  await makeFolder(data)
  const unlock = await lock(data, 0)
  try {
    const verdict = await check(backup, true)
    const { manifest, account } = verdict
    if (!manifest || !account || verdict.faults.length) throw new BackupError(verdict)
    const beyond = await compare(join(data, LEDGER), join(backup, LEDGER))
    await restoreFiles(backup, data, account)
    const parts = await chosen(manifest, data)
    const at = now()
    const aside = join(data, `before-restore-${stamp(at)}`)
    const isKept = await setAside(data, parts, aside)
    const putBack = await restoreSettings(backup, manifest, settings, aside)
    const isLess = beyond.lost.length > 0 || beyond.unreadable > 0
    const unsaid = isLess ? await dropNewer(join(data, OUTBOX), join(backup, OUTBOX)) : []
    for (const { path } of parts) {
      const more = path === LEDGER ? placeholders(beyond, manifest.entries, at) : ''
      await replace(join(backup, path), join(data, path), more)
    }
    return { manifest, aside: isKept ? aside : undefined, ...beyond, unsaid, settings: putBack }
  } finally {
    await unlock()
  }
}

/** Files are added to those that are there; one that is not what its name says is written anew. */
async function restoreFiles(backup: string, data: string, { files }: Account) {
  const source = new ManuscriptFiles(dirname(backup))
  const store = await FileStore.open(join(data, 'files'))
  for (const { sha256, size } of files.values()) {
    const path = store.path(sha256)
    const isSame = await hasContent(path, { size, sha256 })
    if (isSame || (await sizeOf(source.path(sha256))) === undefined) continue
    await store.remove(sha256)
    await store.put(await readFile(source.path(sha256)))
  }
}

/** What is put in place, the ledger last. */
async function chosen({ parts }: Manifest, data: string): Promise<Part[]> {
  const has = new Set((await list(data)).map(({ name }) => name))
  return parts.filter(({ path }) => !said.test(path) || !has.has(path.split('/')[0]))
}

/**
 * Copies what will be replaced, and moves what the backup has not, to a folder of its own. The
 * files of manuscripts stay where they are. False when there was nothing.
 */
async function setAside(data: string, parts: Part[], aside: string): Promise<boolean> {
  const replaced = new Set(parts.map(({ path }) => path))
  const present = (await list(data)).filter((each) => each.isFile()).map(({ name }) => name)
  const old = present.filter((name) => !said.test(name))
  for (const name of old) await copy(join(data, name), join(aside, name))
  for (const name of old) if (!replaced.has(name) && name !== LEDGER) await rm(join(data, name))
  return old.length > 0
}
