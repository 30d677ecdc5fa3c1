import { type Actor, type Desk, forbidden, Refusal } from '../deed'
import { sameName } from '../roster'
import { assignmentFor, find, openInstructions, type Standing } from './find'

/** Open instructions: all for an editor, those of the unit for its people, else a leader's own. */
export function askInstructions(
  desk: Pick<Desk, 'ledger'>,
  by: Actor,
): { open: Standing[]; unit?: string } | Refusal {
  const refusal = forbidden(by, 'officer', 'leader')
  if (refusal) return refusal
  const open = openInstructions(desk)
  const { role, unit } = by.person!
  if (role === 'editor') return { open }
  return { open: open.filter((each) => concerns(each, by)), unit: unit?.name }
}

/** One, of any state, for those it concerns. */
export function readInstruction(
  desk: Pick<Desk, 'ledger'>,
  by: Actor,
  no: number,
): Standing | Refusal {
  const found = forbidden(by, 'officer', 'leader') ?? find(desk, no)
  if (found instanceof Refusal) return found
  return concerns(found, by) ? found : new Refusal('instruction.not-yours', [no])
}

/** Whoever wrote it, or has to see to it, may read it. */
function concerns(standing: Standing, { person }: Actor): boolean {
  const { role, unit, name } = person!
  if (role === 'editor') return true
  if (unit) return assignmentFor(standing, unit.name) !== undefined
  return sameName(standing.instruction.entry.payload.leader, name)
}
