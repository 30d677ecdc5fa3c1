import type { Policy } from '../../../plugins/policy'
import type { Advice } from './advice'
import { findAlike, findUnused } from './names'
import { findLoose } from './tasks'
import { findOdd, findPointless } from './values'

/** What may be a slip in one version of a regulation. */
export function adviceOn(policy: Policy): Advice[] {
  return [findPointless, findUnused, findAlike, findOdd, findLoose].flatMap((find) => find(policy))
}
