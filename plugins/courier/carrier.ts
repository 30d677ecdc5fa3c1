import type { Account } from './account'
import type { Blame } from './driver'
import type { Outbox } from './outbox'
import { arrive, begin, fail, isOver, type Parcel } from './parcel'
import type { GiveUp } from './types'

/** What came of a step. */
export type Outcome =
  | 'progress'
  | 'try-again'
  /** Nothing can be sent through the account for now. */
  | 'hold-account'
  /** It may have arrived, and can be looked up in a while. */
  | 'look-up'

/** For the log. */
const words: Record<Blame | GiveUp, string> = {
  refused: '被拒绝',
  unavailable: '眼下发不了',
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
      if (parcel.state === 'gave-up') return await this.announce(parcel)
      if (parcel.state === 'sending') return await this.lookUp(parcel)
      return isOver(parcel) ? await this.giveUp(parcel, 'late') : await this.send(parcel)
    } catch (error) {
      this.account.warn(`推送 ${parcel.key} 这次没有办成，稍后再试：${error}`)
      return 'try-again'
    }
  }

  private async send(parcel: Parcel): Promise<Outcome> {
    const isReached = (await this.account.driver()?.reaches?.(parcel.to)) ?? true
    if (!isReached) return this.giveUp(parcel, 'unreachable')
    // Once a part has arrived, the rest stays as it was written.
    const renewal = parcel.done === 0 ? await this.account.renew(parcel) : undefined
    if (!renewal) return this.dispatch(parcel)
    const change = this.outbox.renewed(parcel, renewal, this.account.driver())
    await this.outbox.note(parcel, change)
    return change.state === 'dropped' ? 'progress' : this.dispatch({ ...parcel, ...change })
  }

  private async dispatch(parcel: Parcel): Promise<Outcome> {
    const part = await this.outbox.part(parcel)
    const begun = begin(parcel)
    await this.outbox.note(parcel, begun)
    const sent = await this.account.send(parcel.to, part).catch((error: Error) => error)
    if (sent instanceof Error) return this.failed({ ...parcel, ...begun }, sent)
    await this.outbox.note(parcel, arrive(parcel, sent))
    return 'progress'
  }

  private async failed(parcel: Parcel, error: Error): Promise<Outcome> {
    const blame = this.account.driver()?.blame?.(error) ?? 'doubtful'
    this.account.warn(`推送 ${parcel.key} 没有发成，${words[blame]}：${error.message}`)
    if (blame === 'doubtful') return 'look-up'
    await this.outbox.note(parcel, fail(parcel))
    return blame === 'unavailable' ? 'hold-account' : 'try-again'
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
      return 'try-again'
    }
    const id = found.find((id) => !this.outbox.hasMessage(id))
    await this.outbox.note(parcel, id === undefined ? fail(parcel) : arrive(parcel, [id]))
    return id === undefined ? 'try-again' : 'progress'
  }

  private async giveUp(parcel: Parcel, reason: GiveUp): Promise<Outcome> {
    this.account.warn(`推送 ${parcel.key} 放弃：${words[reason]}`)
    await this.outbox.note(parcel, { state: 'gave-up', reason })
    return 'progress'
  }

  private async announce(parcel: Parcel): Promise<Outcome> {
    await this.account.announceGivenUp(parcel)
    await this.outbox.note(parcel, { isTold: true })
    return 'progress'
  }
}
