import type { EntryOf, LedgerState, Submission } from '../../ledger'
import { earn, isFromOutside, rulesOf } from '../rules/earning'
import type { Event, Setting } from '../setting'
import { type EventPoints, pointless, pointsEarned } from '../rules/event-points'
import { multiply, type RuledEvent } from '../rules/multiply'
import { type Part, share } from '../rules/share'
import { stack } from '../rules/stack'
import type { Line } from '../types'
import { adjustment, eventsAt } from './events'
import { isValidAt } from './history'
import { lineOf } from './line'

/** Everything a submission counts as it stood when the ledger had come to number `seq`. */
export function linesAt(
  state: LedgerState,
  submission: Submission,
  seq: number,
  setting: Setting,
): Line[] {
  const { entry } = submission
  const points = reckon(eventsAt(state, submission, seq, setting))
  const own = (each: EventPoints) => {
    const { event, value } = each
    return lineOf(each, { unit: event.unit, value }, setting, entry)
  }
  const { parts, lead } = sharesAt(state, submission, seq)
  if (!parts.some(({ part }) => part > 0)) return points.map(own)
  const isShared = parts.length > 1
  return points.flatMap((each) => {
    if (each.event.unit !== entry.unit) return own(each)
    const isForEach = each.rule?.share === 'each'
    const shares = isForEach ? parts.map(() => each.value) : share(each.value, parts)
    return parts.map(({ unit }, index) => {
      const part = { unit, value: shares[index], isShared: isShared && !isForEach }
      if (!lead || !part.isShared) return lineOf(each, part, setting, entry)
      const role = unit === lead ? ('lead' as const) : ('rest' as const)
      return lineOf({ ...each, why: { ...each.why, role } }, part, setting, entry)
    })
  })
}

/** What an adoption would earn by the rules for it, whatever else the manuscript earned; hundredths. */
export function worthOfAdoption(
  state: LedgerState,
  adoption: EntryOf<'adopted'>,
  setting: Setting,
): number {
  const submission = state.submissions.get(adoption.ref!)!
  const history = [...submission.history, adoption]
  const events = eventsAt(state, { ...submission, history }, adoption.seq, setting)
  const event = events.find(({ entry }) => entry === adoption)
  return (event && earn(event, rulesOf(event))?.each) ?? 0
}

/** How a submission was shared, and who leads if one does; no parts when it is its unit's alone. */
function sharesAt(
  state: LedgerState,
  { history, entry }: Submission,
  seq: number,
): { parts: Part[]; lead?: string } {
  const shared = history.findLast(
    (about) => about.type === 'shared' && isValidAt(state, about, seq),
  )
  if (shared?.type !== 'shared') return { parts: [] }
  const parts = new Map<string, number>()
  for (const { unit, part } of shared.payload.parts) parts.set(unit, (parts.get(unit) ?? 0) + part)
  // The unit that handed it in keeps its count of items.
  if (!parts.has(entry.unit)) parts.set(entry.unit, 0)
  const { by, parts: said } = shared.payload
  return {
    parts: [...parts].map(([unit, part]) => ({ unit, part })),
    lead: by === 'lead' ? said[0].unit : undefined,
  }
}

/** What the events of a manuscript come to together. */
function reckon(events: Event[]): EventPoints[] {
  const isStanding = events.some(({ on }) => on === 'submitted')
  const ruled = events.map((event): RuledEvent => {
    const rules = rulesOf(event)
    const earning = earn(event, rules)
    // What a unit loses it does not get back by taking the manuscript back.
    return { event, rules, earning: isStanding || (earning?.value ?? 0) < 0 ? earning : undefined }
  })
  stack(ruled.flatMap(({ earning }) => earning ?? []))
  return ruled.flatMap(({ event, rules, earning }) => {
    if (isFromOutside(event) && !isStanding && !earning) return []
    const multiple = isFromOutside(event) && isStanding ? multiply(event, rules, ruled) : []
    if (earning) return [...pointsEarned(earning), ...multiple]
    return multiple.length > 0 ? multiple : [pointless(event)]
  })
}

/** What 加减分 about no submission comes to. */
export function linesOfAdjustment(entry: EntryOf<'adjusted'>, setting: Setting): Line[] {
  const event = adjustment(entry, setting)
  const earning = earn(event, { ...rulesOf(event), times: [] })
  const points = earning ? pointsEarned(earning) : [pointless(event)]
  return points.map((each) => lineOf(each, { unit: entry.unit, value: each.value }, setting))
}
