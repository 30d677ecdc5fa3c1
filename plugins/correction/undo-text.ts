import { changeLines, type Desk, entryText, subjectText } from '../deed'
import { say } from './say'
import type { Undone } from './undo'

/** How many an answer lists. */
const SHOWN = 6

export function undoneText(desk: Pick<Desk, 'ledger'>, { entries, change }: Undone): string {
  const lines = entries
    .slice(0, SHOWN)
    .map((entry) =>
      say('correction.undo.line', [entry.seq, subjectText(desk, entry), entryText(entry)]),
    )
  const left = entries.length - lines.length
  const isHandedIn = entries.some(({ type }) => type === 'submitted')
  return [
    say('correction.undo.done'),
    ...lines,
    ...(left > 0 ? [say('deed.more', [left])] : []),
    ...changeLines(change),
    say(`correction.undo.${isHandedIn ? 'resubmit' : 'redo'}`),
  ].join('\n')
}
