import { nameRule } from '../check'
import { type Actor, append, type Desk, forbidden, originOf, PATIENCE, Refusal } from '../deed'
import type { EntryOf } from '../ledger'
import { lastRefusal } from './earlier'
import { settle } from './hand-in'
import { nameSaid } from './name-said'
import type { HandInOutcome } from './outcome'

/**
 * 改名: takes the manuscript last refused for its name alone, under the proper name; for a while
 * also when another was refused after it.
 * @param said the week or month it is for instead of the proposed one, or the whole name: 第十三周
 */
export async function rename(desk: Desk, by: Actor, said = ''): Promise<HandInOutcome | Refusal> {
  const refusal = forbidden(by, 'officer', 'leader')
  if (refusal) return refusal
  const refused = renamable(desk, by)
  if (!refused) return new Refusal('submission.rename.nothing')
  const name = said ? nameSaid(desk, refused, said) : refused.payload.rename!
  return name instanceof Refusal ? name : takeAgain(desk, by, refused, name)
}

/** What 改名 would take; undefined when there is nothing. */
export function renamable(desk: Desk, { account }: Pick<Actor, 'account'>) {
  const refused = lastRefusal(desk, account, ({ payload }) => !!payload.rename)
  const isLast = refused?.id === lastRefusal(desk, account)?.id
  const isFresh = refused && Date.now() - Date.parse(refused.at) < PATIENCE
  return isLast || isFresh ? refused : undefined
}

/** Takes the file of an earlier refusal again, under this name; it stays its officer's. */
function takeAgain(
  desk: Desk,
  by: Actor,
  refused: EntryOf<'refused'>,
  name: string,
): Promise<HandInOutcome | Refusal> {
  const { unit, by: author, payload } = refused
  const { file, column, fileMessage } = payload
  return settle(desk, by, {
    column: desk.policy.at().columns[column],
    unit: desk.roster.match(unit)!,
    author,
    file: { ...file, name },
    fileMessage,
    refused,
  })
}

export interface WaiveRequest {
  /** Number of the refusal (退稿). */
  no?: number
  rule: string
  reason: string
}

export interface Waived {
  refused: EntryOf<'refused'>
  rule: string
  outcome: HandInOutcome
}

/** 放行: lets a refused manuscript pass in spite of a rule. */
export async function waive(
  desk: Desk,
  by: Actor,
  { no = 0, rule, reason }: WaiveRequest,
): Promise<Waived | Refusal> {
  const refusal = forbidden(by)
  if (refusal) return refusal
  const refused = desk.ledger.entries[no - 1]
  if (refused?.type !== 'refused' || !rule) return new Refusal('submission.waive.expected')
  const { findings, file, isDestroyed } = refused.payload
  if (isDestroyed) return new Refusal('submission.waive.destroyed')
  const rules = [...new Set(findings.map((finding) => finding.rule))]
  if (!rules.includes(rule)) {
    const names = rules.map(nameRule).join('、')
    return new Refusal('submission.waive.unknown', [nameRule(rule), names])
  }
  if (!reason) return new Refusal('submission.waive.reason')
  const origin = originOf(desk, by, refused.unit)
  const payload = { rules: [rule], reason }
  const appended = await append(desk, { ...origin, type: 'waived', ref: refused.id, payload })
  if (appended instanceof Refusal) return appended
  const outcome = await takeAgain(desk, by, refused, file.name)
  return outcome instanceof Refusal ? outcome : { refused, rule, outcome }
}
