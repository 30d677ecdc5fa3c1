import { type Actor, type Desk, Refusal } from '../deed'
import type { Incident } from '../ledger'
import type { IncidentTarget } from '../policy'
import { sameName } from '../roster'
import { inFull, isMeant } from './called'
import type { Found } from './find'
import { holdersOf } from './people'
import { nextTargets, type Standing, standingsOf } from './standing'

/** The step that is meant, and those of it who were told. */
export interface Aim {
  standing: Standing
  targets: IncidentTarget[]
}

/** What is said of the report in writing. */
const WRITTEN = '书面'

/** The first step in which those who are named are still to be told; a step may be named itself. */
export function aimsAt(desk: Desk, found: Found, said: string[], now: Date): Aim | Refusal {
  const { incident, setting } = found
  const all = standingsOf(incident, setting, desk.policy.calendar, now)
  const bodies = all.flatMap(({ targets }) => targets.map(({ target }) => target.name))
  const whom = said.map((each) => inFull(bodies, each))
  const named = all.findLast(
    ({ step }) => step.name !== '续报' && whom.some((each) => isStep(step.name, each)),
  )
  if (named && !named.step.parts.length) {
    const others = whom.filter((each) => !isStep(named.step.name, each))
    const own = named.targets
      .map(({ target }) => target)
      .filter((target) => others.some((each) => isMeant(desk, incident, target, each)))
    if (own.length) return { standing: named, targets: own }
    const open = named.targets.filter(({ told }) => !told).map(({ target }) => target)
    const isOpen = open.length > 0 || !named.doneAt
    return { standing: named, targets: isOpen ? open : named.targets.map(({ target }) => target) }
  }
  if (named) return new Refusal('incident.in-words', [named.step.name])
  const fitting = all
    .filter(({ targets }) => targets.length)
    .flatMap((standing) => {
      const own = standing.targets.filter(({ target }) =>
        whom.some((each) => isMeant(desk, incident, target, each)),
      )
      const isWhole = whom.every((each) =>
        own.some(({ target }) => isMeant(desk, incident, target, each)),
      )
      return isWhole ? [{ standing, own }] : []
    })
  const open = fitting.find(({ own }) => own.some(({ told }) => !told)) ?? fitting.at(-1)
  if (open) return { standing: open.standing, targets: open.own.map(({ target }) => target) }
  return new Refusal('incident.whom-unknown', [said.join('、'), [...new Set(bodies)].join('、')])
}

/** 收到 of one who should be told; 已报 of one who should tell: what they have to do next. */
export function bareAim(
  desk: Desk,
  by: Actor,
  { incident, setting }: Found,
  now: Date,
): Aim | Refusal {
  const name = by.person!.name
  const open = standingsOf(incident, setting, desk.policy.calendar, now).filter(
    ({ doneAt, targets }) => !doneAt && targets.length,
  )
  for (const standing of open) {
    const own = standing.targets.find(({ target }) => isHeldBy(desk, incident, target, name))
    if (own && !own.told) return { standing, targets: [own.target] }
  }
  const isOffice = by.person!.role === 'editor'
  const first = open.find(({ step }) => step.by === (isOffice ? 'office' : 'reporter'))
  const targets = first ? nextTargets(first) : []
  const names = targets
    .map((each) => holdersOf(desk, incident.facts.unit, each)[0]?.name ?? each.name)
    .join('、')
  return new Refusal(names ? 'incident.whom' : 'incident.nothing-open', [incident.no, names])
}

/** Whether somebody is called in an emergency and has not said yet that they were. */
export function isUntold(desk: Desk, by: Actor, { incident, setting }: Found, now: Date): boolean {
  const steps = standingsOf(incident, setting, desk.policy.calendar, now)
  const open = steps.filter(({ doneAt }) => !doneAt).flatMap(({ targets }) => targets)
  return open.some(({ target, told }) => !told && isHeldBy(desk, incident, target, by.person!.name))
}

function isHeldBy(desk: Desk, { facts }: Incident, target: IncidentTarget, name: string): boolean {
  return holdersOf(desk, facts.unit, target).some((each) => sameName(each.name, name))
}

function isStep(name: string, said: string): boolean {
  return said === name || (said === WRITTEN && name.startsWith(WRITTEN))
}
