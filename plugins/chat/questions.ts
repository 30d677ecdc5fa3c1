import type { Session } from 'koishi'

/** How long a question waits for its answer, in milliseconds. */
const PATIENCE = 10 * 60_000

const yes = /^(?:是|是的|确认|对|好|好的|可以|发|发吧)[。！!]?$/
const no = /^(?:否|不|不是|不发|取消|算了)[。！!]?$/

/** What somebody was asked in one conversation, and has not answered yet. */
export class Questions<T> {
  private open = new Map<string, { about: T; since: number }>()

  /** Asks anew: an earlier question of theirs is forgotten. */
  ask(session: Session, about: T) {
    this.open.set(keyOf(session), { about, since: Date.now() })
  }

  /** Whether there is a question that waits for these words. */
  expects(session: Session, said: string): boolean {
    return (yes.test(said) || no.test(said)) && this.peek(session) !== undefined
  }

  /** What they said yes to, `false` for no; the question is then answered. */
  take(session: Session, said: string): T | false | undefined {
    const about = this.peek(session)
    this.open.delete(keyOf(session))
    return about !== undefined && no.test(said) ? false : about
  }

  private peek(session: Session): T | undefined {
    const question = this.open.get(keyOf(session))
    return question && Date.now() - question.since < PATIENCE ? question.about : undefined
  }
}

function keyOf({ platform, channelId, userId }: Session): string {
  return `${platform}:${channelId}:${userId}`
}
