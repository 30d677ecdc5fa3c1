import { formatDate } from '../../calendar'
import type { Swap } from '../../ledger'
import { say } from '../say'
import type { Swapped, SwapRequest } from './swap'

/** Whether somebody is to be asked to take over a shift. */
export function swapAskedText({ day, to }: SwapRequest): string {
  return say('duty.told.swap', { day: formatDate(day), to: to.name })
}

/** To whoever asked for a swap. */
export function swappedText({ swap, isDone }: Swapped): string {
  return sayOfSwap(isDone ? 'done' : 'asked', swap)
}

/** To whom it is asked of: what to answer. */
export function swapQuestion(swap: Swap): string {
  return sayOfSwap('question', swap, { by: swap.entry.by.name })
}

/** To whoever answered. */
export function swapAnsweredText(swap: Swap): string {
  return sayOfSwap(swap.answer!.payload.isAgreed ? 'agreed' : 'declined', swap)
}

/** To everybody else concerned. */
export function swapNewsText(swap: Swap): string {
  const { entry, answer } = swap
  const { isAgreed, reason } = answer!.payload
  const isDecided = answer!.by.name !== entry.payload.to.name
  const key = isDecided ? 'news-decided' : isAgreed ? 'news-agreed' : 'news-declined'
  const why = reason ? say('duty.swap.reason', [reason]) : ''
  return sayOfSwap(key, swap, { by: answer!.by.name, reason: why })
}

/** What is said of a swap; of two days, of both. */
function sayOfSwap(key: string, { entry: { payload } }: Swap, more = {}): string {
  const { day, shift, from, to, back } = payload
  const values = { day: formatDate(day), shift, from, to: to.name, ...more }
  if (!back) return say(`duty.swap.${key}`, values)
  return say(`duty.swap.${key}-both`, { ...values, back: formatDate(back.day) })
}

/** How the swap stands that somebody asked for last. */
export function swapStateText(swap: Swap | undefined): string {
  if (!swap) return say('duty.swap.state-none')
  const { answer } = swap
  return sayOfSwap(
    !answer ? 'state-open' : answer.payload.isAgreed ? 'news-agreed' : 'news-declined',
    swap,
    {
      by: answer?.by.name,
      reason: answer?.payload.reason ? say('duty.swap.reason', [answer.payload.reason]) : '',
    },
  )
}
