import type { Session } from 'koishi'
import { PATIENCE } from '../deed'

/** What each person has left open in each channel; forgotten after a while. */
export class Pending<T> {
  private open = new Map<string, { about: T; since: number }>()

  constructor(private patience = PATIENCE) {}

  get(session: Session): T | undefined {
    const found = this.open.get(keyOf(session))
    return found && this.isFresh(found) ? found.about : undefined
  }

  /** Replaces what was open before. */
  set(session: Session, about: T) {
    for (const [key, each] of this.open) if (!this.isFresh(each)) this.open.delete(key)
    this.open.set(keyOf(session), { about, since: Date.now() })
  }

  /** Another channel in which the same person has left something open. */
  elsewhere({ platform, channelId, userId }: Session): Session | undefined {
    for (const key of this.open.keys()) {
      const isOwn = key.startsWith(`${platform}:`) && key.endsWith(`:${userId}`)
      const channel = key.slice(platform.length + 1, -`:${userId}`.length)
      const there = { platform, channelId: channel, userId } as Session
      if (isOwn && channel !== channelId && this.get(there) !== undefined) return there
    }
    return undefined
  }

  /** Closes it, and gives what it was. */
  take(session: Session): T | undefined {
    const about = this.get(session)
    this.open.delete(keyOf(session))
    return about
  }

  /** When what is open was set, in milliseconds. */
  protected sinceOf(session: Session): number | undefined {
    return this.get(session) === undefined ? undefined : this.open.get(keyOf(session))!.since
  }

  private isFresh({ since }: { since: number }): boolean {
    return Date.now() - since < this.patience
  }
}

/** Something people are asked, that a restart ends. */
export class Unanswered<T> extends Pending<T> {
  private static all: Unanswered<unknown>[] = []

  constructor(patience?: number) {
    super(patience)
    Unanswered.all.push(this)
  }

  /** When a person was asked last what they have not answered, after a moment; undefined when nothing is open. */
  static openSince(session: Session, after: number): number | undefined {
    const times = Unanswered.all.flatMap((each) => each.sinceOf(session) ?? [])
    const last = Math.max(...times)
    return last >= after ? last : undefined
  }
}

export function keyOf({ platform, channelId, userId }: Session): string {
  return `${platform}:${channelId}:${userId}`
}
