import type { Samples } from '../text'
import { cycleOf, isWeekly } from './deadline'
import { ownOutlets } from './find'
import type { Column, Policy } from './schema'

/** Words of a regulation for the examples in texts; `ifPoints` and the like only say whether it has. */
export function samplesOf(policy: Policy): Samples {
  const columns = Object.values(policy.columns)
  const weekly = columns.find(isWeekly)
  const dated = columns.find(cycleOf)
  const others = columns.filter((column) => column !== weekly)
  const { outlets, levels, traits, points, quotas } = policy
  const clause = [...points, ...policy.grounds, ...policy.contents].at(0)?.clause
  return {
    aColumn: nameOf(others.at(0) ?? weekly),
    anotherColumn: nameOf(others.at(1) ?? others.at(0) ?? weekly),
    aWeeklyColumn: nameOf(weekly),
    anOutlet: outlets.at(-1)?.name,
    anotherOutlet: outlets.at(-2)?.name,
    anOwnOutlet: dated && ownOutlets(policy, dated.key).at(0)?.name,
    aLevel: levels.at(0)?.name,
    aTrait: traits.at(0)?.name,
    aClause: clause,
    ifWeekly: weekly && '',
    ifDated: columns.some(cycleOf) ? '' : undefined,
    ifMonthly: columns.some((column) => cycleOf(column) === 'month') ? '' : undefined,
    ifLevels: levels.length ? '' : undefined,
    ifTraits: traits.length ? '' : undefined,
    ifShared: policy.share?.by === 'manual' ? undefined : '',
    ifEqualShares: policy.share && policy.share.by !== 'equal' ? undefined : '',
    ifLeadShares: policy.share?.lead === undefined ? undefined : '',
    ifPoints: points.length ? '' : undefined,
    ifQuotas: quotas.length ? '' : undefined,
    ifInstructions: policy.instructions ? '' : undefined,
    ifDuty: policy.duty ? '' : undefined,
    ifIncident: policy.incident ? '' : undefined,
    ifDutyReport: columns.some(({ checks }) => 'duty-field' in checks) ? '' : undefined,
    ifSignOff: columns.some(({ signOff }) => signOff) ? '' : undefined,
    ifFilenames: columns.some(({ filename }) => filename) ? '' : undefined,
  }
}

/** What people usually call a column. */
function nameOf(column?: Column): string | undefined {
  return column && (column.aliases.at(0) ?? column.name)
}
