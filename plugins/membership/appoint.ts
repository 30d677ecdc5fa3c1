import { type Day, formatDay, today } from '../calendar'
import { type Actor, type Desk, forbidden, originOf, Refusal } from '../deed'
import type { EntryOf } from '../ledger'
import { type Officer, type Roster, sameName, type Unit } from '../roster'
import { changeOfficers } from './change-officers'

export interface AppointRequest {
  /** A unit by any of its names. */
  unit: string
  name: string
  qq?: string
}

/** What changed: somebody is an officer, for good or as a substitute. */
export interface Appointment<Decision = EntryOf<'appointed'>> {
  entry: Decision
  /** The number they are known by now. */
  qq?: string
  /** As they stood in the roster before. */
  before?: Officer
  /** All of the unit, as it is now. */
  officers: Officer[]
}

export type Substitution = Appointment<EntryOf<'substituted'>>

/** 信息员: somebody hands in for a unit from now on, by that number. */
export async function appoint(
  desk: Desk,
  by: Actor,
  request: AppointRequest,
): Promise<Appointment | Refusal> {
  const unit = unitFor(desk, by, request)
  if (unit instanceof Refusal) return unit
  const { name, qq } = request
  const before = unit.officers.find((each) => sameName(each.name, name))
  const entry = await changeOfficers<'appointed'>(
    desk,
    { ...originOf(desk, by, unit.name), type: 'appointed', payload: { name, qq } },
    (officers) => withOfficer(officers, { name, qq }),
  )
  return entry instanceof Refusal ? entry : appointment(desk, entry, before)
}

/** 代理: somebody hands in for a unit until the end of a day. */
export async function substitute(
  desk: Desk,
  by: Actor,
  { until, ...request }: AppointRequest & { until?: Day },
): Promise<Substitution | Refusal> {
  const unit = unitFor(desk, by, request)
  if (unit instanceof Refusal) return unit
  if (!until) return new Refusal('membership.until-expected')
  if (until < today()) return new Refusal('membership.past', [formatDay(until)])
  const { name, qq } = request
  const before = unit.officers.find((each) => sameName(each.name, name))
  if (before && !before.until) return new Refusal('membership.already', [unit.name, name])
  const entry = await changeOfficers<'substituted'>(
    desk,
    { ...originOf(desk, by, unit.name), type: 'substituted', payload: { name, qq, until } },
    (officers) => withOfficer(officers, { name, qq, until }),
  )
  return entry instanceof Refusal ? entry : appointment(desk, entry, before)
}

/** The unit of a request that can be met. */
function unitFor({ roster }: Desk, by: Actor, request: AppointRequest): Unit | Refusal {
  const refusal = forbidden(by, 'editor')
  if (refusal) return refusal
  if (!request.unit || !request.name) return new Refusal('membership.expected')
  const unit = roster.match(request.unit)
  if (!unit) return new Refusal('membership.unknown-unit', [request.unit])
  return conflictOf(roster, unit, request) ?? unit
}

function conflictOf(roster: Roster, unit: Unit, { name, qq }: AppointRequest) {
  if (!/^[\p{L} .·・]{2,20}$/u.test(name)) return new Refusal('membership.no-name', [name])
  if (unit.leaders.some((each) => sameName(each.name, name))) {
    return new Refusal('membership.is-leader', [unit.name, name])
  }
  const holder = qq && roster.identify({ platform: 'onebot', userId: qq })
  if (!holder) return undefined
  const isOfUnit = holder.role === 'editor' || holder.unit?.name === unit.name
  if (isOfUnit && sameName(holder.name, name)) return undefined
  return new Refusal('membership.taken', [qq, holder.unit?.name, holder.name])
}

function withOfficer(officers: Officer[], { name, qq, until }: Officer): Officer[] {
  const before = officers.find((each) => sameName(each.name, name))
  if (!before) return [...officers, { name, qq, until }]
  const officer = { ...before, qq: qq ?? before.qq, until }
  return officers.map((each) => (each === before ? officer : each))
}

function appointment<Decision extends EntryOf<'appointed' | 'substituted'>>(
  { roster }: Desk,
  entry: Decision,
  before?: Officer,
): Appointment<Decision> {
  const officers = roster.match(entry.unit)?.officers ?? []
  const officer = officers.find((each) => sameName(each.name, entry.payload.name))
  return { entry, qq: officer?.qq, before, officers }
}
