import { createReadStream } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { FileStore, lock, makeFolder, sizeOf } from '../storage'
import { now } from '../calendar'
import { check, type Verdict } from './check'
import { copy, hasContent, list, replace } from './copy'
import { LEDGER, type Manifest, type Part } from './manifest'
import { ManuscriptFiles } from './manuscript-files'
import type { Account } from './replay'
import { type PutBack, restoreSettings } from './restore-settings'
import type { Settings } from './settings'
import { stamp } from './shelf'

/** An entry that the backup does not have: as much of it as could be read. */
export interface Lost {
  at: string
  unit: string
  receipt?: string
}

/** What was done. */
export interface Restored {
  manifest: Manifest
  /** Where the data lies that was there before; undefined when there was none. */
  aside?: string
  /** Entries that were there and are not in the backup. */
  lost: Lost[]
  /** Lines of the ledger that was there which could not be read. */
  unreadable: number
  /** The settings files that were absent, or different. */
  settings: PutBack[]
}

/** The backup cannot be used. */
export class BackupError extends Error {
  constructor(readonly verdict: Verdict) {
    super(`[backup] 备份 ${verdict.folder} 不完整：${verdict.faults.join('；')}`)
  }
}

/**
 * What was said to people, and done by the clock, was said and done whatever the ledger goes back
 * to: these stay as they are now, so that nothing is said twice.
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
    const beyond = await compare(join(data, LEDGER), backup)
    await restoreFiles(backup, data, account)
    const parts = await chosen(manifest, data)
    const aside = join(data, `before-restore-${stamp(now())}`)
    const isKept = await setAside(data, parts, aside)
    const putBack = await restoreSettings(backup, manifest, settings, aside)
    for (const { path } of parts) await replace(join(backup, path), join(data, path))
    return { manifest, aside: isKept ? aside : undefined, ...beyond, settings: putBack }
  } finally {
    await unlock()
  }
}

/** What the present ledger has beyond the backup's. */
async function compare(
  path: string,
  backup: string,
): Promise<Pick<Restored, 'lost' | 'unreadable'>> {
  const lost: Lost[] = []
  let unreadable = 0
  if ((await sizeOf(path)) === undefined) return { lost, unreadable }
  const kept = new Set<string>()
  for await (const line of lines(join(backup, LEDGER))) kept.add(JSON.parse(line).id)
  for await (const line of lines(path)) {
    const entry = parse(line)
    if (!entry) unreadable++
    else if (!kept.has(entry.id)) {
      lost.push({ at: entry.at, unit: entry.unit, receipt: entry.payload?.receipt })
    }
  }
  return { lost, unreadable }
}

function lines(path: string) {
  return createInterface({ input: createReadStream(path), crlfDelay: Infinity })
}

interface Line extends Lost {
  id: string
  payload?: { receipt?: string }
}

function parse(line: string): Line | undefined {
  try {
    const entry = JSON.parse(line) as Line | null
    return typeof entry?.id === 'string' && typeof entry.at === 'string' ? entry : undefined
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
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
