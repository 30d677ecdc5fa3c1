import { readFile } from 'node:fs/promises'
import { hasCode, Notes, sizeOf } from '../storage'
import { elementText } from './elements'
import { isSettled, type Parcel, summaryOf } from './parcel'

/**
 * Drops what waits in an outbox (`outbox.jsonl`, that no bot has open) and did not yet in a former
 * one. Gives what they would have said.
 */
export async function dropNewer(path: string, former: string): Promise<string[]> {
  if ((await sizeOf(path)) === undefined) return []
  const known = await keysIn(former)
  const notes = await Notes.open<Parcel>(path, summaryOf, () => {})
  try {
    const newer = notes.all.filter((parcel) => !isSettled(parcel) && !known.has(parcel.key))
    for (const { key } of newer) await notes.note(key, { state: 'dropped' })
    return newer.map(({ title = '', pieces }) => {
      return (
        pieces
          .map(({ content }) => elementText(content))
          .join('\n')
          .trim() || title
      )
    })
  } finally {
    await notes.close()
  }
}

async function keysIn(path: string): Promise<Set<string>> {
  const text = await readFile(path, 'utf8').catch((error) => {
    if (!hasCode(error, 'ENOENT')) throw error
    return ''
  })
  const lines = text.split('\n').filter(Boolean)
  return new Set(lines.map((line) => JSON.parse(line).key))
}
