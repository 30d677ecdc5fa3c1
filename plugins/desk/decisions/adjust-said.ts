import { type Day, dayAt, parseNumeral, parsePeriod, today } from '../../calendar'
import type { Roster } from '../../roster'

/** What an editor says is to be added or taken off: 给团委加2分 组织信息员培训 依据四（三）. */
export interface AdjustmentSaid {
  kind: 'bonus' | 'penalty'
  unit: string
  /** In figures: 2.5. */
  points: string
  /** The day it counts for; today when absent. */
  day?: Day
  /** The ground, the reason and what it stands on. */
  why: string
}

const number = '(?<points>\\d+(?:\\.\\d+)?|[一二两三四五六七八九十]+)\\s?分(?<why>.*)$'
const courtesy = '^(?:请|麻烦|帮我?|给|把|对|那|再)*'
/** 给团委加2分, and 扣团委0.5分 */
const forms = [
  new RegExp(`${courtesy}(?<verb>[加扣减])(?:去|掉)?给?(?<who>\\D+?)${number}`, 's'),
  new RegExp(`${courtesy}(?<who>.+?)(?<verb>[加扣减])(?:去|掉|上|了)?${number}`, 's'),
]
const monthForm = /(?:上上?个?月|(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月(?:份)?)的?$/
const asks =
  /[?？吗么呢]|为什么|为啥|怎么|凭什么|能不能|是不是|要不要|谁|多少|不[加扣减]|如果|没有?[加扣减]|申诉|批示/
const LONGEST = 120

/** Reads it where a unit and the points are said; undefined for a question or other words. */
export function readAdjusting(
  text: string,
  roster: Pick<Roster, 'startsWith'>,
): AdjustmentSaid | undefined {
  const said = text.trim()
  const found = forms.map((form) => form.exec(said)?.groups).find(Boolean)
  const { who = '', verb, points, why = '' } = found ?? {}
  const head = said.slice(0, said.length - why.length)
  const isAsked = asks.test(head) || /[?？吗呢]$/.test(said)
  if (!points || said.length > LONGEST || isAsked) return undefined
  const { unit, length = 0 } = roster.startsWith(who) ?? {}
  const between = who.slice(length).replace(/^[的那\s，,]+|[的都给\s，,]+$/g, '')
  const day = between && dayMeant(between)
  if (!unit || day === undefined) return undefined
  const kind = verb === '加' ? 'bonus' : 'penalty'
  const figure = /^\d/.test(points) ? points : `${parseNumeral(points)}`
  return {
    kind,
    unit: unit.name,
    points: figure,
    day: day || undefined,
    why: why.replace(/^[\s，,。：:、；;]+/, ''),
  }
}

/** 5月 is its last day, while that is over; undefined for words that name no time. */
function dayMeant(said: string): string | undefined {
  const day = dayAt(said, today())
  if (day && day.length === said.length) return day.day
  const [month] = monthForm.exec(said) ?? []
  const period = month === said ? parsePeriod(said.replace(/份?的?$/, ''), today()) : undefined
  if (!period) return undefined
  return period.to < today() ? period.to : ''
}
