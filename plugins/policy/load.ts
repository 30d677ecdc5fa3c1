import { z } from 'zod'
import { explain, flatten, readYaml, words } from '../yaml'
import { day, type Day } from '../calendar'
import { amend, flawsIn, isAmended, misplacedDay, type Tree } from './amending'
import { cohere } from './cohere'
import { cohereFees } from './fees-cohere'
import type { DueSince } from './due'
import { cohereIncident } from './incident-cohere'
import { policy, type Policy } from './schema'
import { cohereGrounds } from './ground-cohere'
import { cohereNumbers } from './number-cohere'
import { coherePeriods } from './period-cohere'
import { coherePoints } from './point-cohere'
import { cohereScoring } from './scoring-cohere'
import { cohereTimes } from './time-cohere'

/** A regulation with its amendments. */
export interface Regulation {
  id: string
  /** What was in force on `day`; the first version for any day before it. */
  at(day: Day): Policy
}

const coherent = policy
  .superRefine(cohere)
  .superRefine(cohereScoring)
  .superRefine(coherePoints)
  .superRefine(coherePeriods)
  .superRefine(cohereNumbers)
  .superRefine(cohereGrounds)
  .superRefine(cohereFees)
  .superRefine(cohereIncident)
  .superRefine(cohereTimes)

const amendment = z
  .looseObject({})
  .superRefine((own, ctx) => {
    const flaw = misplacedDay(own)
    if (flaw) ctx.addIssue({ code: 'custom', ...flaw })
  })
  .pipe(z.looseObject({ inForce: day, clause: words }))

/** A whole file: the first version, and what changed it since, oldest first. */
const regulation = z
  .looseObject({ amendments: z.array(amendment).default([]) })
  .transform(({ amendments, ...first }, ctx): Policy[] => {
    let base: Tree = first
    const dues = new Map<string, DueSince[]>()
    const told = new Set<string>()
    return [{}, ...amendments].map((written: Tree, index) => {
      const { clause, ...rest } = written
      const change = index > 0 ? { ...rest, amendedBy: clause } : rest
      const version = amend(base, change) as Tree
      const fail = (path: PropertyKey[], message: string) => {
        const amended = path.length > 0 && index > 0 && isAmended(base, change, path)
        const key = [...path, message].map(String).join(' ')
        if (told.has(key)) return
        told.add(key)
        const since = index > 0 && !amended ? `${String(change.inForce)} 起的修订以后，` : ''
        const at = amended ? ['amendments', index - 1, ...path] : path
        ctx.addIssue({ code: 'custom', path: at, message: since + message })
      }
      const flaws = index > 0 ? flawsIn(base, rest) : []
      for (const { path, message } of flaws) fail(path, message)
      // What does not fit together is told once every part is well written.
      const parts = policy.safeParse(version, { error: explain })
      const result = parts.success ? coherent.safeParse(version, { error: explain }) : parts
      const isTold = (path: PropertyKey[]) =>
        flaws.some((flaw) => flaw.path.every((key, place) => path[place] === key))
      for (const { path, message } of flatten(result.error?.issues ?? [])) {
        if (!isTold(path)) fail(path, message)
      }
      const previous = base.inForce as Day
      if (index > 0 && (change.inForce as Day) <= previous) {
        fail(['inForce'], `修订须按生效日期先后排列，应晚于 ${previous}`)
      }
      base = version
      for (const column of Object.values(result.data?.columns ?? {})) {
        const { key, due } = column
        dues.set(key, [...(dues.get(key) ?? []), { since: result.data!.inForce, due }])
        if (amendments.length) column.dues = dues.get(key)
      }
      return result.data!
    })
  })

/** Every version that a file's content makes, the first one first; undefined when it has mistakes. */
export function versionsIn(content: unknown): Policy[] | undefined {
  return regulation.safeParse(content, { error: explain }).data
}

/** Reads a regulation from its file; throws one Error with every problem of it. */
export function loadRegulation(path: string): Regulation {
  const versions = readYaml(path, regulation, 'policy')
  return {
    id: versions[0].id,
    at: (date) => versions.findLast(({ inForce }) => inForce <= date) ?? versions[0],
  }
}
