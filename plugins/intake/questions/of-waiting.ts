import { askWaiting, pendingIn, signersOf, waitingText } from '../../signoff'
import { parsePeriod, today } from '../../calendar'
import { type Desk, type Listing, Refusal } from '../../deed'
import type { Submission } from '../../ledger'
import { sayFitting } from '../../text'
import { say } from '../say'
import { handedIn, isOfNoUnit, ownFor, ownWeek, points, unitIn, unitOrOwn } from './of-ledger'
import { registered } from './of-register'
import { lines, type Question } from './question'

/** Manuscripts that are listed. */
const SHOWN = 5

const ofSigning = /[签审批]|同意|通过/

/** How what was handed in stands: an editor hands in nothing, and asks of what waits for signatures. */
export function ownOrWaiting(question: Question): string | Listing {
  const { desk, by, said } = question
  const isSigning = ofSigning.test(said)
  if (by.person?.role === 'editor') {
    return (isSigning ? undefined : registered(question)) ?? waitingOf(question)
  }
  if (isSigning && by.person?.role === 'leader') {
    const done = askWaiting(desk, by, parsePeriod('本月', today())!)
    if (!(done instanceof Refusal)) return waitingText(done)
  }
  if (isOfNoUnit(by) && !unitIn(desk, said)) return points(question)
  return lines(ownWeek(question), isSigning ? handedIn(question) : ownFor(question))
}

/** What waits for signatures, of the unit or the leader that is named. */
function waitingOf(question: Question): string {
  const { desk, said } = question
  const unit = unitIn(desk, said)
  const waiting = pendingIn(desk).filter(
    (each) =>
      (!unit || each.entry.unit === unit) &&
      (unit ||
        !namesLeader(desk, said) ||
        signersOf(desk, each).some(({ name }) => said.includes(name))),
  )
  if (!waiting.length)
    return unit ? unitOrOwn(question) : sayFitting('intake.question.none-pending')
  const [{ receipt }] = waiting
  const more = waiting.length - SHOWN
  return lines(
    say('intake.question.pending', [waiting.length]),
    waiting.slice(0, SHOWN).map((each) => pendingLine(desk, each)),
    more > 0 ? say('intake.question.pending-more', [more]) : undefined,
    say('intake.question.pending-how', [receipt]),
  )
}

function pendingLine(desk: Desk, submission: Submission): string {
  const { receipt, entry } = submission
  const signers = signersOf(desk, submission).map(({ name }) => name)
  const { title } = entry.payload
  return say('intake.question.pending-line', {
    receipt,
    unit: entry.unit,
    title,
    signers: signers.join('、'),
  })
}

function namesLeader({ roster }: Desk, said: string): boolean {
  return roster.people.some(({ name, role }) => role === 'leader' && said.includes(name))
}
