import { readFile } from 'node:fs/promises'
import { correct, type Correction } from '../check'
import { type Actor, type Desk, forbidden, lostManuscript, Refusal, yearOf } from '../deed'
import { type EntryOf, parseReceipt } from '../ledger'
import type { WordCopy } from '../manuscript'
import { noteText } from './finding-text'
import { judge, refusalOf } from './hand-in'
import { adviceOf, errorsOf, type Offered, suggestedName } from './handed'

/** The officer's own Word file with every finding as a comment on the very words. */
export interface Annotated extends WordCopy {
  name: string
  /** Key of the column it was handed in to. */
  column: string
  findings: number
}

/** A file that somebody points at, handed in or not. */
export type Shown = Pick<Offered, 'fileName' | 'bytes' | 'column' | 'unit' | 'name'>

/**
 * 批注: annotates the file that is shown, else the manuscript of a receipt as people write it, else what
 * was handed in last.
 */
export async function annotate(
  desk: Desk,
  by: Actor,
  which: string | Shown,
): Promise<Annotated | Refusal> {
  const opened = forbidden(by, 'officer', 'leader') ?? (await open(desk, by, which))
  if (opened instanceof Refusal) return opened
  const { source, column, fileName, manuscript, findings } = opened
  if (!findings.length) return new Refusal('submission.annotate.clean', [fileName])
  if (!manuscript.blocks.length) return new Refusal('submission.annotate.unreadable', [fileName])
  const notes = findings.map((finding) => {
    const { block, range } = finding
    return { block, range, text: noteText(finding) }
  })
  const copy = await desk.manuscript.annotate(source, fileName, notes)
  const name = `${fileName.replace(/\.[^.]*$/, '')}（批注）.docx`
  return { ...copy, name, column, findings: findings.length }
}

/** The officer's own Word file with slips of form mended, under its proper name. */
export interface Revised extends WordCopy {
  name: string
  /** Key of the column it was handed in to. */
  column: string
  fileName: string
  /** What it should be called, when its name was wrong. */
  properName?: string
  corrections: Correction[]
}

/**
 * 改稿: revises the file that is shown, else the manuscript of a receipt as people write it, else what
 * was handed in last. Nothing is recorded: the officer looks at it and hands it in again.
 */
export async function revise(
  desk: Desk,
  by: Actor,
  which: string | Shown,
): Promise<Revised | Refusal> {
  const opened = forbidden(by, 'officer', 'leader') ?? (await open(desk, by, which))
  if (opened instanceof Refusal) return opened
  const { source, column, fileName, manuscript, findings } = opened
  if (!manuscript.blocks.length) return new Refusal('submission.revise.unreadable', [fileName])
  const properName = suggestedName(findings)
  const corrections = correct(manuscript)
  if (!properName && !corrections.length) return new Refusal('submission.revise.nothing')
  const copy = await copyOf(desk, source, fileName, corrections)
  const sent = properName ?? fileName
  const name = copy.isTranscript ? `${sent.replace(/\.[^.]*$/, '')}.docx` : sent
  return { ...copy, name, column, fileName, properName, corrections }
}

async function copyOf(
  { manuscript }: Desk,
  source: string | Uint8Array,
  fileName: string,
  corrections: Correction[],
): Promise<WordCopy> {
  if (!corrections.length) {
    const bytes = typeof source === 'string' ? await readFile(source) : Buffer.from(source)
    return { bytes, isTranscript: false }
  }
  const edits = corrections.flatMap(({ block, edits: own }) => {
    return own.map(({ range, text }) => ({ block, range, text }))
  })
  return manuscript.revise(source, fileName, edits)
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

/** A file as the regulation judges it today: errors first. */
async function open(desk: Desk, by: Actor, which: string | Shown) {
  if (typeof which !== 'string') {
    const { bytes, fileName, column, unit, name } = which
    const refusal = refusalOf(by, which)
    if (refusal) return refusal
    const known = await judged(desk, { source: bytes, fileName, column, unit, name })
    return known.findings.some(({ confidential }) => confidential)
      ? new Refusal('submission.destroyed')
      : known
  }
  const entry = ownManuscript(desk, by, which)
  if (entry instanceof Refusal) return entry
  const { file, column: key } = entry.payload
  const source = desk.storage.files.path(file.sha256)
  const column = desk.policy.at().columns[key]
  return judged(desk, { source, fileName: file.name, column, unit: desk.roster.match(entry.unit)! })
}

/** @param file its path, or its bytes */
async function judged(desk: Desk, file: Omit<Shown, 'bytes'> & { source: string | Uint8Array }) {
  const { source, fileName, column, unit, name } = file
  const manuscript = await desk.manuscript.read(source, fileName)
  const read = { manuscript, column, unit, name }
  const known = { ...read, ...judge(desk, read) }
  const findings = [...errorsOf(known), ...adviceOf(known)]
  return { source, column: column.key, fileName, manuscript, findings }
}

function ofReceipt(desk: Desk, { person }: Actor, written: string): HandedIn | Refusal {
  const receipt = parseReceipt(written, yearOf(desk))
  const entry = receipt && desk.ledger.find(receipt)?.entry
  if (!entry) {
    const lost = receipt && lostManuscript(desk, receipt)
    return lost || new Refusal('submission.unknown', [written])
  }
  const isTheirs = person!.role === 'editor' || person!.unit?.name === entry.unit
  return isTheirs ? entry : new Refusal('submission.not-yours', [receipt, entry.unit])
}

function last({ ledger }: Desk, { account }: Actor): HandedIn | Refusal {
  const [refused, submitted] = [ledger.last('refused', account), ledger.last('submitted', account)]
  const entry = (refused?.seq ?? 0) > (submitted?.seq ?? 0) ? refused : submitted
  return entry ?? new Refusal('submission.nothing')
}
