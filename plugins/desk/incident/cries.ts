import { join } from 'node:path'
import type { Context, Session } from 'koishi'
import { z } from 'zod'
import { type Actor, PATIENCE } from '../../deed'
import { tellUnanswered } from '../../incident'
import { Document } from '../../storage'
import { inPrivate } from './open-questions'
import { timeOf } from './time-said'

/** Something that sounded like an emergency; whoever said it was asked whether it is one. */
export interface Cry {
  said: string
  at: Date
  by: Pick<Actor, 'account' | 'source'>
}

const MINUTE = 60_000

/** How long is waited for an answer before the office hears of it, in milliseconds. */
const UNANSWERED = 3 * MINUTE
/** What is cried within this time is of the same event. */
const TOGETHER = 10 * MINUTE
const DAY = 24 * 60 * MINUTE

const account = z.object({
  platform: z.string(),
  userId: z.string(),
  card: z.string().optional(),
})
const source = z.object({ platform: z.string(), channelId: z.string(), messageId: z.string() })
const waiting = z.record(
  z.string(),
  z.object({ said: z.string(), at: z.coerce.date(), by: z.object({ account, source }) }),
)

/**
 * What people cried out and have not confirmed: after a few minutes the office is told of it, also
 * when the bot was started anew meanwhile.
 */
export class Cries {
  private constructor(
    private ctx: Context,
    private document: Document<Record<string, Cry>>,
  ) {
    ctx.jobs.add({
      name: 'incident-cries',
      plan: (from, to) =>
        this.all
          .map((cry) => ({ ...occurrenceOf(cry), cry }))
          .filter(({ at }) => from <= at && at <= to),
      run: async ({ key, cry }) => {
        if (this.all.includes(cry)) await tellUnanswered(ctx, { ...cry, key })
      },
    })
  }

  static async open(ctx: Context): Promise<Cries> {
    const path = join(ctx.storage.folder, 'cries.json')
    return new Cries(ctx, await Document.open(path, waiting, {}))
  }

  /** What somebody was asked about and may still answer. */
  of(session: Session): Cry | undefined {
    const cry = this.document.data[keyOf(session)]
    return cry && Date.now() - +cry.at < PATIENCE ? cry : undefined
  }

  /** Adds what is cried to what was cried just now. */
  async add(session: Session, by: Actor, said: string): Promise<Cry> {
    const key = keyOf(session)
    const at = timeOf(session)
    const earlier = this.document.data[key]
    const isTogether = earlier && +at - +earlier.at < TOGETHER
    const cry = isTogether
      ? { ...earlier, said: `${earlier.said}，${said}` }
      : { said, at, by: { account: by.account, source: by.source } }
    await this.change((all) => ({ ...lately(all), [key]: cry }))
    return cry
  }

  async answered(session: Session): Promise<void> {
    const key = keyOf(session)
    await this.change((all) => {
      if (!(key in all)) return all
      const { [key]: _, ...others } = all
      return others
    })
  }

  private get all(): Cry[] {
    return Object.values(this.document.data)
  }

  private async change(next: (all: Record<string, Cry>) => Record<string, Cry>): Promise<void> {
    try {
      await this.document.change((all) => [next(all), undefined])
    } catch (error) {
      this.ctx.logger('desk').warn('[desk] 问过是不是突发的没有记下：%s', error)
    }
  }
}

/** What is older than a day is told of no more. */
function lately(all: Record<string, Cry>): Record<string, Cry> {
  return Object.fromEntries(Object.entries(all).filter(([, { at }]) => Date.now() - +at < DAY))
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
