import type { Parts } from '../../score'
import type { ListedUnit } from '../board/listed-units'

/** 积分榜. */
export interface BoardPicture {
  school: string
  /** `2021年5月信息报送积分榜` */
  title: string
  /** `截至5月21日`, `公示稿` */
  note?: string
  /** As they are to be shown, the first on top. */
  rows: ListedUnit[]
  /** When it was made, by which clause, where to object: stands below, each in one line. */
  foot: string[]
  /** Units with nothing but what was given back to be mended. */
  returned?: string[]
  /** Units with nothing. */
  idle: string[]
}

/** A month or a week. */
export interface Span {
  /** `1月`, `12周` */
  label: string
  /** Hundredths. */
  points: number
  parts: Parts
  /** Hundredths: what the units that have something in it have on average. */
  average?: number
  /** None for one to come, or without anything. */
  rank?: number
}

/** One unit in the course of a year, a term …. */
export interface UnitPicture {
  school: string
  /** `机电工程学院 2021年积分` */
  title: string
  /** `截至5月21日，供参考` */
  note?: string
  isWeekly?: boolean
  /** Every month or week that has a column, those to come included. */
  spans: Span[]
  /** `points` in hundredths; place `rank` among `of` units. */
  total: { points: number; rank: number; of: number }
  /** As below a scoreboard. */
  foot: string[]
}
