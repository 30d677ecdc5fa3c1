import { today } from '../calendar'
import { type Actor, type Desk, originOf, Refusal } from '../deed'
import type { EntryOf, Payloads } from '../ledger'
import { formatPoints } from '../score'
import type { ItemsOf, MergeRequest } from './adoption-request'
import { exampleParts } from './example-parts'
import { judgeShares, type RequestedPart, sharedByRule } from './judge-shares'

type Piece = NonNullable<Payloads['adopted']['piece']>

/** Which manuscripts make the piece and what part of it each earns, or what is wrong with the parts. */
export function judgePiece(desk: Desk, by: Actor, request: MergeRequest): Piece | Refusal {
  const { manuscripts, outlets, parts } = request
  const owners = manuscripts.map(({ receipt }) => {
    return { receipt, unit: desk.ledger.find(receipt)!.entry.unit }
  })
  const units = [...new Set(owners.map(({ unit }) => unit))]
  const worths = manuscripts.map((each) => worthOf(desk, by, request, each))
  const shares = sharesOf(desk, units, parts, worths)
  if (shares instanceof Refusal) return shares
  const left = new Map(shares.parts.map(({ unit, part }) => [unit, part]))
  const own = owners.map(({ receipt, unit }) => {
    const part = left.get(unit) ?? 0
    // A unit of several manuscripts has its part once.
    left.delete(unit)
    return { receipt, unit, part }
  })
  return { id: originOf(desk, by, '', 'piece', outlets[0]).id, by: shares.by, parts: own }
}

function sharesOf(
  desk: Desk,
  units: string[],
  parts: RequestedPart[],
  worths: number[],
): Payloads['shared'] | Refusal {
  const [total] = worths
  const { by, lead } = desk.policy.at().share ?? {}
  const isManual = by === 'manual' && total > 0
  const isUnsaid = !parts.length && (units.length === 1 || !isManual)
  if (isUnsaid) return sharedByRule(units, lead)
  if (!parts.length) return partsExpected(units, total)
  const named = parts.map(({ unit }) => unit)
  const stranger = named.find((unit) => !units.includes(unit))
  if (stranger) return new Refusal('adoption.merge.stranger', [stranger, units.join('、')])
  const missing = units.find((unit) => !named.includes(unit))
  if (missing) return new Refusal('adoption.merge.missing', [missing])
  const isEven = worths.every((worth) => worth === total)
  // Points of a piece that is worth another number to each unit are of no whole.
  if (!isEven && parts.some(({ points }) => points !== undefined)) {
    return new Refusal('adoption.merge.percent', [exampleParts(units, 100_00, '%')])
  }
  return judgeShares(desk, parts, { owner: units[0], day: today(), total })
}

function partsExpected(units: string[], total: number): Refusal {
  return new Refusal('adoption.merge.parts-expected', [
    formatPoints(total),
    exampleParts(units, total),
  ])
}

/** What the whole piece would earn by the rules for one of its manuscripts, in hundredths. */
function worthOf(
  desk: Desk,
  by: Actor,
  { outlets: [outlet], traits, day = today() }: MergeRequest,
  { receipt, items }: ItemsOf,
): number {
  const piece = { id: '', by: 'equal' as const, parts: [] }
  const { unit } = desk.ledger.find(receipt)!.entry
  const entry: EntryOf<'adopted'> = {
    ...originOf(desk, by, unit, receipt, outlet),
    seq: desk.ledger.entries.length + 1,
    at: '',
    type: 'adopted',
    ref: receipt,
    payload: { outlet, items, day, traits, piece },
  }
  return desk.score.worth(entry)
}
