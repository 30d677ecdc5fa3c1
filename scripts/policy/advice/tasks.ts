import { isWeekly, type Policy, type Quota, type Selector } from '../../../plugins/policy'
import { list, say } from '../say'
import { type Advice, advise } from './advice'
import { numbersOf } from './numbers'

/** What must go together: a task and what follows from it, lateness and a deadline. */
export function findLoose(policy: Policy): Advice[] {
  const { quotas, awards, points, columns, commissions, grounds } = policy
  const barred = new Set(awards.flatMap(({ except }) => except))
  const counted = new Set(quotas.flatMap(({ quota = [] }) => quota))
  const follows = ['met', 'unmet', 'short', 'over', 'cancel', 'zero', 'disqualify'] as const
  const tasks = quotas.flatMap((quota, index) => {
    const { name, of, disqualify } = quota
    const path = ['quotas', index]
    const isIdle =
      of === 'unit' &&
      !points.some(({ after }) => after === name) &&
      !barred.has(name) &&
      !counted.has(name) &&
      follows.every((key) => quota[key] === undefined)
    const isUngated = disqualify && !barred.has('disqualified') && !barred.has(name)
    const isOfAll = quota.count === 'adjusted' && quota.most !== undefined && !quota.ground
    const penalties = grounds.flatMap(({ name: each, kind }) => (kind === 'penalty' ? [each] : []))
    return [
      ...(isOfAll && penalties.length > 0
        ? advise([...path, 'count'], 'no-ground', { names: penalties.join(', ') })
        : []),
      ...inVacations(policy, quota, path),
      ...(isIdle ? advise(path, 'idle', { name }) : []),
      ...(isUngated ? advise(path, 'ungated', { name }) : []),
    ]
  })
  const gate = awards.findIndex(({ except }) => except.includes('disqualified'))
  const isGateless = gate >= 0 && quotas.every(({ disqualify }) => !disqualify)
  const earning = [...points, ...(policy.fees?.points ?? [])]
  const rules: Selector[] = [...earning.map((rule) => ({ ...rule, on: [rule.on] })), ...quotas]
  const counts: string[] = quotas.map(({ count }) => count)
  const isTimed = Object.values(columns).some(({ due }) => due && 'every' in due)
  const hasLate = rules.some(({ late }) => late !== undefined) || counts.includes('late')
  const hasMissed = points.some(({ on }) => on === 'missed') || counts.includes('missed')
  return [
    ...tasks,
    ...(isGateless ? advise(['awards', gate], 'gateless') : []),
    ...(hasLate && !isTimed ? advise(['columns'], 'late') : []),
    ...(hasMissed && !commissions ? advise(['points'], 'missed') : []),
    ...([...awards, ...quotas, ...policy.assessment, ...policy.points].some(
      ({ per }) => per === 'staff',
    )
      ? advise([], 'staff')
      : []),
    ...tellClasses(policy),
  ]
}

const brief = new Set<string>(['day', 'week', 'half-month'])

/** A task that is asked for in vacations too, though its columns are due in terms alone. */
function inVacations({ columns }: Policy, quota: Quota, path: PropertyKey[]): Advice[] {
  const { every, during, least, quota: counted, column: keys } = quota
  if (during || least === undefined || counted) return []
  const losses = [quota.unmet, quota.short].flatMap(numbersOf).filter((each) => each < 0)
  const { cancel, zero, disqualify } = quota
  if (losses.length === 0 && !cancel && !zero && !disqualify) return []
  const own = Object.values(columns).filter(({ key }) => !keys || keys.includes(key))
  const weekly = own.find(isWeekly)
  const isOfTerms = own.every(({ due }) => due && 'during' in due && due.during === 'term')
  const found = brief.has(every) ? weekly : every === 'month' && isOfTerms ? own[0] : undefined
  const params = { every: say(`every.${every}`), name: found?.name ?? '' }
  return found ? advise([...path, 'every'], 'in-vacations', params) : []
}

/** Classes stand in the roster; they are named so that they can be compared. */
function tellClasses(policy: Policy): Advice[] {
  const names = classesIn(policy)
  return names.length > 0 ? advise([], 'classes', { names: list(names) }) : []
}

/** The classes of units that rules are about. */
export function classesIn({ points, limits, quotas, awards, assessment, fees }: Policy): string[] {
  const names = new Set<string>()
  const visit = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return
    const { by, values, top, class: classes } = node as Record<string, unknown>
    for (const each of [by === 'class' && values, top]) {
      if (typeof each === 'object' && each) Object.keys(each).forEach((name) => names.add(name))
    }
    if (Array.isArray(classes)) classes.forEach((name) => names.add(name))
    Object.values(node).forEach(visit)
  }
  visit([points, limits, quotas, awards, assessment, fees])
  return [...names]
}
