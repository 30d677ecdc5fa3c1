import { type Actor, appendOne, type Desk, forbidden, originOf, Refusal } from '../deed'
import type { Entry, EntryOf } from '../ledger'

export interface AnswerRequest {
  /** Number of the objection's entry; as it was said when it is none. */
  objection: number | string
  /** Absent when it was not said. */
  isUpheld?: boolean
  reason: string
}

export interface Answered {
  objection: EntryOf<'objected'>
  /** What was objected to. */
  target: Entry
  isUpheld: boolean
}

/** Answers a unit's objection. */
export async function answer(
  desk: Desk,
  by: Actor,
  { objection: no, isUpheld, reason }: AnswerRequest,
): Promise<Answered | Refusal> {
  const refusal = forbidden(by, 'editor')
  if (refusal) return refusal
  const objection = typeof no === 'number' ? desk.ledger.entries[no - 1] : undefined
  if (objection?.type !== 'objected') return new Refusal('correction.answer.unknown', [no])
  if (isUpheld === undefined) return new Refusal('correction.answer.verdict-expected', [no])
  if (!reason) return new Refusal('correction.answer.reason-expected', [no])
  const { id, unit, ref } = objection
  const origin = originOf(desk, by, unit, id, 'answered')
  const payload = { isUpheld, answer: reason }
  const entry = await appendOne(desk, { ...origin, type: 'answered', ref: id, payload })
  if (entry instanceof Refusal) return entry
  return { objection, target: desk.ledger.state.entries.get(ref!)!, isUpheld }
}

/** Objections nobody has answered yet, each with what it is about. */
export function openObjections(
  desk: Desk,
  by: Actor,
): Pick<Answered, 'objection' | 'target'>[] | Refusal {
  const refusal = forbidden(by, 'editor')
  if (refusal) return refusal
  const open = desk.ledger.objections().filter((each) => !each.answer)
  return open.map(({ entry }) => ({
    objection: entry,
    target: desk.ledger.state.entries.get(entry.ref!)!,
  }))
}
