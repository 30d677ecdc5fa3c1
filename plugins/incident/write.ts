import { type Actor, append, type Desk, originOf, Refusal } from '../deed'
import type { Draft, Incident } from '../ledger'
import type { IncidentStep } from '../policy'
import { casualtiesNow } from './casualties-said'
import { readFacts } from './facts-said'
import { findOpen, type Found } from './find'
import { stored } from './open'
import { standingsOf } from './standing'

/** 续报 or 终报: a report in words. */
export interface WritingRequest {
  kind: '续报' | '终报'
  no?: number
  text: string
  now: Date
  /** It was asked for what is missing, or said that it still is. */
  isFinal: boolean
  /** It was said that the clocks end, though steps are open. */
  isEnding?: boolean
}

export interface Written {
  incident: Incident
  kind: WritingRequest['kind']
  missing: string[]
}

/** Enters a report that follows the first; the final one ends the clocks. */
export async function write(
  desk: Desk,
  by: Actor,
  { kind, no, text, now, isFinal, isEnding }: WritingRequest,
): Promise<Written | Refusal> {
  const found = findOpen(desk, by, no)
  if (found instanceof Refusal) return found
  const { incident, setting } = found
  const step = setting.steps.find(({ name }) => name === kind)
  if (!text) return new Refusal('incident.text-expected', [kind, incident.no, partsText(step)])
  const missing = missingParts(step, text)
  if (kind === '终报' && missing.length && !isFinal) {
    return new Refusal('incident.parts-missing', [incident.no, kind, missing.join('、')])
  }
  const open = kind === '终报' && !isEnding ? openSteps(desk, found, now) : []
  if (open.length) return new Refusal('incident.steps-open', [incident.no, open.join('、')])
  const origin = (part: string) => originOf(desk, by, incident.facts.unit, part, `${incident.no}`)
  const ref = incident.entry.id
  const payload = { step: kind, at: stored(now), text, ...(missing.length && { missing }) }
  const report: Draft = { ...origin(kind), ref, type: 'incident-reported', payload }
  const end: Draft = { ...origin('closed'), ref, type: 'incident-closed', payload: { by: 'final' } }
  const hurt = kind === '续报' ? hurtIn(text, now, found) : undefined
  const noted: Draft = {
    ...origin('hurt'),
    ref,
    type: 'incident-noted',
    payload: { casualties: hurt },
  }
  const appended = await append(
    desk,
    report,
    ...(hurt ? [noted] : []),
    ...(kind === '终报' ? [end] : []),
  )
  if (appended instanceof Refusal) return appended
  return { incident: desk.ledger.state.incidents.get(`${incident.no}`)!, kind, missing }
}

/** Steps with a deadline that nobody has taken yet, of those that come once. */
function openSteps(desk: Desk, { incident, setting }: Found, now: Date): string[] {
  return standingsOf(incident, setting, desk.policy.calendar, now)
    .filter(({ step, due, doneAt }) => due && !step.every && !doneAt)
    .map(({ step }) => step.name)
}

/** Who is hurt by now, where a report tells it. */
function hurtIn(text: string, now: Date, { incident, setting }: Found): string | undefined {
  const { casualties } = readFacts(text, now, setting)
  return casualties && casualtiesNow(incident.facts.casualties, casualties)
}

function missingParts(step: IncidentStep | undefined, text: string): string[] {
  const parts = step?.parts ?? []
  return parts
    .filter(({ name, aliases }) => ![name, ...aliases].some((word) => text.includes(word)))
    .map(({ name }) => name)
}

function partsText(step: IncidentStep | undefined): string {
  return (step?.parts ?? []).map(({ name }) => name).join('、')
}
