import type { Manuscript } from './book'

/** 通知 四（一）: 投稿每条计1分，采用每条按渠道计分。 */
export const submittedWorth = 1
export const outletWorth: Record<string, number> = {
  每周动态: 1,
  高等学校: 15,
  视频新闻: 15,
  热点聚焦: 20,
  微博: 10,
  教育要闻: 20,
  头条: 30,
}

/** What a unit has: points in hundredths by kind, and items. */
export interface Sums {
  投稿: number
  采用: number
  其他: number
  投稿条数: number
  采用条数: number
}

export const nothing: Sums = { 投稿: 0, 采用: 0, 其他: 0, 投稿条数: 0, 采用条数: 0 }

export type Line = Partial<Sums> & { unit: string }

/** 合稿得分由信息报送单位和所涉及单位按照实际情况分配; the items are the unit's that handed it in. */
export function split(
  { unit, shares }: Manuscript,
  kind: '投稿' | '采用',
  value: number,
  count: number,
): Line[] {
  const own = { unit, [`${kind}条数`]: count }
  if (!shares) return [{ ...own, [kind]: value }]
  const whole = [...shares.parts.values()].reduce((sum, part) => sum + part, 0)
  const parts = [...shares.parts].map(([unit, part]) => ({ unit, [kind]: (value * part) / whole }))
  return [own, ...parts]
}
