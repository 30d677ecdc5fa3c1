import { readFile } from 'node:fs/promises'
import { type Zippable, zipSync } from 'fflate'
import { answerTasks } from '../workers'

/** A file to be put into a zip. */
export interface ZipEntry {
  /** Its path in the zip. */
  name: string
  /** Where the bytes are. */
  path: string
  /** ISO 8601 with +08:00. */
  at: string
}

answerTasks(async (entries: ZipEntry[]) => {
  const parts: Zippable = {}
  for (const { name, path, at } of entries) {
    // A .docx is a zip itself.
    const level = name.endsWith('.docx') ? 0 : 6
    // A zip has no time zone: the hour is the one in Shanghai.
    parts[name] = [await readFile(path), { level, mtime: at.slice(0, 19) }]
  }
  return zipSync(parts)
})
