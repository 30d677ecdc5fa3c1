import { judgeShares, type RequestedPart } from '../../../plugins/adoption'
import { Refusal, refusalText } from '../../../plugins/deed'
import { type Entry, type Payloads, replay } from '../../../plugins/ledger'
import { type PolicyAt, type RosterUnit, ScoreBook } from '../../../plugins/score'
import type { Doubt } from './guards'
import type { Parts, ShortEntry } from './short-entry'

type Asked = Extract<ShortEntry, { 合稿: unknown }>['分配']

/** What is known when a manuscript is shared. */
interface Known {
  entries: Entry[]
  day: string
  at: PolicyAt
  units: readonly RosterUnit[]
}

/** The parts that `/合稿` would write for a manuscript. */
export function sharesOf(
  receipt: string,
  asked: Asked,
  { entries, day, at, units }: Known,
  doubt: Doubt,
): Payloads['shared'] {
  const parts: RequestedPart[] = Array.isArray(asked)
    ? asked.map((unit) => ({ unit }))
    : partsSaid(asked)
  const ledger = { entries, state: replay(entries) }
  const book = new ScoreBook(ledger, { at, units: () => units, today: () => day })
  const { entry, history } = ledger.state.submissions.get(receipt)!
  const total = history.reduce((sum, { id }) => sum + book.earned(id), 0)
  const roster = { units: parts.map(({ unit }) => ({ name: unit })) }
  const desk = { roster, policy: { at } }
  const shares = judgeShares(desk, parts, { owner: entry.unit, day, total })
  if (!(shares instanceof Refusal)) return shares
  // The command that is given for an example is for the chat.
  doubt(refusalText(shares).split('，例：')[0])
  return recorded(parts)
}

/** Parts as they are written in a case: 20, or 50%. */
export function partsSaid(asked: Parts): RequestedPart[] {
  return Object.entries(asked).map(([unit, part]) => {
    const hundredths = Math.round(Number.parseFloat(`${part}`) * 100)
    return typeof part === 'number' ? { unit, points: hundredths } : { unit, percent: hundredths }
  })
}

/** Parts as they stand in the ledger, whatever they come to. */
export function recorded(parts: RequestedPart[]): Payloads['shared'] {
  const by = parts.some(({ points }) => points !== undefined)
    ? 'points'
    : parts.some(({ percent }) => percent !== undefined)
      ? 'percent'
      : 'equal'
  return {
    by,
    parts: parts.map(({ unit, points, percent }) => ({ unit, part: points ?? percent ?? 1 })),
  }
}
