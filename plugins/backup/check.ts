import { dirname, join } from 'node:path'
import { LedgerError } from '../ledger'
import { hasContent } from './copy'
import { LEDGER, type Manifest, readManifest } from './manifest'
import { ManuscriptFiles } from './manuscript-files'
import { type Account, replayFile } from './replay'

/** What is wrong with a backup; whole when nothing is. */
export interface Verdict {
  folder: string
  manifest?: Manifest
  account?: Account
  /** In Chinese. */
  faults: string[]
}

/**
 * Checks a backup: its files are as they were, its ledger replays to the same, the files of its
 * manuscripts are there; when `isDeep`, byte for byte.
 */
export async function check(folder: string, isDeep = false): Promise<Verdict> {
  const manifest = await readManifest(folder)
  if (!manifest) return { folder, faults: ['没有写完，或者不是备份'] }
  const faults = await checkParts(folder, manifest)
  if (faults.length) return { folder, manifest, faults }
  try {
    const account = await replayFile(join(folder, LEDGER))
    const isSame = account.entries === manifest.entries && account.digest === manifest.digest
    if (!isSame) return { folder, manifest, faults: ['台账与备份时不同'] }
    const missing = new Set(manifest.missing)
    const wanted = [...account.files.values()].filter(({ sha256 }) => !missing.has(sha256))
    const lost = await new ManuscriptFiles(dirname(folder)).countLost(wanted, isDeep)
    return { folder, manifest, account, faults: lost ? [lostText(lost)] : [] }
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error
    return { folder, manifest, faults: [error.reason] }
  }
}

function lostText(lost: number): string {
  return `${lost}个稿件文件缺少或已损坏（稿件在备份旁边的 files 里，要一起拷来）`
}

async function checkParts(folder: string, { parts, settings }: Manifest): Promise<string[]> {
  const faults: string[] = []
  for (const part of [...parts, ...settings]) {
    const isSame = await hasContent(join(folder, part.path), part)
    if (!isSame) faults.push(`${part.path} 缺少或已损坏`)
  }
  return faults
}
