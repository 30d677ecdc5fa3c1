import type { EntryOf, LedgerState, Submission } from '../ledger'
import { earn, isOther, ruled } from './earn'
import { adjustment, type Event, eventsAt, heldAt } from './event'
import { bare, lineOf, type Whole, wholesOf } from './line'
import { multiply } from './multiply'
import type { Setting } from './setting'
import { type Part, sharer } from './share'
import { type Earning, stack } from './stack'
import type { Line } from './types'

/** Everything a submission counts as it stood when the ledger had come to number `seq`. */
export function linesAt(
  state: LedgerState,
  submission: Submission,
  seq: number,
  setting: Setting,
): Line[] {
  const events = eventsAt(state, submission, seq, setting)
  const wholes = reckon(events)
  const parts = partsAt(state, submission, seq)
  if (!parts.some(({ part }) => part > 0)) {
    return wholes.map((whole) => lineOf(submission, setting, whole, whole.event.unit, whole.value))
  }
  const split = sharer(parts)
  wholes.sort((a, b) => a.event.entry.seq - b.event.entry.seq)
  return wholes.flatMap((whole) => {
    if (whole.event.unit !== submission.entry.unit) {
      return [lineOf(submission, setting, whole, whole.event.unit, whole.value)]
    }
    if (whole.rule?.share === 'each') {
      return parts.map(({ unit }) => lineOf(submission, setting, whole, unit, whole.value))
    }
    const shares = split(whole.value)
    return parts.map(({ unit }, index) =>
      lineOf(
        submission,
        setting,
        whole,
        unit,
        shares[index],
        parts.length > 1 ? whole.value : undefined,
      ),
    )
  })
}

/** How a submission was shared; none when it is its unit's alone. */
function partsAt(state: LedgerState, { history, entry }: Submission, seq: number): Part[] {
  const shared = history.findLast((about) => about.type === 'shared' && heldAt(state, about, seq))
  if (shared?.type !== 'shared') return []
  const parts = new Map<string, number>()
  for (const { unit, part } of shared.payload.parts) parts.set(unit, (parts.get(unit) ?? 0) + part)
  // The unit that handed it in keeps its count of items.
  if (!parts.has(entry.unit)) parts.set(entry.unit, 0)
  return [...parts].map(([unit, part]) => ({ unit, part }))
}

function reckon(events: Event[]): Whole[] {
  const isStanding = events.some(({ on }) => on === 'submitted')
  const found = events.map((event) => ({ event, rules: ruled(event) }))
  const earnings = new Map<Event, Earning>()
  for (const { event, rules } of found) {
    const earning = earn(event, rules)
    if (earning && (isStanding || earning.value < 0)) earnings.set(event, earning)
  }
  stack([...earnings.values()])
  return found.flatMap(({ event, rules: { times } }) => {
    const earning = earnings.get(event)
    if (isOther(event) && !isStanding && !earning) return []
    const multiple = isOther(event) && isStanding ? multiply(event, found, earnings) : []
    if (!earning) return times.length > 0 && multiple.length > 0 ? multiple : [bare(event)]
    return [...wholesOf(earning), ...multiple]
  })
}

/** 加减分 about no submission. */
export function linesOfAdjustment(entry: EntryOf<'adjusted'>, setting: Setting): Line[] {
  const event = adjustment(entry, setting)
  const earning = earn(event, { ...ruled(event), times: [] })
  const wholes = earning ? wholesOf(earning) : [bare(event)]
  return wholes.map((whole) => lineOf(undefined, setting, whole, entry.unit, whole.value))
}
