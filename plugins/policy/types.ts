import type { Day } from '../calendar'
import type {
  Assessment,
  Award,
  Limit,
  PointRule,
  Quota,
  Rounding,
  Sharing,
  StackRule,
} from './scoring'
import type { Clause } from './clause'
import type { Commissions, Due } from './due'

export type Severity = 'error' | 'warning' | 'info'

/** How severe a rule is in a column, whence, and the rule's own options beside them. */
export interface CheckSetting {
  severity: Severity
  clause: Clause
  [option: string]: unknown
}

/**
 * How a file is named, without extension. Slots: `{unit}` a unit's name, `{week}` a teaching week,
 * `{date}` a day as `2019.11.17`, `{topic}` free words.
 */
export interface NameForm {
  form: string
  example: string
  clause: Clause
}

export interface Column {
  key: string
  name: string
  aliases: string[]
  clause: Clause
  /** What the clause asks of an officer, in our own words, a line each. */
  asks: string[]
  /** Absent when the regulation names no form: any name will do. */
  filename?: NameForm
  /** Absent when nothing is due by the calendar: a commission has its own day. */
  due?: Due
  /** 转发: what is accepted also goes to the office's mailbox; absent when it need not. */
  mail?: { clause: Clause }
  /** What earns and counts: each item of the manuscript, or the manuscript as one. */
  countBy: 'item' | 'manuscript'
  /** By rule id; a rule that is absent is not applied. */
  checks: Record<string, CheckSetting>
}

/** A word of the regulation that editors type: its proper name, and what else people call it. */
export interface Named {
  name: string
  aliases: string[]
}

/** 采用渠道: where an adopted item appeared. */
export interface Outlet extends Named {
  /** One of the policy's tiers (省级, 市级), when values go by tier. */
  tier?: string
  /** Counts as so many tiers lower. */
  down?: number
}

/** 加减分事由: why points are given or taken by hand (协助, 虚报, 获奖, 阅读量). */
export interface Ground extends Named {
  /** The unit has to show proof. */
  evidence?: boolean
  clause: Clause
}

/** 公示 by the calendar: on which working day of a month, when, and how. */
export interface Bulletin {
  clause: Clause
  /** When editors get the draft: working day of the month from 1, time `HH:mm`. */
  draft: Moment
  /** When it is posted unless an editor held it back. */
  post: Moment
  /** Nothing is posted until an editor says yes. */
  waitForYes: boolean
  /** Days in which a unit may object; 0 for no end. */
  objectionDays: number
}

export interface Moment {
  workday: number
  at: string
}

/** A regulation as it stood on one day. */
export interface Policy {
  id: string
  title: string
  school: string
  inForce: Day
  /** 统计年度: the month, from 1, that years, half-years and quarters are counted from. */
  yearFrom: number
  /** The document that made this version, when it is not the first. */
  amendedBy?: Clause
  office: { name: string; mail?: string; phone?: string; contact?: string; group?: string }
  /** The kinds of content asked for. */
  contents: { text: string; clause: Clause }[]
  columns: Record<string, Column>
  /** 层级 of outlets, the highest first. */
  tiers: string[]
  outlets: Outlet[]
  /** 批示级别. */
  levels: Named[]
  /** 特征: what a manuscript or an adoption can be (综合采用, 专版, 调研, 一般性会议). */
  traits: Named[]
  grounds: Ground[]
  bulletin?: Bulletin
  commissions?: Commissions
  points: PointRule[]
  stack: StackRule[]
  limits: Limit[]
  quotas: Quota[]
  awards: Award[]
  assessment: Assessment[]
  share?: Sharing
  rounding: Rounding
}

/** A regulation with its amendments. */
export interface Regulation {
  id: string
  /** What was in force on `day`; the first version for any day before it. */
  at(day: Day): Policy
}
