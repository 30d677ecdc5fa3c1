import { type Actor, appendOne, type Desk, forbidden, Refusal } from '../deed'
import type { Entry, EntryOf } from '../ledger'

/** An objection, and the entry it is about. */
export interface OpenObjection {
  objection: EntryOf<'objected'>
  target: Entry
}

export interface Answered extends OpenObjection {
  isUpheld: boolean
}

/**
 * Answers a unit's objection.
 * @param request.objection number of its entry; as it was said when it is none
 */
export async function answerObjection(
  desk: Desk,
  by: Actor,
  request: { objection: number | string; isUpheld?: boolean; reason: string },
): Promise<Answered | Refusal> {
  const refusal = forbidden(by, 'editor')
  if (refusal) return refusal
  const { objection: no, isUpheld, reason } = request
  const { entries, state } = desk.ledger
  const objection = typeof no === 'number' ? entries[no - 1] : undefined
  if (objection?.type !== 'objected') return new Refusal('correction.answer.unknown', [no])
  if (isUpheld === undefined) return new Refusal('correction.answer.verdict-expected', [no])
  if (!reason) return new Refusal('correction.answer.reason-expected', [no])
  const { id: ref, unit } = objection
  const payload = { isUpheld, answer: reason }
  const entry = await appendOne(desk, by, { type: 'answered', unit, ref, payload })
  if (entry instanceof Refusal) return entry
  return { objection, target: state.entries.get(objection.ref!)!, isUpheld }
}

/** Objections nobody has answered yet. */
export function openObjections({ ledger }: Desk, by: Actor): OpenObjection[] | Refusal {
  const refusal = forbidden(by, 'editor')
  if (refusal) return refusal
  return ledger
    .objections()
    .filter(({ answer }) => !answer)
    .map(({ entry }) => ({ objection: entry, target: ledger.state.entries.get(entry.ref!)! }))
}
