import { Refusal } from '../../deed'
import type { Submission } from '../../ledger'
import { waitingLines } from '../../signoff'
import { say } from '../../text'
import type { Verdict } from './verdict'
import type { Which } from './which'

/**
 * The receipts of those that are meant, of those that wait; why it is not clear which.
 * @param others what else was said of
 */
export function meantBy(
  which: Which,
  waiting: Submission[],
  others: string[] = [],
): string[] | Refusal {
  const all = waiting.map(({ receipt }) => receipt)
  if (which.isRest) return all.filter((receipt) => !others.includes(receipt))
  if (which.isAll) {
    const except = which.except ? meantBy(which.except, waiting) : []
    if (except instanceof Refusal) return except
    return all.filter((receipt) => !except.includes(receipt))
  }
  const placed = (which.places ?? []).map((place) => all.at(place > 0 ? place - 1 : place))
  if (placed.includes(undefined)) return askWhich(waiting)
  const titled = which.title ? byTitle(which.title, waiting) : []
  if (titled instanceof Refusal) return titled
  return [...new Set([...(which.receipts ?? []), ...(placed as string[]), ...titled])]
}

function byTitle(words: string, waiting: Submission[]): string[] | Refusal {
  const found = waiting.filter(({ entry: { payload, by } }) =>
    `${payload.title} ${by.name}`.includes(words),
  )
  return found.length === 1 ? [found[0].receipt] : askWhich(found.length ? found : waiting)
}

/** Whether nothing is decided of any: 再等等, 都先放放. */
export function isOfAll({ kind, which }: Verdict): boolean {
  return kind === 'later' && (!which || (!!which.isAll && !which.except))
}

/** That they all wait on: what is to wait need not be told apart. */
export function laterText(waiting: Submission[]): string {
  return say('signoff.asked.later', [waiting.map(({ receipt }) => receipt).join('、')])
}

/** Asks which of those that wait is meant. */
export function askWhich(waiting: Submission[], reason = 'signoff.which'): Refusal {
  return new Refusal(reason, [waiting.length, waitingLines(waiting).join('\n')])
}
