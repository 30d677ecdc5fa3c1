import { formatPoints } from './hundredths'
import type { Point } from './types'

/** Gives a text of this room: `locales/zh-CN.yml`, below `score`. */
export type Say = (key: string, params?: object) => string

/** Gives the number of a point's entry in the ledger: the one to object to, and to undo. */
export type NumberOf = (point: Point) => number | undefined

/** Characters of a title that are enough to know it by. */
const TITLE = 14

/**
 * One point in a line: number of its entry, day, receipt, why and how much, what does not count, and
 * the clause. Where all lines are of one manuscript, the unit instead of the manuscript.
 */
export function formatPoint(
  point: Point,
  say: Say,
  { isOfOne = false, no }: { isOfOne?: boolean; no?: number } = {},
): string {
  const { unit, day, receipt, title, clause } = point
  const manuscript = receipt ? say('head', { receipt, title: shorten(title ?? '') }) : ''
  const head = isOfOne ? say('own', { unit }) : manuscript
  const words = { reason: wordReason(point, say), note: wordNote(point, say) }
  const entry = no === undefined ? '' : say('entry', { no })
  return say('line', { entry, ...dateOf(day), head, ...words, clause })
}

/** `头条采用1条×30分＝30分`: why a point is, without when and what of. */
export function wordReason(
  { reason, value, correction }: Pick<Point, 'reason' | 'value' | 'correction'>,
  say: Say,
): string {
  const { key, params } = reason
  const way = params.lost ? 'uncounted' : params.shared ? 'shared' : 'points'
  const points = say(way, { value: formatPoints(value), ...params })
  const per = params.per ? say(String(params.per)) : ''
  const whys = [params.traits, params.own && say(`whys.${params.own}`)].filter(Boolean)
  const why = whys.length > 0 ? say('why-added', { why: whys.join(say('comma')) }) : ''
  // Points given by an editor's decision have no ground of the regulation.
  const ground = params.ground || say('ons.adjusted')
  const words = say(`reasons.${key}`, { ...params, ground, per, points, why })
  if (!correction) return words
  const change = `${value > 0 ? '+' : ''}${formatPoints(value)}`
  return say('correction', { ...dateOf(correction.of), reason: words, value: change })
}

/** What does not count of a point, and why; empty when all does. */
export function wordNote({ note }: Pick<Point, 'note'>, say: Say): string {
  if (!note) return ''
  const { params } = note
  const by = params.by || (params.on ? say(`ons.${params.on}`) : '')
  const isAll = params.all && ['superseded', 'reduced'].includes(note.key)
  const key = isAll ? `${note.key}-all` : note.key
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
