import type { Roster } from '../../roster'

/** 团委的退回 时间不对: what of whom is to be given back, and why. */
export interface ReturnSaid {
  unit?: string
  /** As it was said: `3`. */
  receipt?: string
  reason: string
}

const form =
  /^(?:请|麻烦|帮我?|把|将|那)*(?<who>.{1,14}?)(?:的|那|这|刚才|今天|昨天|上午|下午)*(?:[个份篇条])?(?:稿子?|稿件|信息|动态|周报)?(?:那?[个份篇])?(?:给我|先|要|就)?(?:退回去?|退掉|退了|打回去?)(?:吧|了|给他们?|让他们?改|重写|重报|修改)*(?:[，,。：:；;\s]+(?:因为|理由是?|原因是?)?[：:\s]*(?<reason>[^]{2,80}))?[。.！!]*$/
const asks = /[?？吗呢]|为什么|怎么|谁|什么|没退|[不别]用?退|能不能|可以不|批示|约稿/

/** Reads it where a unit or a number is named; undefined for a question or other words. */
export function readReturn(
  text: string,
  roster: Pick<Roster, 'startsWith'>,
): ReturnSaid | undefined {
  const said = text.trim()
  const { who = '', reason = '' } = asks.test(said) ? {} : (form.exec(said)?.groups ?? {})
  const [, receipt] = /^第?(\d{1,4}|\d{4}-\d{4})号$/.exec(who) ?? []
  if (receipt) return { receipt, reason: reason.trim() }
  const { unit, length } = roster.startsWith(who) ?? {}
  return unit && length === who.length ? { unit: unit.name, reason: reason.trim() } : undefined
}
