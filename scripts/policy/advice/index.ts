import { feePolicy, type Policy } from '../../../plugins/policy'
import type { Advice } from './advice'
import { findUndue } from './awards'
import { findContested } from './contested'
import { findUnseen } from './file-names'
import { findWorthless } from './grounds'
import { findUnguarded } from './laws'
import { findToothless } from './limits'
import { findAlike, findUnused } from './names'
import { findUnmeant } from './numbers'
import { findHardlyMet } from './reach'
import { findLoose } from './tasks'
import { findMistimed } from './times'
import { findUnfilled } from './unfilled'
import { findOdd, findPointless, findUnrivalled } from './values'

export { adviceOnAmendments } from './amendments'
export { classesIn } from './tasks'

/** What may be a slip in one version of a regulation. */
export function adviceOn(policy: Policy): Advice[] {
  const ofFees = [findContested, findOdd, findUnmeant, findUnrivalled].flatMap((find) =>
    find(feePolicy(policy)),
  )
  const ofPoints = [
    findPointless,
    findContested,
    findUnused,
    findAlike,
    findOdd,
    findUnrivalled,
    findUnmeant,
    findHardlyMet,
    findMistimed,
    findToothless,
    findLoose,
    findUndue,
    findWorthless,
    findUnseen,
    findUnguarded,
    findUnfilled,
  ].flatMap((find) => find(policy))
  return [...ofPoints, ...ofFees.map(({ path, text }) => ({ path: ['fees', ...path], text }))]
}
