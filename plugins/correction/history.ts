import { type Actor, type Desk, forbidden, noManuscript, Refusal, totalOf } from '../deed'
import { type Entry, isReversible, receiptsOf, type Submission } from '../ledger'

export interface HistoryEntry {
  entry: Entry
  /** Hundredths of a point it brought or took. */
  points: number
  /** Number of the entry it undoes, if it is a correction. */
  undoes?: number
  /** Number of the correction that undid it. */
  undoneBy?: number
}

export interface History {
  /** Absent for an entry that is about no manuscript: a unit's own points, a refusal, a publication. */
  submission?: Submission
  entries: HistoryEntry[]
  /** Number of the last entry that can be undone; a manuscript is rather returned. */
  undoable?: number
}

/** Everything about one submission, by its receipt or the number of an entry about it. */
export function readHistory(
  desk: Desk,
  by: Actor,
  asked: { receipt: string } | { no: number },
): History | Refusal {
  const refusal = forbidden(by, 'editor')
  if (refusal) return refusal
  const { ledger } = desk
  const named = 'no' in asked ? ledger.entries[asked.no - 1] : undefined
  if ('no' in asked && !named) return new Refusal('correction.unknown-entry', [asked.no])
  const receipt = 'receipt' in asked ? asked.receipt : receiptsOf(ledger.state, named!).at(0)
  if (receipt === undefined) return historyOf(desk, [named!])
  const submission = ledger.find(receipt)
  if (!submission) return noManuscript({ ledger }, receipt)
  return { submission, ...historyOf(desk, entriesAbout(desk, submission)) }
}

function historyOf(desk: Desk, entries: Entry[]): Omit<History, 'submission'> {
  const { state } = desk.ledger
  const undoable = entries.findLast(
    ({ id, type }) => type !== 'submitted' && isReversible(type) && !state.reversed.has(id),
  )
  const looks = entries.map((entry) => ({
    entry,
    points: totalOf(desk, [entry]),
    undoes: entry.type === 'reversed' ? state.entries.get(entry.ref!)?.seq : undefined,
    undoneBy: state.reversed.get(entry.id)?.seq,
  }))
  return { entries: looks, undoable: undoable?.seq }
}

/** Its own entries, what became of instructions, corrections, and objections with the answers, in order. */
function entriesAbout({ ledger }: Desk, submission: Submission): Entry[] {
  const pursuits = [...ledger.state.instructions.values()]
    .filter(({ entry }) => entry.ref === submission.receipt)
    .flatMap((instruction) => instruction.history)
  const history = [...submission.history, ...pursuits]
  const ids = new Set(history.map(({ id }) => id))
  const corrections = history.flatMap(({ id }) => ledger.state.reversed.get(id) ?? [])
  const objections = ledger
    .objections()
    .filter(({ entry }) => ids.has(entry.ref!))
    .flatMap(({ entry, answer }) => (answer ? [entry, answer] : [entry]))
  return [...history, ...corrections, ...objections].toSorted((a, b) => a.seq - b.seq)
}
