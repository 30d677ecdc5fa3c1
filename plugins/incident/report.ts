import { formatMoment } from '../calendar'
import { type Actor, append, type Desk, Refusal } from '../deed'
import type { EntryOf } from '../ledger'
import { aimsAt, bareAim } from './aim'
import { findOpen, type Found } from './find'
import { instructionDrafts } from './instruct'
import { lateDrafts } from './lapse'
import { stored } from './open'
import type { Reported } from './outcome'
import { ownDrafts, reportDraft } from './report-drafts'
import { impossible } from './possible'
import { type Standing, standingsOf } from './standing'

/** 已报: who was told, as it was said. */
export interface ReportRequest {
  no?: number
  /** Names of people, posts, bodies or steps; nobody for a bare 已报 or 收到. */
  whom: string[]
  /** When; the moment it is said when absent. */
  at?: Date
  /** When it is said. */
  now: Date
  /** By whose order, where one is needed. */
  leader?: string
}

/** Enters that a step of an emergency was taken: who was told, and when. */
export async function report(
  desk: Desk,
  by: Actor,
  request: ReportRequest,
): Promise<Reported | Refusal> {
  const found = findOpen(desk, by, request.no)
  if (found instanceof Refusal) return found
  const { incident } = found
  const at = request.at ?? request.now
  const refusal = impossible(incident, at, request.now)
  if (refusal) return refusal
  const aims = request.whom.length
    ? aimsAt(desk, found, request.whom, request.now)
    : bareAim(desk, by, found, request.now)
  if (aims instanceof Refusal) return aims
  const { standing, targets } = aims
  const orders = instructionDrafts(desk, by, found, standing, request)
  if (orders instanceof Refusal) return orders
  const named = standing.targets.filter(({ target }) => targets.includes(target))
  // Said again without a time it says nothing new: who was told keeps their own moment.
  const fresh = named.filter(({ told }) => (request.at ? told?.payload.at !== stored(at) : !told))
  const earlier = (fresh.length ? fresh : named).find(({ told }) => told)?.told
  if (named.length && !fresh.length)
    return { incident, entries: [], standing, formerly: timeOf(earlier!), isRecorded: false }
  const drafts = targets.length ? fresh.map(({ target }) => target) : [undefined]
  const appended = await append(
    desk,
    ...orders,
    ...lateDrafts(desk, incident, standing, at),
    ...ownDrafts(desk, by, incident, { standing, at, but: targets }),
    ...drafts.map((target) => reportDraft(desk, by, incident, { standing, target, at })),
  )
  if (appended instanceof Refusal) return appended
  const entries = appended
    .map(({ entry }) => entry)
    .filter((entry) => entry.type === 'incident-reported')
  return {
    ...after(desk, found, standing, request.now),
    entries,
    formerly: earlier && timeOf(earlier),
    isRecorded: true,
  }
}

function after(desk: Desk, { incident, setting }: Found, { step }: Standing, now: Date) {
  const current = desk.ledger.state.incidents.get(`${incident.no}`)!
  const all = standingsOf(current, setting, desk.policy.calendar, now)
  return { incident: current, standing: all.find((each) => each.step.name === step.name)! }
}

function timeOf({ payload }: EntryOf<'incident-reported'>): string {
  return formatMoment(new Date(payload.at), 'HH:mm')
}
