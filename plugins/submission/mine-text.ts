import { countText } from './count-text'
import type { Mine } from './mine'
import { say } from './say'

/** How many submissions fit in one message on a phone. */
const SHOWN = 10

export function mineText({ name, period, submissions }: Mine): string {
  const { length: count } = submissions
  const head = { name, period: period.label, count }
  if (!count) return say('submission.mine.none', head)
  return [
    say('submission.mine.head', head),
    ...submissions.slice(0, SHOWN).map(line),
    ...(count > SHOWN ? [say('submission.mine.more', [count - SHOWN])] : []),
  ].join('\n')
}

function line({ entry, status, adoptions, column }: Mine['submissions'][number]): string {
  const { receipt, title, items } = entry.payload
  const state = status !== 'accepted' ? status : adoptions.length ? 'adopted' : undefined
  return say('submission.mine.line', {
    receipt,
    column: column.name,
    count: countText(column, items.length),
    title,
    status: state && say(`submission.mine.${state}`),
  })
}
