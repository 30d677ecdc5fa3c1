import { now } from '../calendar'
import type { Document } from '../storage'
import { openBindingFile, type Stored } from './binding-file'
import { sameName } from './names'
import type { Account, Binding, BindingRequest } from './types'

function isSame(a: Account, b: Account): boolean {
  return a.platform === b.platform && a.userId === b.userId
}

/** 绑定: accounts confirmed to be somebody, and those waiting for an editor; kept on disk. */
export class Bindings {
  private constructor(
    private document: Document<Stored>,
    private nameToday: (unit: string) => string,
  ) {}

  /**
   * Opens the file; a damaged one is refused rather than written over.
   * @param nameToday what a unit is called today
   */
  static async open(path: string, nameToday = (unit: string) => unit): Promise<Bindings> {
    return new Bindings(await openBindingFile(path), nameToday)
  }

  private get bindings(): Binding[] {
    const { bindings } = this.document.data
    return bindings.map((each) => ({ ...each, unit: this.nameToday(each.unit) }))
  }

  find(of: Account): Binding | undefined {
    return this.bindings.find((each) => isSame(each, of))
  }

  /** Those of a unit. */
  ofUnit(unit: string): Binding[] {
    return this.bindings.filter((each) => each.unit === unit)
  }

  /** Those waiting, oldest first. */
  requests(): BindingRequest[] {
    return this.document.data.requests
  }

  /** What an account asked and nobody has answered. */
  requestOf(account: Account): BindingRequest | undefined {
    return this.requests().find((each) => isSame(each.account, account))
  }

  /** Asks to be `name` of `unit`; an earlier request of the same account is replaced. */
  request({ platform, userId, card }: Account, unit: string, name: string) {
    return this.document.change((data): [Stored, BindingRequest] => {
      const no = data.last + 1
      const request = { no, account: { platform, userId, card }, unit, name, at: now() }
      const others = data.requests.filter((each) => !isSame(each.account, request.account))
      return [{ ...data, last: no, requests: [...others, request] }, request]
    })
  }

  /** Binds the account of a request. Undefined when there is no such request. */
  confirm(no: number): Promise<BindingRequest | undefined> {
    return this.settle(no, (data, { account: { platform, userId }, unit, name }) => [
      ...data.bindings.filter((each) => !isSame(each, { platform, userId })),
      { platform, userId, unit, name, at: now() },
    ])
  }

  /** Unbinds every account that is `name` of `unit`. */
  release(unit: string, name: string): Promise<void> {
    return this.document.change((data): [Stored, void] => {
      const bindings = data.bindings.filter(
        (each) => this.nameToday(each.unit) !== unit || !sameName(each.name, name),
      )
      const isSame = bindings.length === data.bindings.length
      return [isSame ? data : { ...data, bindings }, undefined]
    })
  }

  /** Drops a request. Undefined when there is no such request. */
  reject(no: number): Promise<BindingRequest | undefined> {
    return this.settle(no, (data) => data.bindings)
  }

  private settle(no: number, bind: (data: Stored, request: BindingRequest) => Binding[]) {
    return this.document.change((data): [Stored, BindingRequest | undefined] => {
      const request = data.requests.find((each) => each.no === no)
      if (!request) return [data, undefined]
      const requests = data.requests.filter((each) => each !== request)
      return [{ ...data, bindings: bind(data, request), requests }, request]
    })
  }
}
