import { relative } from 'node:path'
import { newestWhole } from './shelf'
import { say } from './say'

/** What to do about a damaged ledger: which of the backups in a folder to use, and how. */
export async function adviceOn(folder: string): Promise<string> {
  const found = await newestWhole(folder)
  if (!found) return say('backup.advice.none', { folder })
  const { at, entries } = found.manifest!
  const near = relative('', found.folder)
  const path = near.startsWith('..') ? found.folder : near
  return say('backup.advice.use', { path, at: at.slice(0, 16).replace('T', ' '), entries })
}
