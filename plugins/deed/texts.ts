import type { Address } from '../courier'
import { type Entry, receiptsOf } from '../ledger'
import type { Role } from '../roster'
import { formatPoints } from '../score'
import type { Change } from './change'
import type { Desk } from './desk'
import type { Refusal } from './refusal'
import { say } from './say'

export function refusalText({ reason, values }: Refusal): string {
  if (reason !== 'deed.forbidden') return say(reason, values)
  const { role, wanted } = values as { role: Role; wanted: Role[] }
  return say(reason, { role: nameOf(role), wanted: wanted.map(nameOf).join('、') })
}

function nameOf(role: Role): string {
  return say(`deed.roles.${role}`)
}

/** Units whose change fits in an answer. */
const SHOWN = 4

/** `＋30`, `－5`, `0`: hundredths of a point, with their sign. */
export function signed(points: number): string {
  const sign = points > 0 ? '＋' : points < 0 ? '－' : ''
  return sign + formatPoints(Math.abs(points))
}

/** What a deed changed and how the units now stand, a line a unit. */
export function changeLines({ units, limits = [], settled }: Change): string[] {
  const lines = units.map(({ change, total, ...about }) => {
    return say('deed.change', { ...about, change: signed(change), total: formatPoints(total) })
  })
  const bound = limits.map(({ unit, reason, clause }) =>
    say('deed.limit', { ...reason.params, unit, clause }),
  )
  return [
    ...shorten(lines, SHOWN),
    ...shorten(bound, SHOWN),
    ...(settled ? [say('deed.settled', [settled])] : []),
  ]
}

/** The first lines of an answer, and how many more there are. */
export function shorten(lines: string[], shown: number, more = 'deed.more'): string[] {
  const left = lines.length - shown
  return left > 0 ? [...lines.slice(0, shown), say(more, [left])] : lines
}

const TITLE = 14

/** The numbers of entries as `/撤销` takes them: `12-15、18`. */
export function numbersText(entries: Pick<Entry, 'seq'>[]): string {
  const runs: [first: number, last: number][] = []
  for (const { seq } of entries.toSorted((a, b) => a.seq - b.seq)) {
    const run = runs.at(-1)
    if (run?.[1] === seq - 1) run[1] = seq
    else runs.push([seq, seq])
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join('、')
}

/** What an entry is about: `2021-0003《…》`, or a unit. */
export function subjectText({ ledger }: Pick<Desk, 'ledger'>, entry: Entry): string {
  const [receipt] = receiptsOf(ledger.state, entry)
  const title = receipt && ledger.find(receipt)!.entry.payload.title
  return title ? `${receipt}《${briefTitle(title)}》` : entry.unit
}

export function briefTitle(title: string): string {
  const signs = [...title]
  return signs.length > TITLE ? `${signs.slice(0, TITLE).join('')}…` : title
}

/** What somebody has to do on a platform so that the bot can write to them privately. */
export function acquaintText(platform: string): string {
  return say(`deed.acquaint.${platform === 'wecom' ? 'wecom' : 'friend'}`)
}

/** Words that ask for an answer by a command. */
const asking = /[发复]：? ?\//

/**
 * What is said in a group; where it does not hear everything, and may be said by a 群机器人 that hears
 * nothing, also whom to answer.
 */
export function saidIn(
  { courier }: { courier: Pick<Desk['courier'], 'hearsFiles'> },
  to: Address,
  text: string,
): string {
  if (to.userId || courier.hearsFiles(to) || !asking.test(text)) return text
  return `${text}\n${say('deed.answer-how')}`
}
