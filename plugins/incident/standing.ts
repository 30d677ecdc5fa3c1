import { type Calendar, formatMoment } from '../calendar'
import type { EntryOf, Incident } from '../ledger'
import type { IncidentSetting, IncidentStep, IncidentTarget } from '../policy'
import { dueOf } from './setting'

/** Somebody a step goes to, and the entry by which they were told. */
export interface TargetStanding {
  target: IncidentTarget
  told?: EntryOf<'incident-reported'>
}

/** How an emergency stands with one step; with one round of a step that comes again and again. */
export interface Standing {
  step: IncidentStep
  /** Round of a step that recurs, from 1; 0 for any other. */
  round: number
  due?: Date
  /** In the order of the policy; empty when the step goes to nobody in particular. */
  targets: TargetStanding[]
  /** When the last of it was done; absent while something is open. */
  doneAt?: Date
  /** It was entered that the deadline had passed. */
  lapsed?: EntryOf<'incident-lapsed'>
}

const HOUR = 3600_000

/** Every step of an emergency, in the order of the regulation; of one that recurs every round until now. */
export function standingsOf(
  incident: Incident,
  { steps }: IncidentSetting,
  calendar: Calendar,
  now: Date,
): Standing[] {
  return steps.flatMap((step) => {
    if (step.every) return roundsOf(incident, step, step.every * HOUR, now)
    const at = new Date(incident.facts.at)
    const due = dueOf(step, { at, kind: incident.facts.kind }, calendar)
    const told = incident.steps.filter(({ payload }) => payload.step === step.name)
    return [{ ...standing(step, told), due, lapsed: lapseOf(incident, step, due) }]
  })
}

function standing(
  step: IncidentStep,
  told: EntryOf<'incident-reported'>[],
): Pick<Standing, 'step' | 'round' | 'targets' | 'doneAt'> {
  const targets = step.to.map((target) => {
    const own = told.findLast(({ payload }) => !payload.to || payload.to === target.name)
    return { target, told: own }
  })
  const done = step.to.length ? targets.flatMap(({ told: own }) => own ?? []) : told.slice(0, 1)
  const isDone = done.length === (step.to.length || 1)
  const times = done.map(({ payload }) => Date.parse(payload.at))
  return { step, round: 0, targets, doneAt: isDone ? new Date(Math.max(...times)) : undefined }
}

/** A round is from one deadline to the next; the first begins with the emergency. */
function roundsOf(incident: Incident, step: IncidentStep, length: number, now: Date): Standing[] {
  const start = Date.parse(incident.facts.at)
  const until = incident.closed ? Date.parse(incident.closed.at) : +now
  const count = Math.floor(Math.max(0, until - start) / length) + (incident.closed ? 0 : 1)
  return Array.from({ length: count }, (_, index) => {
    const due = new Date(start + (index + 1) * length)
    const told = incident.steps.filter(({ payload: { step: name, at } }) => {
      return name === step.name && Date.parse(at) <= +due && Date.parse(at) > +due - length
    })
    const lapsed = lapseOf(incident, step, due)
    return { ...standing(step, told), round: index + 1, due, lapsed }
  })
}

function lapseOf({ lapses }: Incident, { name }: IncidentStep, due?: Date) {
  return lapses.find(({ payload }) => payload.step === name && Date.parse(payload.due) === +due!)
}

/** Minutes by which it was done late; 0 when in time, or at no time, or not done. */
export function lateMinutes({ due, doneAt }: Standing): number {
  return due && doneAt ? Math.max(0, minutesBetween(due, doneAt)) : 0
}

/** Whole minutes from one moment to another, negative when it is earlier. */
export function minutesBetween(from: Date, to: Date): number {
  return Math.floor(+to / 60_000) - Math.floor(+from / 60_000)
}

/** All that are not told yet. */
export function untoldTargets({ targets }: Pick<Standing, 'targets'>): IncidentTarget[] {
  return targets.filter(({ told }) => !told).map(({ target }) => target)
}

/** Those a step goes to next: all that are open, of a chain the ones of its next link. */
export function nextTargets({ step, targets }: Standing): IncidentTarget[] {
  const open = untoldTargets({ targets })
  if (step.by === 'office') return open
  const links = linksOf(step)
  return (
    links
      .find((link) => link.some((each) => open.includes(each)))
      ?.filter((each) => open.includes(each)) ?? []
  )
}

/** The chain, link by link; those of a link are told at the same time. */
export function linksOf({ to }: IncidentStep): IncidentTarget[][] {
  const links: IncidentTarget[][] = []
  for (const target of to) {
    if (target.beside && links.length) links.at(-1)!.push(target)
    else links.push([target])
  }
  return links
}

/** The link above the one that a chain waits for; none when there is no higher one. */
export function linkAbove(standing: Standing): IncidentTarget[] {
  const links = linksOf(standing.step)
  const [next] = nextTargets(standing)
  return links[links.findIndex((link) => link.includes(next)) + 1] ?? []
}

/** The link below: who is to tell the one that a chain waits for; empty for the first. */
export function linkBelow(standing: Standing): IncidentTarget[] {
  const links = linksOf(standing.step)
  const [next] = nextTargets(standing)
  return links[links.findIndex((link) => link.includes(next)) - 1] ?? []
}

/** `202405221450` */
export function stampOf(moment: Date): string {
  return formatMoment(moment, 'YYYYMMDDHHmm')
}
