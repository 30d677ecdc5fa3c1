import { type Actor, type Desk, Refusal, unknownUnit } from '../deed'
import type { Progress } from '../score'

/** A unit, or one of its officers, with one of the tasks the regulation sets. */
export interface Standing {
  unit: string
  officer?: string
  progress: Progress
}

/** How far a unit, and its officers, are with what the regulation asks of them. */
export interface UnitProgress {
  unit: string
  standings: Standing[]
}

/** What units and officers have not reached yet, the farthest behind first. */
export interface Behind {
  behind: Standing[]
}

type Books = Pick<Desk, 'policy' | 'roster' | 'score'>

/**
 * How far a unit is: the one named, else the actor's own; an officer sees no other officer's tasks.
 * Editors without one see who is behind.
 * @param named as it was said
 */
export function askProgress(
  desk: Books,
  by: Actor,
  named?: string,
): UnitProgress | Behind | Refusal {
  const { person } = by
  const match = named ? desk.roster.match(named) : undefined
  if (named && !match) return unknownUnit(desk, by, named)
  if (!desk.policy.at().quotas.length) return new Refusal('remind.progress.no-quotas')
  const unit = (match ?? person?.unit)?.name
  if (unit) {
    const isOwn = ({ officer }: Standing) => person?.role !== 'officer' || officer === person.name
    const standings = standingsOf(desk, unit).filter((each) => !each.officer || isOwn(each))
    return { unit, standings }
  }
  if (person?.role !== 'editor') return new Refusal('remind.progress.unit')
  const all = desk.roster.units.flatMap(({ name }) => standingsOf(desk, name))
  const behind = all.filter(({ progress }) => !progress.isMet)
  return { behind: behind.toSorted((a, b) => missingOf(b.progress) - missingOf(a.progress)) }
}

/** All tasks of a unit, then those of each of its officers. */
export function standingsOf({ roster, score }: Omit<Books, 'policy'>, unit: string): Standing[] {
  const ofUnit = score.progress(unit).map((progress) => ({ unit, progress }))
  const ofOfficers = roster.officersOf(unit).flatMap(({ name: officer }) => {
    const tasks = score.officerProgress({ unit, officer })
    return tasks.map((progress) => ({ unit, officer, progress }))
  })
  return [...ofUnit, ...ofOfficers]
}

/** Hundredths that are missing, or beyond what is allowed. */
export function missingOf({ done, least, most }: Progress): number {
  return least === undefined ? done - (most ?? done) : least - done
}
