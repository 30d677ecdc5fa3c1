import { type Calendar, dayOf, moment, workdaysAfter } from '../calendar'
import type { Desk } from '../deed'
import type { Incident } from '../ledger'
import type { IncidentSetting, IncidentStep, Span } from '../policy'

/** What the regulation of the day an emergency happened says; undefined when it says nothing. */
export function settingOf(
  { policy }: Pick<Desk, 'policy'>,
  { facts }: Pick<Incident, 'facts'>,
): IncidentSetting | undefined {
  return policy.at(dayOf(new Date(facts.at))).incident
}

/** When a step is due, to the minute; undefined when at no time. */
export function dueOf(
  { within }: Pick<IncidentStep, 'within'>,
  { at, kind }: { at: Date; kind?: string },
  calendar: Calendar,
): Date | undefined {
  if (within === undefined) return undefined
  const isByKind = typeof within === 'object' && 'kinds' in within
  return after(at, isByKind ? (within.kinds[kind ?? ''] ?? within.else) : within, calendar)
}

const MINUTE = 60_000

function after(at: Date, span: Span, calendar: Calendar): Date {
  if (typeof span === 'number') return new Date(+at + span * MINUTE)
  const day = workdaysAfter(dayOf(at), span.workday, calendar)
  return new Date(+moment(day, span.at) + span.minutes * MINUTE)
}
