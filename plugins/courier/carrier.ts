import type { Outbox } from './outbox'
import { arrive, begin, fail, isOver, type Parcel } from './parcel'
import type { Blame, Driver, GiveUp, Part, Renewal } from './types'

/** The account on a platform through which parcels are sent. */
export interface Account {
  driver(): Pick<Driver, 'length' | 'perMinute' | 'reaches' | 'blame' | 'find'> | undefined
  isOnline(): boolean
  /** Only what is urgent is sent now. */
  isQuiet(): boolean
  /** What a parcel should say by now; undefined when it is as it was. */
  renew(parcel: Parcel): Promise<Renewal | undefined>
  /** Gives ids of messages. */
  send(to: Parcel['to'], part: Part): Promise<string[]>
  /** Tells others; they may hear of the same parcel again. */
  tell(parcel: Parcel): Promise<void>
  warn(message: string): void
}

/** What came of a step: progress; nothing, try again; or it must first be seen whether it arrived. */
export type Outcome = 'moved' | 'again' | 'wait'

/** For the log. */
const words: Record<Blame | GiveUp, string> = {
  refused: '被拒绝',
  doubtful: '不知是否送达',
  unreachable: '对方收不到私聊',
  late: '已过时限',
  undecided: '无法确认是否送达',
}

/** Takes a parcel one step further. Each step is on disk before the next begins. */
export class Carrier {
  constructor(
    private outbox: Outbox,
    private account: Account,
  ) {}

  async step(parcel: Parcel): Promise<Outcome> {
    try {
      if (parcel.state === 'gave-up') return await this.tell(parcel)
      if (parcel.state === 'sending') return await this.lookUp(parcel)
      return isOver(parcel) ? await this.giveUp(parcel, 'late') : await this.send(parcel)
    } catch (error) {
      this.account.warn(`推送 ${parcel.key} 这次没有办成，稍后再试：${error}`)
      return 'again'
    }
  }

  private async send(parcel: Parcel): Promise<Outcome> {
    const isReached = (await this.account.driver()?.reaches?.(parcel.to)) ?? true
    if (!isReached) return this.giveUp(parcel, 'unreachable')
    const isFirst = parcel.done === 0 && parcel.tries === 0
    const renewal = isFirst ? await this.account.renew(parcel) : undefined
    if (renewal) return this.renew(parcel, renewal)
    return this.dispatch(parcel)
  }

  /** Says it anew, or drops what is of no use any more. */
  private async renew(parcel: Parcel, { content }: Renewal): Promise<Outcome> {
    if (content === undefined) {
      await this.outbox.note(parcel, { state: 'delivered' })
      return 'moved'
    }
    const change = this.outbox.reworded(content, this.account.driver()?.length)
    await this.outbox.note(parcel, change)
    return this.dispatch({ ...parcel, ...change })
  }

  private async dispatch(parcel: Parcel): Promise<Outcome> {
    const part = await this.outbox.part(parcel)
    const begun = begin(parcel)
    await this.outbox.note(parcel, begun)
    const sent = await this.account.send(parcel.to, part).catch((error: Error) => error)
    if (sent instanceof Error) return this.failed({ ...parcel, ...begun }, sent)
    await this.outbox.note(parcel, arrive(parcel, sent))
    return 'moved'
  }

  private async failed(parcel: Parcel, error: Error): Promise<Outcome> {
    const blame = this.account.driver()?.blame?.(error) ?? 'doubtful'
    this.account.warn(`推送 ${parcel.key} 没有发成，${words[blame]}：${error.message}`)
    if (blame === 'doubtful') return 'wait'
    await this.outbox.note(parcel, fail(parcel))
    return 'again'
  }

  /** What may have arrived is sent again only when it is seen not to have. */
  private async lookUp(parcel: Parcel): Promise<Outcome> {
    const driver = this.account.driver()
    if (!driver?.find) return this.giveUp(parcel, 'undecided')
    const part = await this.outbox.part(parcel)
    const found = await driver.find(parcel.to, part, new Date(parcel.since)).catch(String)
    if (typeof found === 'string') {
      if (isOver(parcel)) return this.giveUp(parcel, 'undecided')
      this.account.warn(`推送 ${parcel.key} 可能已送达，暂时查不到：${found}`)
      return 'again'
    }
    const id = found.find((id) => !this.outbox.claims(id))
    await this.outbox.note(parcel, id === undefined ? fail(parcel) : arrive(parcel, [id]))
    return id === undefined ? 'again' : 'moved'
  }

  private async giveUp(parcel: Parcel, reason: GiveUp): Promise<Outcome> {
    this.account.warn(`推送 ${parcel.key} 放弃：${words[reason]}`)
    await this.outbox.note(parcel, { state: 'gave-up', reason })
    return 'moved'
  }

  private async tell(parcel: Parcel): Promise<Outcome> {
    await this.account.tell(parcel)
    await this.outbox.note(parcel, { isTold: true })
    return 'moved'
  }
}
