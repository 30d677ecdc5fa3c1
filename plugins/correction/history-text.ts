import { briefTitle, entryText, signed } from '../deed'
import type { History, HistoryEntry } from './history'
import { say } from './say'

/** How many entries fit in one message on a phone. */
const SHOWN = 12

export function historyText({ submission, entries, undoable }: History): string {
  const earlier = submission ? entries.length - SHOWN : 0
  return [
    ...(submission ? [headOf(submission)] : []),
    ...(earlier > 0 ? [say('correction.history.earlier', [earlier])] : []),
    ...entries.slice(-SHOWN).map(lineOf),
    ...(undoable === undefined ? [] : [say('correction.history.tail', [undoable])]),
  ].join('\n')
}

function headOf({ receipt, entry, status }: NonNullable<History['submission']>): string {
  return say('correction.history.head', {
    receipt,
    unit: entry.unit,
    title: briefTitle(entry.payload.title),
    status: say(`correction.history.${status}`),
  })
}

function lineOf({ entry, points, undoes, undoneBy }: HistoryEntry): string {
  const [, month, date] = entry.at.slice(0, 10).split('-').map(Number)
  const what = undoes
    ? say('deed.kind.reversed', { ...entry.payload, target: undoes })
    : entryText(entry)
  return say('correction.history.line', {
    no: entry.seq,
    month,
    date,
    by: entry.by.name,
    what,
    points: points ? say('deed.points', [signed(points)]) : '',
    undone: undoneBy ? say('correction.history.undone', [undoneBy]) : '',
  })
}
