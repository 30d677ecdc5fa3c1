import { type Actor, type Desk, forbidden, Refusal } from '../deed'
import type { Submission } from '../ledger'
import { sameName } from '../roster'
import { find, type Standing } from './find'

/** Whether somebody is a leader of the school: they write 批示 themselves. */
export function isSchoolLeader({ person }: Pick<Actor, 'person'>): boolean {
  return person?.role === 'leader' && !person.unit
}

/** Why somebody may not write an instruction in this leader's name on this manuscript. */
export function mayInstruct(
  { roster }: Pick<Desk, 'roster'>,
  by: Actor,
  { leader, submission }: { leader?: string; submission?: Submission },
): Refusal | undefined {
  if (!isSchoolLeader(by)) return forbidden(by, 'editor')
  const { name } = by.person!
  if (leader && !sameName(leader, name)) return new Refusal('instruction.own-name', [name])
  const unit = submission?.entry.unit
  const isInCharge = !unit || roster.inChargeOf(unit).some((each) => sameName(each.name, name))
  return isInCharge ? undefined : new Refusal('instruction.not-in-charge', [unit])
}

/** An instruction that somebody may pursue: editors any, leaders of the school their own. */
export function findTo(desk: Desk, by: Actor, no: number): Standing | Refusal {
  const refusal = isSchoolLeader(by) ? undefined : forbidden(by, 'editor')
  const found = refusal ?? find(desk, no)
  if (found instanceof Refusal || !isSchoolLeader(by)) return found
  const isOwn = sameName(found.instruction.entry.payload.leader, by.person!.name)
  return isOwn ? found : new Refusal('instruction.not-own', [no])
}
