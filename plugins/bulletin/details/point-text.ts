import { partsOf } from '../../calendar'
import type { Fees } from '../../policy'
import { formatPoints, type Point } from '../../score'
import { say } from '../say'

/** Characters of a title that are enough to know it by. */
const TITLE = 14

/** How a tally beside the points is called; none for points. */
type Called = Pick<Fees, 'name' | 'currency'>

interface Telling {
  isOfOne?: boolean
  no?: number
  isLate?: boolean
  fees?: Called
}

/**
 * One point, or one fee, in a line: number of its entry, day, receipt, why and how much, what does not
 * count, and the clause. Where all lines are of one manuscript, the unit instead of the manuscript.
 */
export function pointText(
  point: Point,
  { isOfOne = false, no, isLate, fees }: Telling = {},
): string {
  const { unit, day, receipt, title = '', clause } = point
  const manuscript = receipt ? say('bulletin.details.head', { receipt, title: brief(title) }) : ''
  return say('bulletin.details.line', {
    ...partsOf(new Date(day)),
    entry: no === undefined ? '' : say('bulletin.details.entry', { no }),
    head: isOfOne ? say('bulletin.details.own', { unit }) : manuscript,
    reason: label(fees) + reasonText(point, fees),
    note: (isLate ? say('deed.late') : '') + noteText(point, fees),
    clause,
  })
}

/** A point without when and what of: why, what does not count, and the clause. */
export function groundText(point: Point, fees?: Called): string {
  return `${label(fees)}${reasonText(point, fees)}${noteText(point, fees)}〔${point.clause}〕`
}

/** `稿酬：`, before what is paid. */
function label(fees?: Called): string {
  return fees ? say('bulletin.point.fee', [fees.name]) : ''
}

/** `头条采用1条×30分＝30分`: why a point, or a fee, is, without when and what of. */
export function reasonText(
  {
    reason: { key, params },
    day,
    value,
    correction,
  }: Pick<Point, 'reason' | 'day' | 'value' | 'correction'>,
  fees?: Called,
): string {
  const currency = fees?.currency ?? say('bulletin.point.currency')
  const way = wayOf(params)
  const points = say(`bulletin.point.${way}`, { value: formatPoints(value), ...params, currency })
  const whys = [params.traits, params.own && say(`bulletin.point.whys.${params.own}`)]
  const why = whys.filter(Boolean).join(say('bulletin.comma'))
  const text = say(`bulletin.point.reasons.${key}`, {
    ...params,
    currency,
    // Points given by an editor's decision have no ground of the regulation.
    ground: params.ground || say('bulletin.point.ons.adjusted'),
    per: perText(params.per),
    points,
    why: why && say('bulletin.point.why-added', { why }),
    said: params.reason ? say('bulletin.point.said', { reason: params.reason }) : '',
  })
  if (!correction) return text
  const change = `${value > 0 ? '＋' : ''}${formatPoints(value)}`
  const about = { ...partsOf(new Date(correction.of)), reason: text, value: change, currency }
  // A month that is not public yet is corrected in place.
  return say(`bulletin.point.correction${correction.of === day ? '-open' : ''}`, about)
}

/** How a unit came by its points: by all of them, by a share, or not at all. */
function wayOf({ lost, merged, shared, role }: Point['reason']['params']): string {
  if (lost) return 'uncounted'
  const as = role ? `-${role}` : ''
  if (merged !== undefined) return merged ? `merged${as}` : 'merged-own'
  return shared ? `shared${as}` : 'points'
}

/** What does not count of a point, and why; empty when all does. */
export function noteText({ note }: Pick<Point, 'note'>, fees?: Called): string {
  if (!note) return ''
  const { params } = note
  const by = params.by || (params.on ? say(`bulletin.point.ons.${params.on}`) : '')
  const isAll =
    params.all && ['superseded', 'reduced', 'fixed', 'repeated', 'counted'].includes(note.key)
  const key = isAll ? `${note.key}-all` : note.key
  const words = {
    currency: fees?.currency ?? say('bulletin.point.currency'),
    counted: fees ? say('bulletin.point.paid', [fees.name]) : say('bulletin.point.counted'),
  }
  return say(`bulletin.point.notes.${key}`, { ...params, ...words, by, per: perText(params.per) })
}

/** 条, 篇 or 次 */
function perText(per?: string | number): string {
  return per ? say(`bulletin.point.${per}`) : ''
}

function brief(title: string): string {
  const characters = [...title]
  return characters.slice(0, TITLE).join('') + (characters.length > TITLE ? '…' : '')
}
