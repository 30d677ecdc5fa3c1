import type { Day } from '../calendar'

export type Role = 'officer' | 'leader' | 'editor'

/** Where somebody speaks from. `userId` is a QQ number, a WeCom id or a name on the trial page. */
export interface Account {
  platform: string
  userId: string
  /** Group card or nickname, e.g. `机电学院-张三`. */
  card?: string
}

export interface Contact {
  name: string
  qq?: string
  wecom?: string
  /** Their account on the trial page. */
  web?: string
  phone?: string
}

export interface Unit {
  name: string
  aliases: string[]
  class?: string
  /** Classes it had, each until the end of a day; none when it had none. */
  formerly?: { class?: string; until: Day }[]
  /** How many people work there, for points per head. */
  staff?: number
  officers: Contact[]
  leaders: (Contact & { role: 'deputy' | 'principal' })[]
}

/** Somebody the roster knows. Editors may have no unit. */
export interface Person extends Contact {
  role: Role
  unit?: Unit
}

/** What a roster file holds. */
export interface RosterData {
  units: Unit[]
  editors: Contact[]
}

/** An account confirmed to be `name` of `unit`. */
export interface Binding {
  platform: string
  userId: string
  unit: string
  name: string
}

/** 绑定申请: an account that says it is `name` of `unit`, waiting for an editor. */
export interface BindingRequest {
  /** Short running number an editor can type. */
  no: number
  account: Account
  unit: string
  name: string
  at: string
}
