import { today } from '../calendar'
import { type Actor, append, type Desk, forbidden, originOf, Refusal } from '../deed'
import { type Build, type EntryOf, LedgerError, type Payloads } from '../ledger'
import {
  adoptedBefore,
  flawOf,
  type ItemsOf,
  type MergeRequest,
  obstacleTo,
} from './adoption-request'
import { itemsLeft, payloadItems } from './items'
import { judgePiece } from './judge-piece'
import { type AdoptionOutcome, outcomeOf } from './outcome'
import { unclearItems } from './unclear-items'

type Piece = NonNullable<Payloads['adopted']['piece']>

/**
 * Enters that several manuscripts, or several items of one, appeared in an outlet as one piece, which
 * earns once. Each manuscript has an entry of its own for its unit's part: so limits, what adds up and
 * corrections of it are reckoned as of any other adoption.
 */
export async function merge(
  desk: Desk,
  by: Actor,
  request: MergeRequest,
): Promise<AdoptionOutcome | Refusal> {
  const refusal = forbidden(by, 'editor') ?? flawOf(desk, request)
  if (refusal) return refusal
  const [outlet, ...others] = request.outlets
  if (others.length) return new Refusal('adoption.merge.one-outlet')
  const { manuscripts } = request
  const entered = manuscripts.flatMap((each) => enteredBy(desk, by, each, outlet) ?? [])
  // The same message asked again finds its own entries.
  if (entered.length === manuscripts.length) return outcomeOf(desk, entered, { day: request.day })
  const obstacle = manuscripts.map(
    (each) => obstacleTo(desk, each) ?? takenItems(desk, each, outlet),
  )
  const flaw = obstacle.find(Boolean) ?? unclearItems(desk, by, request, 'merged')
  const piece = flaw ?? judgePiece(desk, by, request)
  if (piece instanceof Refusal) return piece
  const builds = manuscripts.map((each) => buildFor(desk, by, request, each, piece))
  const appended = await append(desk, ...builds)
  if (appended instanceof Refusal) return appended
  const entries = appended.map(({ entry }) => entry as EntryOf<'adopted'>)
  return outcomeOf(desk, entries, { day: request.day })
}

function enteredBy(desk: Desk, by: Actor, { receipt }: ItemsOf, outlet: string) {
  const { ledger } = desk
  const unit = ledger.find(receipt)?.entry.unit ?? ''
  const entry = ledger.state.entries.get(originOf(desk, by, unit, receipt, outlet).id)
  return entry as EntryOf<'adopted'> | undefined
}

/** The outlet has some of these items already. */
function takenItems({ ledger }: Desk, { receipt, items }: ItemsOf, outlet: string) {
  const submission = ledger.find(receipt)!
  const wanted = items.length || itemsLeft({ ...submission, adoptions: [] }, outlet, []).length
  if (itemsLeft(submission, outlet, items).length === wanted) return undefined
  return adoptedBefore(submission.adoptions.findLast(({ payload }) => payload.outlet === outlet)!)
}

function buildFor(
  desk: Desk,
  by: Actor,
  { outlets: [outlet], traits = [], day = today() }: MergeRequest,
  { receipt, items }: ItemsOf,
  piece: Piece,
): Build {
  const origin = originOf(desk, by, desk.ledger.find(receipt)!.entry.unit, receipt, outlet)
  return (state) => {
    const submission = state.submissions.get(receipt)!
    const wanted = itemsLeft({ ...submission, adoptions: [] }, outlet, items)
    const left = itemsLeft(submission, outlet, items)
    if (left.length < wanted.length) throw new LedgerError(`${receipt} 刚被${outlet}采用`)
    const about = { outlet, items: payloadItems(submission, wanted), day, piece }
    const payload = traits.length ? { ...about, traits } : about
    return { ...origin, type: 'adopted', ref: receipt, payload }
  }
}
