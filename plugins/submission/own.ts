import { today } from '../calendar'
import { type Actor, type Desk, Refusal } from '../deed'
import { type EntryOf, parseReceipt } from '../ledger'
import { judge } from './hand-in'

/** A manuscript that was handed in, whatever became of it. */
export type HandedIn = EntryOf<'submitted' | 'refused'>

/** The manuscript of a receipt as people write it, else what this person handed in last. */
export function ownManuscript(desk: Desk, by: Actor, receipt: string): HandedIn | Refusal {
  const entry = receipt ? ofReceipt(desk, by, receipt) : last(desk, by)
  if (entry instanceof Refusal) return entry
  const isDestroyed = 'isDestroyed' in entry.payload && entry.payload.isDestroyed
  return isDestroyed ? new Refusal('submission.destroyed') : entry
}

/** The file of a manuscript handed in earlier, as the regulation judges it today. */
export async function reopen(desk: Desk, { unit, payload }: HandedIn) {
  const { file, column: key } = payload
  const path = desk.storage.files.path(file.sha256)
  const manuscript = await desk.manuscript.read(path, file.name)
  const column = desk.policy.at().columns[key]
  const { findings } = judge(desk, { manuscript, column, unit: desk.roster.match(unit)! })
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
