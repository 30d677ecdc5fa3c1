import type { Kind, Row } from '../../score'

/**
 * 公示: everything a publication shows, as the workbook and the notice take it. Points are integer
 * hundredths; days are `YYYY-MM-DD`.
 */
export interface Bulletin {
  school: string
  office: string
  /** Whom to turn to with an objection. */
  contact?: string
  phone?: string
  /** With its number: 关于…的通知（西工大党政办字〔2021〕4号）. */
  policyTitle: string
  period: { from: string; to: string; label: string }
  /** Of publication. */
  day: string
  /** The last day on which a unit may object. */
  objectionUntil?: string
  /** What asks for the publication: 四（二）. */
  clause: string
  /** The units that have something, by rank. */
  rows: BulletinRow[]
  /** The units that have nothing. */
  idle: string[]
  /** Each line of points; those of a unit come to its `points`. */
  details: BulletinDetail[]
  adoptions: BulletinAdoption[]
  /** Some units have shares of what others handed in: points, but no items. */
  isJoint?: boolean
  awards?: BulletinAward[]
  /** 折算: what a year's points come to in the annual assessment. */
  assessed?: BulletinAssessed[]
}

/** A unit's place; `parts` come to `points`. */
export type BulletinRow = Pick<
  Row,
  'rank' | 'unit' | 'points' | 'parts' | 'submitted' | 'adopted'
> & { class?: string }

export interface BulletinDetail {
  unit: string
  day: string
  kind: Kind
  receipt?: string
  title?: string
  /** 头条采用 2条×30分 */
  reason: string
  /** May be negative. */
  value: number
  clause: string
  /** The version in force. */
  policy: string
  entryId?: string
  note?: string
}

export interface BulletinAdoption {
  day: string
  outlet: string
  unit: string
  receipt: string
  title: string
  /** 第1、3条 */
  items: string
  points: number
}

export interface BulletinAward {
  name: string
  clause: string
  winners: BulletinWinner[]
  note?: string
}

export interface BulletinWinner {
  rank: number
  name: string
  unit?: string
  class?: string
  points: number
  isTied?: boolean
}

/** One of the regulation's conversions. */
export interface BulletinAssessed {
  /** 年度考核 */
  name: string
  clause: string
  units: AssessedUnit[]
}

export interface AssessedUnit {
  unit: string
  class?: string
  /** Those the rule converts: perhaps by the head or the month, or of some columns only. */
  points: number
  value: number
  /** 12.5×0.05 */
  how: string
}
