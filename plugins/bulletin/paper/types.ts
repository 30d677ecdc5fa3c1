import type { Fees } from '../../policy'
import type { Assessed, OfficerRow, Point, Winner } from '../../score'
import type { ListedUnit } from '../board/listed-units'

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
  /** The period is not over: this is for reference, no publication. */
  isInterim?: boolean
  /** Nothing earns points: only how many there are is told. */
  isUnvalued?: boolean
  /** Of publication. */
  day: string
  objectionUntil?: string
  /** What asks for the publication: 四（二）. */
  clause: string
  /** The units that have a row, in the order they are shown in. */
  rows: BulletinRow[]
  /** Units with nothing and no row. */
  idle: string[]
  /** Units with nothing but manuscripts given back, to be mended. */
  returned?: string[]
  /** Each line of points; those of a unit come to its `points`. */
  details: BulletinDetail[]
  adoptions: BulletinAdoption[]
  /** Some units have shares of what others handed in: points, but no items. */
  isJoint?: boolean
  awards?: BulletinAward[]
  /** 信息员: where the regulation speaks of officers. */
  officers?: BulletinOfficer[]
  /** 稿酬: what is paid beside the points. */
  fees?: BulletinFees
  /** 折算: what a year's points come to in the annual assessment. */
  assessed?: BulletinAssessed[]
}

/** A unit's place; `parts` come to `points`. `fee`: what it is paid. */
export type BulletinRow = ListedUnit & { class?: string; fee?: number }

export type BulletinOfficer = OfficerRow & { fee?: number }

/** Hundredths of the currency; the lines of a unit come to its `fee`. */
export interface BulletinFees extends Pick<Fees, 'name' | 'currency'> {
  details: BulletinDetail[]
}

type Explained = Pick<Point, 'unit' | 'day' | 'kind' | 'receipt' | 'title' | 'value' | 'clause'>

export interface BulletinDetail extends Explained {
  /** Who handed in what is paid for. */
  officer?: string
  /** 头条采用 2条×30分 */
  reason: string
  /** The version in force. */
  policy: string
  entryId?: string
  note?: string
  /** 审签：张三 5月20日10:12 通过 */
  signed?: string
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

export interface BulletinWinner extends Pick<Winner, 'rank' | 'points'> {
  name: string
  unit?: string
  class?: string
  isTied?: boolean
}

/** One of the regulation's conversions: 年度考核. */
export interface BulletinAssessed extends Pick<Assessed, 'name' | 'clause'> {
  units: AssessedUnit[]
}

export interface AssessedUnit extends Pick<Assessed, 'unit' | 'points' | 'value'> {
  class?: string
  /** 12.5×0.05 */
  how: string
}
