import { Conversations } from './conversations'
import type { Delivery } from './delivery'
import type { Driver } from './driver'
import type { Outbox } from './outbox'
import type { Platforms } from './platforms'
import type { Settings } from './settings'
import type { Address, Connection, Fate, Message, PlatformIds, Push, Wording } from './types'

const DAY = 24 * 3600_000

/** Attachments in, messages and files out, whatever the platform. */
export class Courier extends Conversations {
  /**
   * @param editors whom to tell what concerns the office
   * @param preferred which ids to reach somebody by, the first of those they have
   */
  constructor(
    platforms: Platforms,
    private outbox: Outbox,
    private delivery: Delivery,
    private editors: () => PlatformIds[],
    private preferred: () => (keyof PlatformIds)[],
    settings: Settings,
    warn: (message: string) => void,
  ) {
    super(platforms, settings, warn)
  }

  /**
   * Takes on what serves a platform; the function given back lets go of it.
   * @example ctx.effect(() => ctx.courier.register(driver))
   */
  register(driver: Driver): () => void {
    const { drivers } = this.platforms
    drivers.set(driver.platform, driver)
    return () => void drivers.delete(driver.platform)
  }

  /**
   * Sends what must arrive, once for each key. Resolves when it is on disk; delivery follows, over
   * restarts, until `push.until`. Rejects when it could not be stored.
   * @example await ctx.courier.push({ key: `due:${week}`, to: group, text: '今天截止', until })
   */
  async push(push: Push): Promise<void> {
    await this.outbox.add(push, this.platforms.driver(push.to.platform))
    this.delivery.wake(push.to)
  }

  /** Pushes the same to each of these people, privately, as far as they can be reached. */
  async pushEach(people: PlatformIds[], { key, ...message }: Message): Promise<void> {
    for (const person of people) {
      const to = this.reach(person)
      if (to) await this.push({ ...message, key: `${key}:${to.platform}:${to.channelId}`, to })
    }
  }

  /**
   * Tells the editors something, privately; within a day unless it says until when.
   * @param except an account whose owner need not hear of it
   * @example await ctx.courier.tellEditors({ key: 'calendar:2027', text })
   */
  async tellEditors(
    message: Omit<Message, 'until'> & Wording & { until?: Date },
    except?: { platform: string; userId?: string },
  ) {
    const others = this.editors().filter((editor) => {
      const to = this.reach(editor)
      return !except?.userId || to?.platform !== except.platform || to.userId !== except.userId
    })
    await this.pushEach(others, { until: new Date(Date.now() + DAY), ...message })
  }

  /** How a push stands; undefined when there was none of that key. */
  fate(key: string): Fate | undefined {
    return this.outbox.fate(key)
  }

  /** The platforms that are on, and whether anything can be sent there now. */
  connections(): Connection[] {
    return this.platforms.connections()
  }

  /** The groups served, on every platform that is on. */
  groups(): Address[] {
    return [...this.platforms.drivers.values()].flatMap((driver) => driver.groups?.() ?? [])
  }

  /**
   * The private conversation with somebody: on the first platform on which they have spoken to us,
   * else on the first that is on and knows them.
   */
  reach(person: PlatformIds): Address | undefined {
    const drivers = [...this.platforms.drivers.values()]
    const preferred = this.preferred().map((id) => ({ [id]: person[id] }))
    const found = [...preferred, person].flatMap((ids) =>
      drivers.flatMap((driver) => driver.reach?.(ids) ?? []),
    )
    const hasMet = (to: Address) => this.platforms.driver(to.platform)?.hasMet?.(to) ?? true
    return found.find(hasMet) ?? found[0]
  }
}
