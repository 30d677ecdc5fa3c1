import { type Desk, entryText, subjectText } from '../../deed'
import type { Entry } from '../../ledger'
import { say } from '../say'
import { authorFor, type Notice } from './notice'

/** What was undone; or what it was, and what is entered instead. All are of one unit. */
export function correction(desk: Desk, entries: Entry[]): Notice {
  const [first] = entries
  const instead = entries.find(({ type }) => type !== 'reversed')
  const lines = entries.flatMap((entry) => {
    if (entry.type !== 'reversed') return []
    const target = desk.ledger.state.entries.get(entry.ref!)!
    const values = {
      subject: subjectText(desk, target),
      was: entryText(target),
      is: instead && entryText(instead),
      reason: entry.payload.reason,
    }
    return [say(instead ? 'desk.tell.amended' : 'desk.tell.undone', values)]
  })
  const to = { unit: first.unit, by: authorFor(desk, first) }
  return { key: `desk:${first.id}`, to, isPublic: false, text: lines.join('\n') }
}
