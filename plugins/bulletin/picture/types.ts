import type { Parts, Row } from '../../score'

/** 积分榜. */
export interface BoardPicture {
  school: string
  /** `2021年5月信息报送积分榜` */
  title: string
  /** `截至5月21日`, `公示稿` */
  note?: string
  /** As they are to be shown, the first on top. */
  rows: Row[]
  /** Units with nothing. */
  idle: string[]
}

export interface Month {
  /** `1月` */
  label: string
  /** Hundredths. */
  points: number
  parts: Parts
  /** None for a month to come, or one without anything. */
  rank?: number
}

/** One unit's year. */
export interface UnitPicture {
  school: string
  /** `机电工程学院 2021年积分` */
  title: string
  /** Every month that has a column, those to come included. */
  months: Month[]
  /** `points` in hundredths; place `rank` among `of` units. */
  total: { points: number; rank: number; of: number }
}
