import { today } from '../calendar'
import { check, type Finding, type Item, type Reading, readItem, recognise } from '../check'
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
  /** None when neither the name nor anybody said one: then only the kind of file is judged. */
  column?: Column
  unit?: Unit
  findings: Finding[]
  /** What its items were taken to say, by the block each begins in. */
  readings: Map<number, Reading>
}

export type Examiner = Pick<Desk, 'policy' | 'roster' | 'manuscript'>

/** The check whether it is Word at all, which is the same for every column. */
const kindOfFile = 'file-type'

/** Judges a manuscript by the regulation in force today, and records nothing. */
export async function examine(
  { policy: book, roster, manuscript: reader }: Examiner,
  { fileName, bytes, column: key }: Asked,
): Promise<Examined> {
  const policy = book.at()
  const name = recognise(fileName, policy.columns, { roster, today: today() })
  const column = key ? policy.columns[key] : name?.column
  const unit = name?.unit ?? roster.startsWith(fileName)?.unit
  const manuscript = await reader.read(bytes, fileName)
  const asking = column ?? Object.values(policy.columns).find(({ checks }) => kindOfFile in checks)
  const known = { fileName, manuscript, column, unit }
  if (!asking) return { ...known, findings: [], readings: new Map() }
  const { findings, items } = check({
    manuscript,
    column: asking,
    policy,
    calendar: book.calendar,
    roster,
    sender: unit,
    today: today(),
    name: name?.column === column ? name : undefined,
  })
  if (column) return { ...known, findings, readings: readingsOf(items) }
  const own = findings.filter(({ rule }) => rule === kindOfFile)
  return { ...known, findings: own, readings: new Map() }
}

/** Items that are read out, so that nobody waits for a very long manuscript. */
const MOST = 30

function readingsOf(items: Item[]): Map<number, Reading> {
  return new Map(items.slice(0, MOST).map((item) => [item.block, readItem(item)]))
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
