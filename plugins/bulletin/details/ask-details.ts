import { type Day, dayOf, parsePeriod, type Period, today } from '../../calendar'
import { type Actor, type Desk, insteadOf, noManuscript, Refusal } from '../../deed'
import { instructionsOn, type Standing } from '../../instruction'
import type { Submission } from '../../ledger'
import { earns, type Fees } from '../../policy'
import type { Point, Progress, ScoreBook } from '../../score'
import { isUnvalued } from '../board/ask-board'
import { type Undone, undone, undoneIn } from './undone'

/** A point, and the number of the ledger's entry that it can be objected to by. */
export interface NumberedPoint extends Point {
  no?: number
  /** What earned it was handed in late. */
  isLate?: boolean
}

/** What is paid beside the points, as the regulation calls it; hundredths of the currency. */
export interface Paid {
  fees: Fees
  points: NumberedPoint[]
}

/** Every point of a unit in a period, the earliest day first. */
export interface UnitDetails {
  unit: string
  period: Period
  points: NumberedPoint[]
  undone: Undone[]
  isUnvalued: boolean
  paid?: Paid
  /** When the ledger began, if tasks that were over by then are not asked for. */
  since?: Day
}

/** Every point of one submission or entry, of whatever day and unit. */
export interface Origin {
  points: NumberedPoint[]
  /** Nothing earns points by the regulation. */
  isUnvalued: boolean
  paid?: Paid
  /** What the regulation counts over a period, apart from single points: limits, tasks. */
  overall: ('limits' | 'quotas')[]
  /** The versions of the regulation that they were reckoned under. */
  regulations: { title: string; inForce: Day }[]
  ended?: Ended
  /** The manuscript itself, when one was asked about. */
  submission?: Submission
  /** What is asked in the week or month it is for, when it came after that. */
  tasks: Progress[]
  /** What leaders wrote on it. */
  instructions: Standing[]
}

/** Why it counts no more: how a manuscript ended, as what an entry reads now, or what undid it. */
export type Ended =
  | { receipt: string; status: Exclude<Submission['status'], 'accepted'> }
  | { no: number; live: number }
  | Undone

interface DetailsAsked {
  /** This month without one; the month before where this one has nothing yet. */
  period?: Period
  unit?: string
}

/** Where the points of a unit come from; without one said, of the asker's own. Anyone may ask. */
export function askDetails(
  desk: Desk,
  by: Actor,
  { period, unit = by.person?.unit?.name }: DetailsAsked,
): UnitDetails | Refusal {
  if (!unit) return new Refusal('bulletin.details.unit-expected')
  if (!period) {
    const [now, before] = ['本月', '上月'].map((said) => {
      return askDetails(desk, by, { period: parsePeriod(said, today())!, unit }) as UnitDetails
    })
    return !hasSomething(now) && hasSomething(before) ? before : now
  }
  const points = numbered(desk, desk.score.points(period, unit))
  const paid = paidIn(desk, period, (book) => book.points(period, unit))
  const since = desk.score.beginningIn(period)
  const taken = undoneIn(desk, period, unit)
  return { unit, period, points, undone: taken, isUnvalued: isUnvalued(desk, period), paid, since }
}

function hasSomething({ points, undone, paid }: UnitDetails): boolean {
  return points.length > 0 || undone.length > 0 || Boolean(paid?.points.length)
}

/** Where the points of one submission, or of one entry by its number, come from. Anyone may ask. */
export function askOrigin(
  desk: Desk,
  about: { receipt: string } | { entry: number },
): Origin | Refusal {
  const entry = entryOf(desk, about)
  if (entry instanceof Refusal) return entry
  const id = 'receipt' in about ? about.receipt : entry.id
  const points = desk.score.pointsOf(id)
  const since = dayOf(new Date(entry.at))
  const paid = paidIn(desk, { from: since, to: today() }, (book) => book.pointsOf(id))
  const all = [...points, ...(paid?.points ?? [])]
  const versions = [...new Set(all.map(({ policy }) => policy.inForce))]
  const regulations = versions.map((inForce) => {
    return { title: desk.policy.at(inForce).title, inForce }
  })
  const submission = 'receipt' in about ? desk.ledger.find(about.receipt) : undefined
  const ended = endedOf(desk, about)
  const instructions = submission ? instructionsOn(desk, submission.receipt) : []
  const policy = desk.policy.at()
  const isUnvalued = !earns(policy)
  const overall = (['limits', 'quotas'] as const).filter((each) => policy[each].length)
  return {
    points: numbered(desk, points),
    isUnvalued,
    paid,
    overall,
    regulations,
    ended,
    submission,
    tasks: submission?.status === 'accepted' ? desk.score.tasksMeant(submission.receipt) : [],
    instructions,
  }
}

/** What is paid in some days by the book of fees, where the regulation pays any. */
function paidIn(
  desk: Desk,
  days: Pick<Period, 'from' | 'to'>,
  pointsIn: (book: ScoreBook) => Point[],
): Paid | undefined {
  const fees = desk.score.feesIn(days)
  return fees && { fees, points: numbered(desk, pointsIn(desk.score.fees)) }
}

function endedOf(desk: Desk, about: { receipt: string } | { entry: number }): Ended | undefined {
  const { ledger } = desk
  if ('receipt' in about) {
    const { receipt } = about
    const { status } = ledger.find(receipt)!
    return status === 'accepted' ? undefined : { receipt, status }
  }
  const entry = ledger.entries[about.entry - 1]
  const by = entry.type === 'reversed' ? entry : ledger.state.reversed.get(entry.id)
  if (!by) return undefined
  const live = insteadOf(desk, ledger.state.entries.get(by.ref!)!)?.seq
  return live ? { no: entry.seq, live } : undone(desk, by)
}

/** The entry that is asked about, or by which the manuscript was handed in. */
function entryOf({ ledger }: Desk, about: { receipt: string } | { entry: number }) {
  if ('receipt' in about) {
    const { receipt } = about
    return ledger.find(receipt)?.entry ?? noManuscript({ ledger }, receipt)
  }
  const entry = ledger.entries.at(about.entry - 1)
  if (!entry) return new Refusal('bulletin.details.unknown-entry', [about.entry])
  return entry.type === 'lost' ? new Refusal('bulletin.details.lost', [about.entry]) : entry
}

/** A correction has a number of its own. */
function numbered({ ledger }: Desk, points: Point[]): NumberedPoint[] {
  const { entries } = ledger.state
  return points.map((point) => {
    const id = point.correction?.entryId ?? point.entryId
    const entry = entries.get(id ?? '')
    const isLate = entry?.type === 'submitted' && entry.payload.late !== undefined
    return { ...point, no: entry?.seq, isLate }
  })
}
