import { formatPoints } from './hundredths'
import type { Point } from './types'

/** Gives a text of this room: `locales/zh-CN.yml`, below `score`. */
export type Say = (key: string, params?: object) => string

/** Characters of a title that are enough to know it by. */
const TITLE = 14

/** One point in a line: day, receipt, why and how much, what does not count, and the clause. */
export function formatPoint(point: Point, say: Say): string {
  const { day, receipt, title, clause, correction } = point
  const own = wordReason(point, say)
  const reason = correction
    ? say('correction', { ...dateOf(correction.of), reason: own, value: formatPoints(point.value) })
    : own
  const head = receipt ? say('head', { receipt, title: shorten(title ?? '') }) : ''
  return say('line', { ...dateOf(day), head, reason, note: wordNote(point, say), clause })
}

/** `头条采用1条×30分＝30分`: why a point is, without when and what of. */
export function wordReason({ reason, value }: Pick<Point, 'reason' | 'value'>, say: Say): string {
  const { key, params } = reason
  const points = say(params.shared ? 'shared' : 'points', { value: formatPoints(value), ...params })
  return say(`reasons.${key}`, {
    ...params,
    per: params.per ? say(String(params.per)) : '',
    points,
  })
}

function wordNote({ note }: Point, say: Say): string {
  if (!note) return ''
  const { params } = note
  const by = params.by || (params.on ? say(`ons.${params.on}`) : '')
  const key = note.key === 'superseded' && params.all ? 'superseded-all' : note.key
  return say(`notes.${key}`, { ...params, by, per: params.per ? say(String(params.per)) : '' })
}

function dateOf(day: string) {
  const [, month, date] = day.split('-').map(Number)
  return { month, date }
}

function shorten(title: string) {
  const characters = [...title]
  return characters.slice(0, TITLE).join('') + (characters.length > TITLE ? '…' : '')
}
