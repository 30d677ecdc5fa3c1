import type { Choice } from '../../courier'
import type { Entry, EntryOf, Incident } from '../../ledger'
import type { IncidentSetting } from '../../policy'
import type { Contact } from '../../roster'
import type { Books } from '../books'
import { chainOf } from '../calls'
import { onDuty } from '../duty'
import { briefText, factsText, markOf } from '../facts-text'
import { peopleOf, reporterOf } from '../people'
import { nextTargets } from '../standing'

/** What somebody is told of an emergency, privately. */
export interface IncidentNotice {
  /** From the entry, so that the same is told once. */
  key: string
  incident: Incident
  to: Contact[]
  text: string
  choice?: Choice
}

/** What has just been entered, and the emergency as it stood then. */
export interface Telling {
  incident: Incident
  setting: IncidentSetting
  entry: Entry
  /** All the entries that say who was told. */
  reported: EntryOf<'incident-reported'>[]
  now: Date
}

export type Told = Pick<IncidentNotice, 'to' | 'text' | 'choice'>

/** Who knows of it by now: the office, the reporter, and the leaders whom it has come to. */
export function informed(desk: Books, { incident, setting, now }: Telling): Contact[] {
  const told = incident.steps.flatMap(({ payload }) => payload.to ?? [])
  const chain = chainOf(desk, incident, now)
  const next = chain && !chain.doneAt ? nextTargets(chain) : []
  const targets = setting.steps
    .flatMap(({ to }) => to)
    .filter((each) => told.includes(each.name) || next.includes(each))
  return [...onDuty(desk, now), reporterOf(desk, incident), ...peopleOf(desk, incident, targets)]
}

/** Which emergency it is, and what is new. */
export function headOf({ incident }: Telling, news: string): string {
  return `${markOf(incident)}${factsText(incident)}\n${news}`
}

/** The same, where the news is not in the facts: those are told in short. */
export function briefHeadOf({ incident }: Telling, news: string): string {
  return `${markOf(incident)}${briefText(incident)}\n${news}`
}
