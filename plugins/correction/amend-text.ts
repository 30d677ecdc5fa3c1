import { changeLines, type Desk, entryText, subjectText } from '../deed'
import type { Amended } from './amend'
import { say } from './say'

export function amendedText(
  desk: Pick<Desk, 'ledger'>,
  { entry, instead, change }: Amended,
): string {
  return [
    say('correction.amend.done', [entry.seq, subjectText(desk, entry)]),
    say('correction.amend.was', [entryText(entry)]),
    say('correction.amend.is', [instead.seq, entryText(instead)]),
    ...changeLines(change),
    say('correction.amend.undo', [instead.seq]),
  ].join('\n')
}
