import { z } from 'zod'
import { explain, flatten, readYaml, words } from '../yaml'
import { day, type Day } from '../calendar'
import { cohere } from './cohere'
import { cohereFees } from './fees-cohere'
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

type Tree = Record<string, unknown>

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Lays a change over a version: maps merge by key, null takes a key away, the rest replaces. */
function amend(base: unknown, change: unknown): unknown {
  if (!isTree(base) || !isTree(change)) return change
  const result: Tree = { ...base }
  for (const [key, value] of Object.entries(change)) {
    if (value === null) delete result[key]
    else result[key] = amend(base[key], value)
  }
  return result
}

/** Whether what stands at `path` of an amended version comes from the change. */
function isAmended(base: unknown, change: unknown, path: PropertyKey[]): boolean {
  if (!isTree(change)) return true
  const [key, ...rest] = path as string[]
  if (key === undefined) return true
  return key in change ? isAmended((base as Tree)?.[key], change[key], rest) : base === undefined
}

const amendment = z.looseObject({ inForce: day, clause: words })

/** A whole file: the first version, and what changed it since, oldest first. */
const regulation = z
  .looseObject({ amendments: z.array(amendment).default([]) })
  .transform(({ amendments, ...first }, ctx): Policy[] => {
    let base: unknown = first
    const changes = amendments.map(({ clause, ...rest }): Tree => ({ ...rest, amendedBy: clause }))
    return [{}, ...changes].map((change, index) => {
      const version = amend(base, change)
      const previous = (base as Tree).inForce as Day
      // What does not fit together is told once every part is well written.
      const parts = policy.safeParse(version, { error: explain })
      const result = parts.success ? coherent.safeParse(version, { error: explain }) : parts
      const fail = (path: PropertyKey[], message: string) => {
        const amended = path.length > 0 && index > 0 && isAmended(base, change, path)
        const at = amended ? ['amendments', index - 1, ...path] : path
        ctx.addIssue({ code: 'custom', path: at, message })
      }
      for (const { path, message } of flatten(result.error?.issues ?? [])) fail(path, message)
      if (index > 0 && (change.inForce as Day) <= previous) {
        fail(['inForce'], `修订须按生效日期先后排列，应晚于 ${previous}`)
      }
      if (index > 0 && 'yearFrom' in change) {
        fail(['yearFrom'], '统计年度不能中途改，请另写一份制度')
      }
      base = version
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
