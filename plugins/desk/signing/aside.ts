import type { Session } from 'koishi'
import { Pending } from '../../chat'
import { signaturesOf, type Submission } from '../../ledger'

/** What a leader spoke of since a manuscript came to them: a plain yes may be to that. */
export class Asides {
  /** When something else was spoken of last, in milliseconds. */
  private turned = new Pending<number>()

  turn(session: Session) {
    this.turned.set(session, Date.now())
  }

  /** Whether something else was spoken of since; nothing is, once a quote says what is meant. */
  isSince(session: Session, submission: Submission): boolean {
    const turned = this.turned.take(session)
    if (!turned || session.quote) return false
    const entries = [submission.entry, ...signaturesOf(submission)]
    return entries.every(({ at }) => Date.parse(at) < turned)
  }
}
