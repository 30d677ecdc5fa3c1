import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { hasCode } from '../storage'

const part = z.object({
  /** Below the folder of the backup, with `/`. */
  path: z.string(),
  size: z.int(),
  sha256: z.string(),
})

const manifest = z.object({
  /** ISO 8601 with +08:00. */
  at: z.string(),
  entries: z.int(),
  submissions: z.int(),
  /** When the last entry was made. */
  last: z.string().optional(),
  /** SHA-256 of the ids of all entries, a line each. */
  digest: z.string(),
  /** All files of the data folder but those of manuscripts. */
  parts: z.array(part),
  /** The roster, the calendar and the policies; backups of old have none. */
  settings: z.array(part).default([]),
  /** Files of manuscripts: how many, and bytes of all. */
  files: z.object({ count: z.int(), bytes: z.int() }),
  /** SHA-256 of those that were not there any more, or not as they should be. */
  missing: z.array(z.string()),
})

export type Part = z.infer<typeof part>

/** What a backup holds. */
export type Manifest = z.infer<typeof manifest>

export const MANIFEST = 'manifest.json'
export const LEDGER = 'ledger.jsonl'

/** Undefined when there is none, or it is none. */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  try {
    return manifest.parse(JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')))
  } catch (error) {
    const isNone = error instanceof SyntaxError || error instanceof z.ZodError
    if (!isNone && !hasCode(error, 'ENOENT')) throw error
  }
}

/** Bytes of a backup when it stands alone. */
export function bytesOf({ parts, settings, files }: Manifest): number {
  return [...parts, ...settings].reduce((sum, { size }) => sum + size, files.bytes)
}
