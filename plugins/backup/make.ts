import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { hasCode, makeFolder, syncFolder, writeDurably } from '../storage'
import { now } from '../calendar'
import { check } from './check'
import { copy, walk, wholeLines } from './copy'
import { LEDGER, MANIFEST, type Manifest, type Part } from './manifest'
import { ManuscriptFiles } from './manuscript-files'
import { makePlace } from './place'
import { type Account, replayFile } from './replay'
import { type Settings, settingsFiles } from './settings'

/** A backup that is whole, but has not got its name. */
export interface Made {
  draft: string
  manifest: Manifest
}

const DRAFT = '.draft-'

/** What is not kept: files have a place of their own; the rest was not finished or set aside. */
const unwanted = /^files$|^before-restore-|(^|\/)(\.|drafts$)|\.(tmp|draft)$/

/**
 * Copies the data of a running bot, and its settings, into the folder of backups, below a name that
 * does not count yet, and checks the copy. Throws, leaving nothing behind, when it is not whole.
 *
 * What the entries follow from is copied before them, what they name after them: nothing counts as
 * heard whose entry is missing, and files are on disk before their entries.
 */
export async function make(
  data: string,
  settings: Settings,
  target: string,
  at = now(),
): Promise<Made> {
  await makePlace(target)
  await removeDrafts(target)
  const draft = join(target, `${DRAFT}${process.pid}-${Date.now()}`)
  try {
    const written = await copySettings(settings, draft)
    const parts = await copyParts(data, target, draft)
    const account = await replayFile(join(draft, LEDGER))
    const missing = await keepFiles(data, target, draft, account)
    const manifest = { at, ...describe(account, parts, missing), settings: written }
    await writeDurably(join(draft, MANIFEST), Buffer.from(JSON.stringify(manifest, null, 2)))
    await syncFolder(draft)
    const { faults } = await check(draft)
    if (faults.length) throw new Error(`[backup] 备份核对不上：${faults.join('；')}`)
    return { draft, manifest }
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    throw error
  }
}

async function removeDrafts(target: string) {
  const left = (await readdir(target)).filter((name) => name.startsWith(DRAFT))
  for (const name of left) await rm(join(target, name), { recursive: true })
}

async function copySettings(settings: Settings, draft: string): Promise<Part[]> {
  const parts: Part[] = []
  for (const { path, from } of await settingsFiles(settings)) {
    const part = await copyPart(from, draft, path)
    if (part) parts.push(part)
  }
  return parts
}

async function copyParts(data: string, target: string, draft: string): Promise<Part[]> {
  await makeFolder(draft)
  const isWanted = (path: string) => !unwanted.test(path) && join(data, path) !== target
  const paths = (await walk(data, isWanted)).filter((path) => path !== LEDGER)
  const parts: Part[] = []
  for (const path of [...paths, LEDGER]) {
    const part = await copyPart(join(data, path), draft, path)
    if (part) parts.push(part)
  }
  return parts
}

/** Nothing when the file is gone meanwhile. */
async function copyPart(from: string, draft: string, path: string): Promise<Part | undefined> {
  try {
    const size = path.endsWith('.jsonl') ? await wholeLines(from) : undefined
    return { path, ...(await copy(from, join(draft, path), size)) }
  } catch (error) {
    if (!hasCode(error, 'ENOENT') || path === LEDGER) throw error
    await rm(join(draft, path), { force: true })
  }
}

/** Gives the SHA-256 of those that are not to be had. */
async function keepFiles(data: string, target: string, draft: string, { files }: Account) {
  const [source, stored] = [new ManuscriptFiles(data), new ManuscriptFiles(target)]
  const missing: string[] = []
  for (const file of files.values()) {
    const isKept = await stored.keep(file, source.path(file.sha256), join(draft, 'incoming'))
    if (!isKept) missing.push(file.sha256)
  }
  return missing
}

function describe(account: Account, parts: Part[], missing: string[]) {
  const { files, ...rest } = account
  const lost = new Set(missing)
  const kept = [...files.values()].filter(({ sha256 }) => !lost.has(sha256))
  const bytes = kept.reduce((sum, { size }) => sum + size, 0)
  return { ...rest, parts, files: { count: kept.length, bytes }, missing }
}
