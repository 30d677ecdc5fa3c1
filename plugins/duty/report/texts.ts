import type { Desk } from '../../deed'
import type { EntryOf } from '../../ledger'
import { say } from '../say'

/** To whoever asked for a duty report. */
export function dutyReportText(
  { roster }: Pick<Desk, 'roster'>,
  { unit, payload }: EntryOf<'duty-drafted'>,
): string {
  const isSigned = roster.leadersOf(unit).some(({ role }) => role === 'principal')
  return [
    say('duty.report.made', { name: payload.file.name, unit }),
    ...(isSigned ? [] : [say('duty.report.blank', [unit])]),
  ].join('\n')
}

/** To those who get it: editors look at it, the unit's officers hand it in. */
export function dutyReportNews(
  { unit, payload: { no, kind, title } }: EntryOf<'duty-drafted'>,
  to: 'editors' | 'officer',
): string {
  return say(`duty.report.to-${to}`, { unit, no, kind, title })
}
