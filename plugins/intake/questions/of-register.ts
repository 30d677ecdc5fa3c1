import { type Listing, Refusal } from '../../deed'
import { handedIn, handedInList } from '../../submission'
import { points, unitIn } from './of-ledger'
import type { Question } from './question'
import { spokenFilter } from './spoken-time'

const ofUnits = /各(?:单位|学院|部门|处)|每个(?:单位|学院)|哪些单位|哪个单位|谁/

/** What editors ask of manuscripts: of all units, or the one that is named; they hand in none themselves. */
export function registered(question: Question): string | Listing | undefined {
  const { desk, by, said } = question
  if (by.person?.role !== 'editor') return undefined
  const unit = unitIn(desk, said)
  if (!unit && ofUnits.test(said)) return points(question)
  const found = handedIn(desk, by, {
    ...spokenFilter(desk, said),
    units: unit ? [unit] : undefined,
  })
  if (found instanceof Refusal) return undefined
  const { submissions } = found
  const pending = submissions.filter(({ status }) => status === 'pending')
  const adopted = submissions.filter(({ adoptions }) => adoptions.length)
  if (/[审签批]/.test(said) && pending.length)
    return handedInList({ ...found, submissions: pending })
  if (/采用|录用|刊/.test(said) && adopted.length)
    return handedInList({ ...found, submissions: adopted })
  return handedInList(found)
}
