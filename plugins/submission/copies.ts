import { readFile } from 'node:fs/promises'
import { today } from '../calendar'
import { correct, type Correction } from '../check'
import { type Actor, type Desk, forbidden, Refusal } from '../deed'
import { type EntryOf, parseReceipt } from '../ledger'
import type { WordCopy } from '../manuscript'
import { noteText } from './finding-text'
import { judge } from './hand-in'
import { adviceOf, errorsOf, suggestedName } from './handed'

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
  const { path, fileName, manuscript, findings } = await reopen(desk, entry)
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

/** The officer's own Word file with slips of form mended, under its proper name. */
export interface Revised extends WordCopy {
  name: string
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
  const { path, fileName, manuscript, findings } = await reopen(desk, entry)
  if (!manuscript.blocks.length) return new Refusal('submission.revise.unreadable', [fileName])
  const properName = suggestedName(findings)
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

/** A manuscript that was handed in, whatever became of it. */
type HandedIn = EntryOf<'submitted' | 'refused'>

/** The manuscript of a receipt as people write it, else what this person handed in last. */
function ownManuscript(desk: Desk, by: Actor, receipt: string): HandedIn | Refusal {
  const entry = receipt ? ofReceipt(desk, by, receipt) : last(desk, by)
  if (entry instanceof Refusal) return entry
  const isDestroyed = 'isDestroyed' in entry.payload && entry.payload.isDestroyed
  return isDestroyed ? new Refusal('submission.destroyed') : entry
}

/** The file of a manuscript handed in earlier, as the regulation judges it today: errors first. */
async function reopen(desk: Desk, { unit, payload }: HandedIn) {
  const { file, column: key } = payload
  const path = desk.storage.files.path(file.sha256)
  const manuscript = await desk.manuscript.read(path, file.name)
  const column = desk.policy.at().columns[key]
  const judged = judge(desk, { manuscript, column, unit: desk.roster.match(unit)! })
  const findings = [...errorsOf(judged), ...adviceOf(judged)]
  return { path, fileName: file.name, manuscript, findings }
}

function ofReceipt({ ledger }: Desk, { person }: Actor, written: string): HandedIn | Refusal {
  const receipt = parseReceipt(written, today().slice(0, 4))
  const entry = receipt && ledger.find(receipt)?.entry
  if (!entry) return new Refusal('submission.unknown', [written])
  const isTheirs = person!.role === 'editor' || person!.unit?.name === entry.unit
  return isTheirs ? entry : new Refusal('submission.not-yours', [receipt, entry.unit])
}

function last({ ledger }: Desk, { account }: Actor): HandedIn | Refusal {
  const [refused, submitted] = [ledger.last('refused', account), ledger.last('submitted', account)]
  const entry = (refused?.seq ?? 0) > (submitted?.seq ?? 0) ? refused : submitted
  return entry ?? new Refusal('submission.nothing')
}
