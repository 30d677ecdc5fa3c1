import type { Day } from '../calendar'
import { type Actor, type Desk, originOf } from '../deed'
import type { Draft, EntryOf } from '../ledger'
import { adviceOf, errorsOf, type Handed, titleOf } from './handed'
import { kindOf } from './kind'

type Stored = Pick<Handed, 'unit' | 'author' | 'file'>

/**
 * From the message, and from the file since a message may carry several. A refusal has a `part`: what
 * is refused today may pass when it is heard again.
 */
export function originOfFile(
  desk: Desk,
  by: Actor,
  { unit, author, file }: Stored,
  ...part: string[]
) {
  return { ...originOf(desk, by, unit.name, file.sha256.slice(0, 16), ...part), by: author }
}

export function refusedDraft(
  desk: Desk,
  by: Actor,
  handed: Handed,
  how: { rename?: string; isDestroyed?: true },
): Extract<Draft, { type: 'refused' }> {
  const { column, file, fileMessage, commission, waived } = handed
  const findings = errorsOf(handed).map(({ rule, block }) => ({ rule, block }))
  const payload = { column: column.key, file, fileMessage, findings, commission, waived, ...how }
  return { ...originOfFile(desk, by, handed, 'refused'), type: 'refused', payload }
}

/** The entry of an acceptance; its `ref` is the receipt of the version it replaces. */
export function submittedDraft(
  desk: Desk,
  by: Actor,
  handed: Handed,
  { receipt, day }: { receipt: string; day: Day },
): Omit<EntryOf<'submitted'>, 'seq' | 'at'> {
  const { column, manuscript, file, fileMessage, items, week, lateness, commission, past } = handed
  const warnings = adviceOf(handed).map(({ rule }) => rule)
  const about = { receipt, column: column.key, title: titleOf(manuscript), file, fileMessage }
  const { replaced, beside, repeats = [] } = past ?? {}
  const payload = {
    ...about,
    items,
    day,
    week,
    late: lateness?.minutes,
    commission,
    repeats: repeats.length ? repeats : undefined,
    beside: beside?.receipt,
    warnings,
    kind: kindOf(desk.policy.at(day), column, {
      title: titleOf(manuscript),
      body: items.join('\n'),
    }),
    signOff: column.signOff?.steps,
  }
  const ref = replaced?.receipt
  return { ...originOfFile(desk, by, handed), type: 'submitted', ref, payload }
}
