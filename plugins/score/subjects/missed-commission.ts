import type { Commission, Entry } from '../../ledger'
import { type Day, dayOf } from '../../calendar'
import { formatPoints } from '../hundredths'
import { rulesFor } from '../rules/selector'
import { evaluate } from '../rules/value'
import { type Feature, type Setting, whoOn, type Basis } from '../setting'
import type { Line } from '../types'
import { type LinesAfter, withCorrections } from './correction'
import { historyAt, isValidAt, touchesOf } from './history'
import { isSettled, monthOf, openDay } from './publication'

/** The day by which something commissioned had to be handed in. */
export function dueDay({ due }: Commission): Day {
  return dayOf(new Date(due))
}

/** 约稿到期未交: a line for each unit that was asked and had handed nothing in when it was due. */
export function missedLines(commission: Commission, basis: Basis): Line[] {
  const units = new Set(commission.entry.payload.units)
  return [...units].flatMap((unit) => missedBy(unit, commission, basis))
}

function missedBy(unit: string, commission: Commission, basis: Basis): Line[] {
  const { entry, receipts } = commission
  const { setting, publicationOf } = basis
  const { state } = basis.ledger
  const due = Date.parse(commission.due)
  const inTime = receipts
    .map((receipt) => state.submissions.get(receipt)!)
    .filter((each) => each.entry.unit === unit && Date.parse(each.entry.at) <= due)
  const at = (seq: number): Line[] => {
    const isHandedIn = inTime.some((submission) => {
      const { valid, isReversed } = historyAt(state, submission, seq)
      return !isReversed && !valid.some(({ type }) => type === 'withdrawn')
    })
    return isHandedIn || !isValidAt(state, entry, seq)
      ? []
      : [missedLine(commission, unit, setting)]
  }
  const about = [entry, ...inTime.flatMap(({ history }) => history)]
  const touches = touchesOf(state, about).toSorted((a, b) => a.seq - b.seq)
  const later = touches.filter((each) => Date.parse(each.at) > due)
  const before = touches.at(-later.length - 1)?.seq ?? 0
  const day = dueDay(commission)
  const published = publicationOf(monthOf(day))
  const isPublic = published !== undefined && Date.parse(published.at) < due
  const first = at(before).map((line) => {
    return { ...line, day: isPublic ? openDay(day, Infinity, publicationOf) : day }
  })
  const home = first[0]?.day ?? day
  if (later.every(({ seq }) => !isSettled(home, seq, publicationOf))) {
    return later.length > 0 ? at(later.at(-1)!.seq) : first
  }
  const steps = later.map((each) => linesAfter(each, each.seq, at(each.seq)))
  return withCorrections([linesAfter(entry, 0, first), ...steps], publicationOf)
}

function linesAfter({ id: entryId, at }: Entry, seq: number, lines: Line[]): LinesAfter {
  return { seq, entryId, day: dayOf(new Date(at)), lines }
}

function missedLine(commission: Commission, unit: string, setting: Setting): Line {
  const { entry } = commission
  const { no, topic } = entry.payload
  const day = dueDay(commission)
  const policy = setting.at(day)
  const about = { on: 'missed' as const, traits: [], late: false, commissioned: true }
  const feature: Feature & typeof about = { ...whoOn(unit, day, setting), ...about }
  const { value: rule } = rulesFor(policy, feature)
  const value = rule ? (evaluate(rule.value!, feature, {}, policy) ?? 0) : 0
  return {
    ...feature,
    part: '',
    seq: entry.seq,
    day,
    kind: 'other',
    count: 1,
    value,
    why: { key: 'missed', params: { no, topic, value: formatPoints(value) } },
    clause: rule?.clause,
    policy,
    entryId: entry.id,
    title: topic,
  }
}
