import type { Context, Session } from 'koishi'
import type { Actor } from '../../deed'
import { tellUnanswered } from '../../incident'
import { inPrivate } from './open-questions'
import { timeOf } from './time-said'

/** Something that sounded like an emergency; whoever said it was asked whether it is one. */
export interface Cry {
  said: string
  at: Date
  by: Actor
}

const MINUTE = 60_000

/** How long is waited for an answer before the office hears of it, in milliseconds. */
const UNANSWERED = 3 * MINUTE
/** What is cried within this time is of the same event. */
const TOGETHER = 10 * MINUTE
const DAY = 24 * 60 * MINUTE

/** What people cried out and have not confirmed: after a few minutes the office is told of it. */
export class Cries {
  private waiting = new Map<string, Cry>()

  constructor(ctx: Context) {
    ctx.jobs.add({
      name: 'incident-cries',
      plan: (from, to) =>
        [...this.waiting.values()]
          .map((cry) => ({ ...occurrenceOf(cry), cry }))
          .filter(({ at }) => from <= at && at <= to),
      run: async ({ key, cry }) => {
        if ([...this.waiting.values()].includes(cry)) await tellUnanswered(ctx, { ...cry, key })
      },
    })
  }

  /** Adds what is cried to what was cried just now. */
  add(session: Session, by: Actor, said: string): Cry {
    const key = keyOf(session)
    const at = timeOf(session)
    const earlier = this.waiting.get(key)
    const isTogether = earlier && +at - +earlier.at < TOGETHER
    const cry = isTogether ? { ...earlier, said: `${earlier.said}，${said}` } : { said, at, by }
    this.waiting.set(key, cry)
    return cry
  }

  answered(session: Session) {
    this.waiting.delete(keyOf(session))
  }
}

function keyOf(session: Session): string {
  const { platform, channelId } = inPrivate(session)
  return `${platform}:${channelId}`
}

function occurrenceOf({ at, by }: Cry) {
  const due = new Date(+at + UNANSWERED)
  const { platform, channelId, messageId } = by.source
  return {
    key: `incident-cry:${platform}:${channelId}:${messageId}`,
    at: due,
    until: new Date(+due + DAY),
  }
}
