import { type Actor, append, type Desk, originOf, Refusal } from '../deed'
import type { Draft, EntryOf, Incident } from '../ledger'
import { inFull, isCalled } from './called'
import { chainOf } from './calls'
import { findOpen, type Found } from './find'
import { stored } from './open'
import type { SchoolLeader } from '../roster'
import { headsOf, isAmong, leadersIn, orderOf } from './people'
import { impossible } from './possible'
import { ownDrafts } from './report-drafts'
import type { Standing } from './standing'

export interface InstructionSaid {
  no?: number
  said: string
  at?: Date
  now: Date
}

export interface Instructed {
  incident: Incident
  entry: EntryOf<'incident-instructed'>
}

/** 指示: what a leader of the school ordered; entered by them, or for them by who was told. */
export async function instruct(
  desk: Desk,
  by: Actor,
  { no, said, at, now }: InstructionSaid,
): Promise<Instructed | Refusal> {
  const found = findOpen(desk, by, no)
  if (found instanceof Refusal) return found
  const { incident, setting } = found
  const refusal = impossible(incident, at ?? now, now)
  if (refusal) return refusal
  const heads = headsOf(desk, incident.facts.unit, setting)
  const [word] = said.split(/[\s，,：:]/, 1)
  const named = leaderCalled(heads, word)
  const leader = named ?? (isAmong(heads, by.person!) ? by.person! : undefined)
  if (!leader) return new Refusal('incident.instruction-whose', [namesOf(heads)])
  const text = (named ? said.slice(word.length) : said).replace(/^[\s，,：:]+/, '')
  if (!text) return new Refusal('incident.instruction-text', [leader.name])
  const instructed: Draft = {
    ...originOf(desk, by, incident.facts.unit, 'incident-instructed', `${incident.no}`),
    ref: incident.entry.id,
    type: 'incident-instructed',
    payload: { leader: leader.name, text, at: stored(at ?? now) },
  }
  const chain = chainOf(desk, incident, now)
  const told = chain ? ownDrafts(desk, by, incident, { standing: chain, at: now }) : []
  const appended = await append(desk, instructed, ...told)
  if (appended instanceof Refusal) return appended
  const current = desk.ledger.state.incidents.get(`${incident.no}`)!
  return { incident: current, entry: appended[0].entry as EntryOf<'incident-instructed'> }
}

/** Whether somebody is one whose order is waited for: what is reported outside needs it, and none came. */
export function isAwaited(desk: Desk, { person }: Actor, { incident, setting }: Found): boolean {
  const isNeeded = setting.steps.some(({ needsInstruction }) => needsInstruction)
  const heads = headsOf(desk, incident.facts.unit, setting)
  const isOrdered = orderOf(desk, incident, setting)?.isAgreed
  return isNeeded && !isOrdered && !!person && isAmong(heads, person)
}

/** What is reported outside by a leader's order alone is not entered without one. */
export function instructionDrafts(
  desk: Desk,
  by: Actor,
  { incident, setting }: Found,
  { step }: Standing,
  { at, now, leader }: { at?: Date; now: Date; leader?: string },
): Draft[] | Refusal {
  const order = orderOf(desk, incident, setting)
  if (!step.needsInstruction || order?.isAgreed) return []
  const heads = headsOf(desk, incident.facts.unit, setting)
  const head = leader && leaderCalled(heads, leader)
  if (!head) {
    const { leader: who, text } = order?.payload ?? {}
    const reason = order ? 'incident.instruction-withheld' : 'incident.instruction-expected'
    return new Refusal(reason, [step.name, namesOf(heads), who, text])
  }
  const { no, entry, facts } = incident
  const origin = originOf(desk, by, facts.unit, 'incident-instructed', `${no}`)
  const payload = { leader: head.name, text: step.name, at: stored(at ?? now) }
  return [{ ...origin, ref: entry.id, type: 'incident-instructed', payload }]
}

function leaderCalled(heads: SchoolLeader[], said: string): SchoolLeader | undefined {
  const post = inFull(
    heads.map((each) => each.post),
    said,
  )
  return heads.find((each) => isCalled(each, said) || each.post === post)
}

/** `周院长（院长）、额尔敦（党委书记）` */
function namesOf(heads: SchoolLeader[]): string {
  return heads.map(({ name, post }) => `${name}（${post}）`).join('、')
}

/** Whether somebody is a leader of the chain, whose own words on what is to be done are entered. */
export function isLeading(desk: Desk, { person }: Actor, { incident, setting }: Found): boolean {
  return !!person && isAmong(leadersIn(desk, incident, setting), person)
}

/** Whether somebody is a head of the school, whose order is waited for. */
export function isHead(desk: Desk, { person }: Actor, { incident, setting }: Found): boolean {
  return !!person && isAmong(headsOf(desk, incident.facts.unit, setting), person)
}
