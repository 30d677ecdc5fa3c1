import type { Column, Policy, PointRule } from '../policy'
import { formatPoints } from '../score'
import { say } from './say'

/** Something that always earns the same, in hundredths; of an adoption, in which outlets. */
interface Worth {
  outlets?: string
  value: number
  clause: string
}

/**
 * What handing in earns, then the outlets from the most to the least, as far as the values are fixed;
 * nothing without such.
 */
export function pointLines(policy: Policy, column: Column): string[] {
  const own = policy.points.filter((rule) => isPlain(rule) && fits(rule, column))
  const submitted = own
    .filter(({ on }) => on === 'submitted')
    .flatMap((rule) => worths(rule, column))
  const adopted = own
    .filter(({ on }) => on === 'adopted')
    .flatMap((rule) => worths(rule, column))
    .toSorted((a, b) => b.value - a.value)
  const clauses = [...new Set([...submitted, ...adopted].map(({ clause }) => clause))].join('、')
  const counts = new Set(Object.values(policy.columns).map(({ countBy }) => countBy))
  const unit = say(`intake.regulation.per-${counts.size > 1 ? 'either' : column.countBy}`)
  const parts = [
    ...(submitted.length ? [say('intake.regulation.submitted', [unit, listed(submitted)])] : []),
    ...(adopted.length ? [say('intake.regulation.adopted', [unit, listed(adopted)])] : []),
  ]
  return parts.length ? [say('intake.regulation.points', [parts.join('；'), clauses])] : []
}

/** Whether a rule asks for nothing but the column and the outlet. */
function isPlain(rule: PointRule) {
  const { trait, late, commissioned, again, except, class: kinds, unit } = rule
  const conditions = [trait, late, commissioned, again, except, kinds, unit]
  return conditions.every((each) => each === undefined)
}

function fits({ column: columns }: PointRule, { key }: Column) {
  return !columns || columns.includes(key)
}

function worths({ outlet, value, clause }: PointRule, { key }: Column): Worth[] {
  if (typeof value === 'number') return [{ outlets: outlet?.join('、'), value, clause }]
  if (typeof value !== 'object' || !('values' in value)) return []
  const { by, values, otherwise } = value
  const each: [string | undefined, unknown][] =
    by === 'column'
      ? [[outlet?.join('、'), values[key] ?? otherwise]]
      : by === 'outlet' || by === 'tier'
        ? [...Object.entries(values), [say('intake.regulation.else'), otherwise]]
        : []
  return each.flatMap(([outlets, own]) => {
    return typeof own === 'number' ? { outlets, value: own, clause } : []
  })
}

function listed(worths: Worth[]): string {
  return worths
    .map(({ outlets = '', value }) =>
      say('intake.regulation.worth', [outlets, formatPoints(value)]),
    )
    .join('、')
}
