import { readFile } from 'node:fs/promises'
import { correct, type Correction } from '../check'
import { type Actor, type Desk, forbidden, Refusal } from '../deed'
import type { WordCopy } from '../manuscript'
import { adviceOf, errorsOf } from './handed'
import { ownManuscript, reopen } from './own'
import { suggestedName } from './proper-name'

/** The officer's own Word file with slips of form mended, under its proper name. */
export interface Revised extends WordCopy {
  name: string
  /** What the file was called. */
  fileName: string
  /** What it should be called, when its name was wrong. */
  properName?: string
  corrections: Correction[]
}

/**
 * 改稿: revises the manuscript of a receipt as people write it, else what was handed in last. Nothing
 * is recorded: the officer looks at it and hands it in again.
 */
export async function revise(desk: Desk, by: Actor, receipt: string): Promise<Revised | Refusal> {
  const entry = forbidden(by, 'officer', 'leader') ?? ownManuscript(desk, by, receipt)
  if (entry instanceof Refusal) return entry
  const { path, fileName, manuscript, ...judged } = await reopen(desk, entry)
  if (!manuscript.blocks.length) return new Refusal('submission.revise.unreadable', [fileName])
  const properName = suggestedName([...errorsOf(judged), ...adviceOf(judged)])
  const corrections = correct(manuscript)
  if (!properName && !corrections.length) return new Refusal('submission.revise.nothing')
  const copy = await copyOf(desk, path, fileName, corrections)
  const sent = properName ?? fileName
  const name = copy.isTranscript ? `${sent.replace(/\.[^.]*$/, '')}.docx` : sent
  return { ...copy, name, fileName, properName, corrections }
}

async function copyOf(
  { manuscript }: Desk,
  path: string,
  fileName: string,
  corrections: Correction[],
): Promise<WordCopy> {
  if (!corrections.length) return { bytes: await readFile(path), isTranscript: false }
  const edits = corrections.flatMap(({ block, edits: own }) => {
    return own.map(({ range, text }) => ({ block, range, text }))
  })
  return manuscript.revise(path, fileName, edits)
}
