import type { Day } from '../calendar'

export type Role = 'officer' | 'leader' | 'editor'

/** Where somebody speaks from. `userId` is a QQ number, a WeCom id or a name on the trial page. */
export interface Account {
  platform: string
  userId: string
  /** Group card or nickname, e.g. `机电学院-张三`. */
  card?: string
}

/** A kind of account that is written in the roster. */
export type AccountKind = 'qq' | 'wecom'

export interface Contact {
  name: string
  qq?: string
  wecom?: string
  /** Their account on the trial page. */
  web?: string
  phone?: string
}

/** 信息员, or somebody who stands in for one. */
export interface Officer extends Contact {
  /** The last day of a substitute. */
  until?: Day
}

export interface Unit {
  name: string
  aliases: string[]
  class?: string
  /** Classes it had, each until the end of a day; none when it had none. */
  formerly?: { class?: string; until: Day }[]
  /** How many people work there, for points per head. */
  staff?: number
  officers: Officer[]
  leaders: (Contact & { role: 'deputy' | 'principal' })[]
}

/** 校（院）领导, who lead units but are of none. */
export interface SchoolLeader extends Contact {
  /** 党委书记, 院长, 分管副院长: as the regulation calls the post. */
  post: string
  /** Units they are in charge of (分管); all when none are named. */
  units: string[]
}

/** Somebody the roster knows. Editors and the school's leaders may have no unit. */
export interface Person extends Contact {
  role: Role
  unit?: Unit
}

/** What a roster file holds. */
export interface RosterData {
  units: Unit[]
  leaders?: SchoolLeader[]
  editors: Contact[]
}

/** An account confirmed to be `name` of `unit`. */
export interface Binding {
  platform: string
  userId: string
  unit: string
  name: string
  /** When an editor confirmed it. */
  at?: string
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
