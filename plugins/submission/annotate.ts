import { type Actor, type Desk, forbidden, Refusal } from '../deed'
import type { WordCopy } from '../manuscript'
import { adviceOf, errorsOf } from './handed'
import { noteText } from './note-text'
import { ownManuscript, reopen } from './own'

/** The officer's own Word file with every finding as a comment on the very words. */
export interface Annotated extends WordCopy {
  name: string
  findings: number
}

/** 批注: annotates the manuscript of a receipt as people write it, else what was handed in last. */
export async function annotate(
  desk: Desk,
  by: Actor,
  receipt: string,
): Promise<Annotated | Refusal> {
  const entry = forbidden(by, 'officer', 'leader') ?? ownManuscript(desk, by, receipt)
  if (entry instanceof Refusal) return entry
  const { path, fileName, manuscript, ...judged } = await reopen(desk, entry)
  const findings = [...errorsOf(judged), ...adviceOf(judged)]
  if (!findings.length) return new Refusal('submission.annotate.clean', [fileName])
  if (!manuscript.blocks.length) return new Refusal('submission.annotate.unreadable', [fileName])
  const notes = findings.map((finding) => {
    const { block, range } = finding
    return { block, range, text: noteText(finding) }
  })
  const copy = await desk.manuscript.annotate(path, fileName, notes)
  const name = `${fileName.replace(/\.[^.]*$/, '')}（批注）.docx`
  return { ...copy, name, findings: findings.length }
}
