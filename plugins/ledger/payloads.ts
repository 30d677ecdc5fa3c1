import type { StoredFile } from '../storage'
import type { Clause } from '../policy'
import type { Day, Period } from '../calendar'

/** A manuscript handed in and accepted (已收稿). */
export interface Submitted {
  /** `2021-0001`: year and running number. */
  receipt: string
  /** Column key. */
  column: string
  title: string
  /** As handed in; for text, the text itself. */
  file: StoredFile
  /** Message that carried the file, when it is not the one that asked. */
  fileMessage?: string
  /** The items' texts; one when the column counts manuscripts. */
  items: string[]
  /** Day the manuscript counts for. */
  day: Day
  /** Semester and week of a weekly column: `2020-2021-2/12`. */
  week?: string
  /** Minutes it came after it was due; absent when in time or due at no time. */
  late?: number
  /** Number of the commission (约稿) it fulfils. */
  commission?: number
  /** Rule ids of the warnings given. */
  warnings: string[]
}

/** A manuscript that was not accepted (未收稿); it earns nothing and can be mended. */
export interface Refused {
  column: string
  file: StoredFile
  fileMessage?: string
  /** The proper file name when only the name was wrong: `/改名` accepts under it. */
  rename?: string
  findings: { rule: string; block?: number }[]
  /** Number of the commission (约稿) it was for. */
  commission?: number
  /** Rules an editor had waived for the earlier version of the same manuscript. */
  waived?: string[]
  /** The bytes were deleted, since they held a secret or personal data. */
  isDestroyed?: boolean
}

/** 放行: an editor lets a refused manuscript (`ref` its entry) pass in spite of some rules. */
export interface Waived {
  rules: string[]
  reason: string
}

export interface Withdrawn {
  reason?: string
}

/** 退回: an editor gives an accepted manuscript back; it counts again when it is mended and handed in. */
export interface Returned {
  reason: string
}

/** 采用: items of a submission appeared in an outlet. */
export interface Adopted {
  /** Outlet's name in the policy. */
  outlet: string
  /** Numbers of the adopted items from 1; all when empty. */
  items: number[]
  day: Day
  /** How it appeared, in words of the policy (综合采用, 专版). */
  traits?: string[]
}

/** 批示: a leader wrote on a submission. */
export interface Endorsed {
  /** One of the policy's levels. */
  level: string
  leader?: string
  day: Day
}

/** 标注: what a submission is, in words of the policy (调研, 一般性会议). */
export interface Marked {
  traits: string[]
}

/** 合稿分配: how what a submission earns is shared out; the last one holds. */
export interface Shared {
  by: 'equal' | 'points' | 'percent'
  /** `part`: hundredths of a point or of a percent; 1 each when shared equally. */
  parts: { unit: string; part: number }[]
}

/** 确认分配: a unit accepts how a joint manuscript was shared (`ref`: the entry), or objects. */
export interface Confirmed {
  isAccepted: boolean
  reason?: string
}

/**
 * 加减分: a unit earns or loses points on a ground of the policy (协助, 虚报, 获奖), `amount` times or
 * of that size as its rule says; without a ground, `amount` points by the editor's decision.
 */
export interface Adjusted {
  ground?: string
  /** Hundredths. */
  amount?: number
  /** What decides it when the policy does not. */
  clause?: Clause
  reason: string
  day: Day
  /** Where the proof is: a link, a document's number, a file's name. */
  evidence?: string
}

/** Undoes the entry whose id is `ref`. */
export interface Reversed {
  reason: string
}

/** 申诉: a unit objects to an entry (`ref`), or to the points of a period. */
export interface Objected {
  reason: string
}

/** The answer to an objection (`ref`). */
export interface Answered {
  isUpheld: boolean
  answer: string
}

/** 公示: the points of a period were made public; those of its months are settled. */
export interface Published {
  period: Period
  files: StoredFile[]
}

/** 暂缓公示: an editor holds back the publication of a period. */
export interface Postponed {
  period: Period
}

/** 约稿: units are asked for a manuscript. */
export interface Commissioned {
  /** Running number, from 1. */
  no: number
  units: string[]
  topic: string
  asks?: string
  /** ISO 8601 with +08:00. */
  due: string
}

/** 收到: an officer has read a commission (`ref`). */
export type Acknowledged = Record<string, never>

/** 登记信息员: somebody hands in for the unit of the entry from now on. */
export interface Appointed {
  name: string
  /** The number they are known by, when one was said. */
  qq?: string
}

/** 停用信息员: somebody no longer does. */
export interface Dismissed {
  name: string
}

/** 代理: somebody hands in for the unit until the end of a day. */
export interface Substituted extends Appointed {
  until: Day
}

export interface Payloads {
  submitted: Submitted
  refused: Refused
  waived: Waived
  withdrawn: Withdrawn
  returned: Returned
  adopted: Adopted
  endorsed: Endorsed
  marked: Marked
  shared: Shared
  confirmed: Confirmed
  adjusted: Adjusted
  reversed: Reversed
  objected: Objected
  answered: Answered
  published: Published
  postponed: Postponed
  commissioned: Commissioned
  acknowledged: Acknowledged
  appointed: Appointed
  dismissed: Dismissed
  substituted: Substituted
}
