import { partsOf } from '../calendar'
import type { Deadline } from '../policy'
import type { Lateness } from './lateness'
import { say } from './say'

/** Nothing where the regulation has no name for it. */
export function latenessLines(
  lateness: Lateness | undefined,
  key: 'late' | 'verified-late',
): string[] {
  if (!lateness?.late) return []
  const { month, date, time } = partsOf(lateness.at)
  return [
    say(`submission.${key}`, {
      ...lateness,
      label: lateness.period.label,
      at: say('submission.at', [month, date, time]),
    }),
  ]
}

/** That a week's, or month's, manuscripts are late after its deadline. */
export function lateLines({ period, at, late, clause }: Deadline): string[] {
  return latenessLines({ period, at, late, clause, minutes: 0 }, 'late')
}
