import { today } from '../calendar'
import { check, type Finding, recognise } from '../check'
import type { Desk } from '../deed'
import type { Manuscript } from '../manuscript'
import type { Column } from '../policy'
import type { Unit } from '../roster'
import { noteText } from '../submission'

/** What is to be looked at, and for which column when its name does not say. */
export interface Asked {
  fileName: string
  bytes: Buffer
  column?: string
}

/** How a manuscript would be judged; nothing of it is kept in the ledger. */
export interface Examined {
  fileName: string
  manuscript: Manuscript
  /** None when neither the name nor anybody said one: then nothing could be judged. */
  column?: Column
  unit?: Unit
  findings: Finding[]
}

export type Examiner = Pick<Desk, 'policy' | 'roster' | 'manuscript'>

/** Judges a manuscript by the regulation in force today, and records nothing. */
export async function examine(
  { policy: book, roster, manuscript: reader }: Examiner,
  { fileName, bytes, column: key }: Asked,
): Promise<Examined> {
  const policy = book.at()
  const name = recognise(fileName, policy.columns, roster)
  const column = key ? policy.columns[key] : name?.column
  const unit = name?.unit ?? roster.startsWith(fileName)?.unit
  const manuscript = await reader.read(bytes, fileName)
  if (!column) return { fileName, manuscript, unit, findings: [] }
  const { findings } = check({
    manuscript,
    column,
    policy,
    calendar: book.calendar,
    roster,
    sender: unit,
    today: today(),
    name: name?.column === column ? name : undefined,
  })
  return { fileName, manuscript, column, unit, findings }
}

/** 批注稿 of what was examined; undefined when there is nothing to note, or nowhere. */
export async function annotated(
  { manuscript: writer }: Pick<Examiner, 'manuscript'>,
  { fileName, manuscript, findings }: Examined,
  bytes: Buffer,
): Promise<Buffer | undefined> {
  if (!findings.length || !manuscript.blocks.length) return
  const notes = findings.map((finding) => {
    const { block, range } = finding
    return { block, range, text: noteText(finding) }
  })
  return (await writer.annotate(bytes, fileName, notes)).bytes
}
