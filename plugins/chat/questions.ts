import type { Session } from 'koishi'
import { Pending } from './pending'

const yes = /^(?:是|是的|确认|对|好|好的|可以|发|发吧)[。！!]?$/
const no = /^(?:否|不|不是|不发|取消|算了)[。！!]?$/

/** Milliseconds in which a second yes is most likely the first one once more. */
const AGAIN = 60_000

/** Whether somebody drops what they were asked about. */
export function isNo(said: string): boolean {
  return no.test(said)
}

/** What somebody was asked in one conversation, and has not answered yet; a new one replaces it. */
export class Questions<T> {
  private open = new Pending<T>()
  private agreed = new Pending<T>(AGAIN)

  ask(session: Session, about: T) {
    this.open.set(session, about)
  }

  /** Whether there is a question that waits for these words. */
  expects(session: Session, said: string): boolean {
    return (yes.test(said) || no.test(said)) && this.open.get(session) !== undefined
  }

  /** What they said yes to, `false` for no; the question is then answered. */
  take(session: Session, said: string): T | false | undefined {
    const about = this.open.take(session)
    if (about === undefined) return undefined
    if (no.test(said)) return false
    this.agreed.set(session, about)
    return about
  }

  /** What they said yes to just now, when they say it once more. */
  agreedTo(session: Session, said: string): T | undefined {
    return yes.test(said) ? this.agreed.get(session) : undefined
  }
}
