import { type Actor, type Desk, Refusal, unknownUnit } from '../deed'
import type { Progress } from '../score'

/** How far a unit is with what the regulation asks of it. */
export interface UnitProgress {
  unit: string
  progress: Progress[]
}

/** What units have not reached yet, the farthest behind first. */
export interface Behind {
  behind: { unit: string; progress: Progress }[]
}

/**
 * How far a unit is: the one named, else the actor's own; editors without one see who is behind.
 * @param named as it was said
 */
export function askProgress(
  { policy, roster, score }: Pick<Desk, 'policy' | 'roster' | 'score'>,
  by: Actor,
  named?: string,
): UnitProgress | Behind | Refusal {
  const { person } = by
  const match = named ? roster.match(named) : undefined
  if (named && !match) return unknownUnit({ roster }, by, named)
  if (!policy.at().quotas.some(({ of }) => of === 'unit'))
    return new Refusal('remind.progress.no-quotas')
  const unit = (match ?? person?.unit)?.name
  if (unit) return { unit, progress: score.progress(unit) }
  if (person?.role !== 'editor') return new Refusal('remind.progress.unit')
  const open = roster.units.flatMap(({ name }) =>
    score
      .progress(name)
      .filter(({ isMet }) => !isMet)
      .map((progress) => ({ unit: name, progress })),
  )
  return { behind: open.toSorted((a, b) => missingOf(b.progress) - missingOf(a.progress)) }
}

/** Hundredths that are missing, or beyond what is allowed. */
export function missingOf({ done, least, most }: Progress): number {
  return least === undefined ? done - (most ?? done) : least - done
}
