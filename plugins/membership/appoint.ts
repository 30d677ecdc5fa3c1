import { type Day, formatDay, today } from '../calendar'
import { type Actor, type Desk, forbidden, originOf, Refusal, unknownUnit } from '../deed'
import type { EntryOf } from '../ledger'
import {
  type AccountKind,
  ids,
  isName,
  type Officer,
  type Roster,
  sameName,
  type Unit,
} from '../roster'
import { changeOfficers } from './change-officers'

export interface AppointRequest {
  /** A unit by any of its names. */
  unit: string
  name: string
  qq?: string
  wecom?: string
}

/** What changed: somebody is an officer, for good or as a substitute. */
export interface Appointment<Decision = EntryOf<'appointed'>> {
  entry: Decision
  /** As they stand in the roster now. */
  officer: Officer
  /** As they stood in the roster before. */
  before?: Officer
  /** All of the unit, as it is now. */
  officers: Officer[]
}

export interface Substitution extends Appointment<EntryOf<'substituted'>> {
  /** Whether it was asked for from a later day on: it holds at once all the same. */
  isEarly: boolean
}

/** 信息员: somebody hands in for a unit from now on, by those accounts. */
export async function appoint(
  desk: Desk,
  by: Actor,
  request: AppointRequest,
): Promise<Appointment | Refusal> {
  const unit = unitFor(desk, by, request, 'membership.expected')
  if (unit instanceof Refusal) return unit
  const officer = officerOf(request)
  const { name } = officer
  const before = officerIn(unit, name)
  if (isUnchanged(desk, by, before, officer)) return unchanged(unit, name)
  const entry = await changeOfficers<'appointed'>(
    desk,
    { ...originOf(desk, by, unit.name), type: 'appointed', payload: officer },
    (officers) => withOfficer(officers, officer),
  )
  return entry instanceof Refusal ? entry : appointment(desk, entry, before)
}

/** 代理: somebody hands in for a unit, from now on until the end of a day. */
export async function substitute(
  desk: Desk,
  by: Actor,
  { from = today(), until, ...request }: AppointRequest & { from?: Day; until?: Day },
): Promise<Substitution | Refusal> {
  const unit = unitFor(desk, by, request, 'membership.substitute-expected')
  if (unit instanceof Refusal) return unit
  if (!until) return new Refusal('membership.until-expected')
  if (until < today()) return new Refusal('membership.past', [formatDay(until)])
  const officer = { ...officerOf(request), until }
  const { name } = officer
  const before = officerIn(unit, name)
  if (before && !before.until) return new Refusal('membership.already', [unit.name, name])
  if (isUnchanged(desk, by, before, officer)) return unchanged(unit, name)
  const entry = await changeOfficers<'substituted'>(
    desk,
    { ...originOf(desk, by, unit.name), type: 'substituted', payload: officer },
    (officers) => withOfficer(officers, officer),
  )
  if (entry instanceof Refusal) return entry
  return { ...appointment(desk, entry, before), isEarly: from > today() }
}

/** The unit of a request that can be met. `expected`: what to say when something is missing. */
function unitFor(desk: Desk, by: Actor, request: AppointRequest, expected: string): Unit | Refusal {
  const refusal = forbidden(by, 'editor')
  if (refusal) return refusal
  if (!request.unit || !request.name) return new Refusal(expected)
  const unit = desk.roster.match(request.unit)
  if (!unit) return unknownUnit(desk, by, request.unit)
  return conflictOf(desk.roster, unit, request) ?? unit
}

function conflictOf(roster: Roster, unit: Unit, request: AppointRequest) {
  const { name } = request
  if (!isName(name)) return new Refusal('membership.no-name', [name])
  if (unit.leaders.some((each) => sameName(each.name, name))) {
    return new Refusal('membership.is-leader', [unit.name, name])
  }
  return Object.entries(ids)
    .map(([platform, kind]) =>
      holderConflict(roster, unit, name, platform, officerOf(request)[kind]),
    )
    .find(Boolean)
}

/** An account that is somebody else's. */
function holderConflict(
  roster: Roster,
  unit: Unit,
  name: string,
  platform: string,
  userId?: string,
) {
  const holder = userId && roster.identify({ platform, userId })
  if (!holder) return undefined
  const isOfUnit = holder.role === 'editor' || holder.unit?.name === unit.name
  if (isOfUnit && sameName(holder.name, name)) return undefined
  return new Refusal(`membership.taken-${ids[platform]}`, [holder.unit?.name, holder.name])
}

function officerOf({ name, qq, wecom }: AppointRequest): Officer {
  return { name, qq, wecom }
}

function officerIn({ officers }: Unit, name: string): Officer | undefined {
  return officers.find((each) => sameName(each.name, name))
}

/** Whether the roster says so already; not what the same message made it say. */
function isUnchanged(desk: Desk, by: Actor, before: Officer | undefined, wanted: Officer): boolean {
  if (!before || desk.ledger.state.entries.has(originOf(desk, by, '').id)) return false
  const isSame = (kind: AccountKind) => (wanted[kind] ?? before[kind]) === before[kind]
  return isSame('qq') && isSame('wecom') && wanted.until === before.until
}

function unchanged(unit: Unit, name: string): Refusal {
  return new Refusal('membership.unchanged', [unit.name, name])
}

function withOfficer(officers: Officer[], wanted: Officer): Officer[] {
  const before = officers.find((each) => sameName(each.name, wanted.name))
  if (!before) return [...officers, wanted]
  const { qq = before.qq, wecom = before.wecom, until } = wanted
  return officers.map((each) => (each === before ? { ...before, qq, wecom, until } : each))
}

function appointment<Decision extends EntryOf<'appointed' | 'substituted'>>(
  { roster }: Desk,
  entry: Decision,
  before?: Officer,
): Appointment<Decision> {
  const officers = roster.match(entry.unit)?.officers ?? []
  const { payload } = entry
  const officer = officers.find((each) => sameName(each.name, payload.name)) ?? payload
  return { entry, officer, before, officers }
}
