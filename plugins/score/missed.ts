import type { Commission, Entry, EntryOf, LedgerState } from '../ledger'
import { type Day, dayOf, type Period } from '../calendar'
import { book, isSettled, openDay, type Seals, type Step } from './book'
import { heldAt, standingAt } from './event'
import { formatPoints } from './hundredths'
import { versionOf } from './line'
import { rulesFor } from './rule'
import { type Feature, type Setting, whoOn } from './setting'
import { touchesOf } from './subject'
import type { Line } from './types'
import { evaluate } from './value'

/** 约稿到期未交: a line for each unit that was asked and had handed nothing in when it was due. */
export function missedLines(
  state: LedgerState,
  { from, to }: Pick<Period, 'from' | 'to'>,
  { asOf, seals, setting }: { asOf: Day; seals: Seals; setting: Setting },
): Line[] {
  const lines: Line[] = []
  const count = state.numbers.get('commission') ?? 0
  for (let no = 1; no <= count; no++) {
    const commission = state.commissions.get(`${no}`)
    if (!commission) continue
    const { due, units } = commission.entry.payload
    const day = dayOf(new Date(due))
    if (day >= asOf || day > to) continue
    // What was missed in a month that was public by then counts in a later one.
    if (day < from && !seals(day.slice(0, 7))) continue
    for (const unit of new Set(units))
      lines.push(...missedBy(state, commission, unit, seals, setting))
  }
  return lines.filter(({ day }) => from <= day && day <= to)
}

function missedBy(
  state: LedgerState,
  { entry, receipts }: Commission,
  unit: string,
  seals: Seals,
  setting: Setting,
): Line[] {
  const due = Date.parse(entry.payload.due)
  const inTime = receipts
    .map((receipt) => state.submissions.get(receipt)!)
    .filter((each) => each.entry.unit === unit && Date.parse(each.entry.at) <= due)
  const at = (seq: number): Line[] => {
    const isKept = inTime.some((submission) => {
      const { valid, isReversed } = standingAt(state, submission, seq)
      return !isReversed && !valid.some(({ type }) => type === 'withdrawn')
    })
    return isKept || !heldAt(state, entry, seq) ? [] : [lineOf(entry, unit, setting)]
  }
  const touches = [entry, ...inTime.flatMap((each) => touchesOf(state, each))]
  const reversal = state.reversed.get(entry.id)
  if (reversal) touches.push(reversal)
  touches.sort((a, b) => a.seq - b.seq)
  const later = touches.filter((each) => Date.parse(each.at) > due)
  const before = touches.at(-later.length - 1)?.seq ?? 0
  const day = dayOf(new Date(due))
  const seal = seals(day.slice(0, 7))
  const isPublic = seal !== undefined && Date.parse(seal.at) < due
  const first = at(before).map((line) => ({
    ...line,
    day: isPublic ? openDay(day, Infinity, seals) : day,
  }))
  if (later.every(({ seq }) => !isSettled(first[0]?.day ?? day, seq, seals))) {
    return later.length > 0 ? at(later.at(-1)!.seq) : first
  }
  return book(
    [stepOf(entry, 0, first), ...later.map((each) => stepOf(each, each.seq, at(each.seq)))],
    seals,
  )
}

function stepOf({ id: entryId, at }: Entry, seq: number, lines: Line[]): Step {
  return { seq, entryId, day: dayOf(new Date(at)), lines }
}

function lineOf(entry: EntryOf<'commissioned'>, unit: string, setting: Setting): Line {
  const { no, topic, due } = entry.payload
  const day = dayOf(new Date(due))
  const policy = setting.at(day)
  const about = { on: 'missed', traits: [], late: false, commissioned: true }
  const feature: Feature = { ...whoOn(unit, day, setting), ...about }
  const { value: rule } = rulesFor(policy, feature)
  const value = rule ? (evaluate(rule.value!, feature, {}, policy) ?? 0) : 0
  return {
    ...feature,
    on: 'missed',
    key: `${entry.id} missed ${unit}`,
    seq: entry.seq,
    day,
    kind: 'other',
    count: 1,
    value,
    reason: { key: 'missed', params: { no, topic, value: formatPoints(value) } },
    clause: rule?.clause,
    policy: versionOf(policy),
    entryId: entry.id,
    title: topic,
  }
}
