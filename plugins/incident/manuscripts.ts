import { append, type Desk, originOf, type Refusal } from '../deed'
import type { Appended, Draft, Entry, EntryOf, Incident } from '../ledger'
import type { Books } from './books'
import { lateDrafts } from './lapse'
import { stored } from './open'
import { settingOf } from './setting'
import { type Standing, standingsOf } from './standing'

/** A manuscript that was accepted, and the step of an emergency it is the report of. */
interface Filed {
  manuscript: EntryOf<'submitted'>
  incident: Incident
  standing: Standing
}

/** Manuscripts of the column that a step names, of the unit of an open emergency, are its reports. */
export async function enterManuscripts(desk: Desk, entries: readonly Entry[]): Promise<void> {
  for (const entry of entries) {
    const accepted = acceptedBy(desk, entry)
    const filed = accepted && filedAs(desk, accepted, entry.at)
    if (filed) await enter(desk, filed, entry.at)
  }
}

/** What an entry made accepted: a manuscript that needs no sign-off, or the last one of its sign-off. */
function acceptedBy({ ledger }: Books, entry: Entry): EntryOf<'submitted'> | undefined {
  const receipt = entry.type === 'submitted' ? entry.payload.receipt : entry.ref
  const isAsked = entry.type === 'submitted' || entry.type === 'signed'
  const submission = isAsked ? ledger.state.submissions.get(receipt!) : undefined
  return submission?.status === 'accepted' ? submission.entry : undefined
}

/** The first report of the oldest emergency that lacks one; else one that follows, of the latest. */
function filedAs(desk: Books, manuscript: EntryOf<'submitted'>, at: string): Filed | undefined {
  const { column } = manuscript.payload
  const open = [...desk.ledger.state.incidents.values()].filter(
    ({ facts, entry, closed, isDrill }) =>
      facts.unit === manuscript.unit && entry.seq < manuscript.seq && !closed && !isDrill,
  )
  const filed = open.flatMap((incident) =>
    stepsFor(desk, incident, { column, at }).map((standing) => ({
      manuscript,
      incident,
      standing,
    })),
  )
  return filed.find(({ standing }) => !standing.round) ?? filed.at(-1)
}

/** The steps that are still to be taken by a manuscript of its column; the last round of each. */
function stepsFor(desk: Books, incident: Incident, { column, at }: { column: string; at: string }) {
  const setting = settingOf(desk, incident)
  const all = setting ? standingsOf(incident, setting, desk.policy.calendar, new Date(at)) : []
  const own = all.filter(({ step }) => step.column === column)
  const last = own.findLast(({ round }) => round)
  return own.filter((each) => (each.round ? each === last : !each.doneAt))
}

function enter(
  desk: Desk,
  { manuscript, incident, standing }: Filed,
  at: string,
): Promise<Appended[] | Refusal> {
  const { by, source, payload } = manuscript
  const origin = originOf(desk, { account: by, source }, incident.facts.unit)
  const report: Draft = {
    ...origin,
    id: `incident:${incident.no}:${manuscript.id}`,
    by,
    ref: incident.entry.id,
    type: 'incident-reported',
    payload: {
      step: standing.step.name,
      at: stored(new Date(at)),
      text: payload.title,
      receipt: payload.receipt,
    },
  }
  return append(desk, ...lateDrafts(desk, incident, standing, new Date(at)), report)
}
