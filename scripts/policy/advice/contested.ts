import { cycleOf, type PointRule, type Policy, tierOf } from '../../../plugins/policy'
import { type Advice, advise } from './advice'

const lists = ['column', 'outlet', 'tier', 'trait', 'level', 'ground', 'class', 'unit'] as const
const flags = ['late', 'commissioned', 'again'] as const

const keysOf = (rule: PointRule) => [...lists, ...flags].filter((key) => rule[key] !== undefined)

/** Two rules that one event may fit, with equally many conditions: the one that stands first counts. */
export function findContested(policy: Policy): Advice[] {
  const { points } = policy
  return points.flatMap((rule, index) => {
    const before = points.findIndex((other) => isContested(policy, other, rule))
    return before >= 0 && before < index
      ? advise(['points', index], 'contested', { first: before + 1, second: index + 1 })
      : []
  })
}

function isContested(policy: Policy, one: PointRule, other: PointRule): boolean {
  if (one === other || one.on !== other.on || one.except || other.except) return false
  if (one.value === undefined || other.value === undefined) return false
  const [own, its] = [keysOf(one), keysOf(other)]
  const isAlike = JSON.stringify(one.value) === JSON.stringify(other.value)
  if (isAlike || own.length === 0 || own.length !== its.length) return false
  const both = own.filter((key) => its.includes(key))
  return both.every((key) => meets(one[key], other[key])) && canMeet(policy, { ...one, ...other })
}

function meets(one: readonly string[] | boolean | undefined, other: typeof one): boolean {
  if (Array.isArray(one) && Array.isArray(other)) return one.some((name) => other.includes(name))
  return one === other
}

/** Whether something can have all these: an outlet is of its tier, a trait of its columns. */
function canMeet(policy: Policy, { column, outlet, tier, trait, late }: PointRule): boolean {
  const { traits, columns } = policy
  const ofTrait = traits.filter(({ name }) => trait?.includes(name))
  const meetsColumn = ofTrait.some((each) => !each.columns.length || meets(each.columns, column))
  const ofColumn = column?.map((key) => columns[key])
  return (
    (!outlet || !tier || outlet.some((name) => tier.includes(tierOf(policy, name) ?? ''))) &&
    (!column || !trait || meetsColumn) &&
    (!late || !ofColumn || ofColumn.some((each) => each && cycleOf(each)))
  )
}
