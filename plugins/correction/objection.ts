import { type Day, dayOf, daysBetween, today } from '../calendar'
import {
  type Actor,
  appendOne,
  type Desk,
  forbidden,
  lostManuscript,
  isOfMessage,
  originOf,
  Refusal,
} from '../deed'
import { type Entry, type EntryOf, receiptsOf } from '../ledger'

type About = { receipt: string } | { no: number }

/**
 * A unit objects to an entry that concerns it.
 * @param request.said what `about` was read from, for the answer
 */
export async function object(
  desk: Desk,
  by: Actor,
  { said, about, reason }: { said: string; about?: About; reason: string },
): Promise<EntryOf<'objected'> | Refusal> {
  const refusal = forbidden(by, 'officer', 'leader')
  if (refusal) return refusal
  if (!said) return new Refusal('correction.objection.expected')
  const entry = about && find(desk, about)
  if (!entry) {
    const lost = about && 'receipt' in about && lostManuscript(desk, about.receipt)
    return lost || new Refusal('correction.objection.unknown', [said])
  }
  if (!reason) return new Refusal('correction.objection.reason', [said])
  const unit = by.person!.unit?.name
  if (!unit || !unitsConcerned(desk, entry).includes(unit)) {
    return new Refusal('correction.objection.not-yours', [said])
  }
  const days = daysThatAreOver(desk, entry)
  if (days !== undefined) return new Refusal('correction.objection.too-late', [days])
  const { id: ref } = entry
  const open = desk.ledger
    .objections()
    .find((each) => !each.answer && each.entry.ref === ref && each.entry.unit === unit)?.entry
  if (open && open.id !== originOf(desk, by, unit, ref, 'objected').id) {
    return new Refusal('correction.objection.again', [open.seq])
  }
  return appendOne(desk, by, { type: 'objected', unit, ref, payload: { reason } })
}

function find({ ledger }: Desk, about: About): Entry | undefined {
  return 'no' in about ? ledger.entries[about.no - 1] : ledger.find(about.receipt)?.entry
}

function unitsConcerned({ ledger }: Desk, entry: Entry): string[] {
  const [receipt] = receiptsOf(ledger.state, entry)
  const history = receipt ? ledger.find(receipt)!.history : []
  const shares = [...history, entry].filter((each) => each.type === 'shared')
  return [entry.unit, ...shares.flatMap(({ payload }) => payload.parts.map(({ unit }) => unit))]
}

/** The days in which one could object, when its month was published longer ago than that. */
function daysThatAreOver({ ledger, policy }: Desk, { payload, at }: Entry): number | undefined {
  const day: Day = 'day' in payload ? payload.day : at.slice(0, 10)
  const published = ledger.state.published.get(day.slice(0, 7))
  const days = policy.at().bulletin?.objectionDays
  if (!published || !days) return undefined
  return daysBetween(dayOf(new Date(published.at)), today()) > days ? days : undefined
}

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
  const before = state.objections.get(ref)?.answer
  const isSame = before?.payload.isUpheld === isUpheld && before.payload.answer === reason
  if (before && isSame && !isOfMessage(before, by)) {
    return new Refusal('correction.answer.same', [no, before.seq])
  }
  const entry = await appendOne(desk, by, { type: 'answered', unit, ref, payload })
  if (entry instanceof Refusal) return entry
  return { objection, target: state.entries.get(objection.ref!)!, isUpheld }
}

export function openObjections({ ledger }: Desk, by: Actor): OpenObjection[] | Refusal {
  const refusal = forbidden(by, 'editor')
  if (refusal) return refusal
  return ledger
    .objections()
    .filter(({ answer }) => !answer)
    .map(({ entry }) => ({ objection: entry, target: ledger.state.entries.get(entry.ref!)! }))
}
