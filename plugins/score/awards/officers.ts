import type { Period } from '../../calendar'
import type { Policy } from '../../policy'
import { settle } from '../hundredths'
import { isAsked } from '../periods/period-rule'
import { quotaResults } from '../periods/quota-results'
import { spanOf } from '../periods/span'
import type { UnitFigures } from '../periods/unit-figures'
import { isFor } from '../rules/selector'
import { whoOn } from '../setting'
import type { Line, OfficerRow } from '../types'

type Named = Pick<OfficerRow, 'unit' | 'officer'>

/** What each officer has of a period: those who handed something in, then `known` ones with nothing. */
export function officersOf(
  policy: Policy,
  period: Period,
  lines: Line[],
  known: readonly Named[],
  figuresOf: (who: Named) => UnitFigures,
): OfficerRow[] {
  const byOfficer = new Map<string, Named & { own: Line[] }>()
  const listOf = ({ unit, officer }: Named) => {
    const key = `${unit} ${officer}`
    const entry = byOfficer.get(key) ?? { unit, officer, own: [] }
    byOfficer.set(key, entry)
    return entry.own
  }
  for (const line of lines) {
    if (line.officer !== undefined) listOf({ unit: line.unit, officer: line.officer }).push(line)
  }
  for (const each of known) listOf(each)
  return [...byOfficer.values()].map(({ own, ...named }) => ({
    ...named,
    points: settle(own.reduce((sum, { value }) => sum + value, 0)),
    submitted: countOf(own, 'submitted'),
    adopted: countOf(own, 'adopted'),
    tasks: tasksOf(policy, period, figuresOf(named)),
  }))
}

function countOf(lines: Line[], on: Line['on']): number {
  return lines.reduce((sum, line) => (line.on === on ? sum + line.count : sum), 0)
}

/** The tasks of a person for exactly this period. */
function tasksOf(policy: Policy, period: Period, figures: UnitFigures) {
  const { unit, setting } = figures
  const asked = policy.quotas.filter((quota) => {
    const span = spanOf(quota.every, period.from, setting)
    const isOwn = span?.from === period.from && span.to === period.to
    const isTheirs = isFor(quota, whoOn(unit, period.to, setting))
    return quota.of === 'officer' && isOwn && isTheirs && isAsked(quota, period, setting)
  })
  const applied = asked.map((rule) => ({ rule, period, policy }))
  return quotaResults(applied, figures).map(({ quota, done, least, most, isMet }) => {
    return { name: quota.name, done, least, most, isMet }
  })
}
