import { openFor } from '../../commission'
import type { Actor, Desk } from '../../deed'
import { swapQuestion, swapsFor } from '../../duty'
import { waitingFor, waitingLines } from '../../signoff'
import { sayFitting } from '../../text'
import { say } from '../say'
import { lines } from './question'

/** What fits beside what else is said. */
const SHOWN = 3

/** To whoever is not known: how they come to be, or that an editor has yet to confirm it. */
export function strangerText({ bindings }: Pick<Desk, 'bindings'>, { account }: Actor): string {
  const request = bindings.requestOf(account)
  if (request) return say('intake.question.unknown.applied', request)
  return sayFitting('intake.question.unknown.stranger')
}

/** What waits for somebody's signature, and how it is answered; undefined when nothing does. */
export function waitsText(desk: Desk, by: Actor): string | undefined {
  const waiting = waitingFor(desk, by)
  if (!waiting.length) return undefined
  const more = waiting.length - SHOWN
  return lines(
    say('intake.question.waits', [waiting.length]),
    waitingLines(waiting.slice(0, SHOWN)),
    more > 0 ? say('intake.question.waits-more', [more]) : undefined,
    say('signoff.how', [waiting[0].receipt]),
  )
}

/** To whoever is not understood in private: what waits for them and how it is answered, else what they can send. */
export function unknownText(desk: Desk, by: Actor): string {
  const { role = 'stranger', unit } = by.person ?? {}
  const waits = waitsText(desk, by)
  if (waits) return say('intake.question.unknown.signing', [waits])
  if (role === 'stranger') return strangerText(desk, by)
  const [swap] = swapsFor(desk, by, new Date())
  if (swap) return swapQuestion(swap)
  const [owed] = role === 'officer' && unit ? openFor(desk, unit.name) : []
  const { no, topic } = owed?.entry.payload ?? {}
  return lines(
    sayFitting(`intake.question.unknown.${role}`),
    owed && say('intake.question.unknown.owing', { no, topic }),
  )
}
