import { briefTitle } from '../deed'
import { say } from './say'
import type { WaitingSubmissions } from './waiting'

/** How many submissions fit in one message on a phone. */
const SHOWN = 9

export function waitingText({ period, accepted, waiting }: WaitingSubmissions): string {
  const { label } = period
  if (!accepted) return say('adoption.waiting.nothing-yet', [label])
  if (!waiting.length) return say('adoption.waiting.none', [label, accepted])
  const lines = waiting.slice(0, SHOWN).map(({ receipt, entry: { unit, payload } }) => {
    return say('adoption.waiting.line', { receipt, unit, title: briefTitle(payload.title) })
  })
  const more = waiting.length - lines.length
  const numbers = waiting.slice(0, 2).map(({ receipt }) => Number(receipt.slice(5)))
  return [
    say('adoption.waiting.head', [label, waiting.length]),
    ...lines,
    ...(more ? [say('adoption.more', [more])] : []),
    say('adoption.waiting.tail', [numbers.join('、')]),
  ].join('\n')
}
