import { Listing, rowsOf } from '../../deed'
import { instructionLines } from '../../instruction'
import { formatPoints, type Point } from '../../score'
import { signOffLines } from '../../signoff'
import { say } from '../say'
import type { Ended, Origin, UnitDetails } from './ask-details'
import { pointText } from './point-text'

/** 明细: where each of a unit's points comes from, the latest first. */
export function detailsList(details: UnitDetails): Listing {
  const { unit, points, isUnvalued } = details
  const { label: period } = details.period
  const kind = isUnvalued ? 'unvalued' : points.length ? 'unit' : 'pointless'
  const key = `bulletin.details.${kind}`
  return new Listing({
    counted: 'entries',
    head: [say(key, { unit, period, points: sum(points), count: points.length })],
    rows: rowsOf(points.toReversed().map((point) => pointText(point, point))),
  })
}

/** 为什么: where the points of one submission or entry come from, and under which regulation. */
export function originList({
  points,
  isUnvalued,
  regulations,
  ended,
  submission,
  instructions,
}: Origin): Listing {
  const counted = 'entries'
  const end = ended ? [endText(ended)] : []
  const followed = [
    ...(submission ? signOffLines(submission) : []),
    ...instructionLines(instructions),
  ]
  if (points.length === 0) {
    const key = `bulletin.details.unearned${isUnvalued ? '-unvalued' : ''}`
    const unearned = ended ? end : [say(key)]
    return new Listing({ counted, head: [...unearned, ...followed] })
  }
  const [{ receipt, title }] = points
  const titles = regulations.map((each) => say('bulletin.details.regulation', each))
  const head = say('bulletin.details.why', {
    head: receipt ? say('bulletin.details.head', { receipt, title }) : '',
    points: sum(points),
    regulations: titles.join(say('bulletin.comma')),
  })
  const lines = points.map((point) => pointText(point, { ...point, isOfOne: true }))
  const order = orderOf(points)
  return new Listing({ counted, head: [...end, head, ...order, ...followed], rows: rowsOf(lines) })
}

/** The steps in which points of several came about, in their order; nothing for a single one. */
function orderOf(points: Point[]): string[] {
  const keys = points.map(({ reason: { key } }) => key)
  const isStacked = points.some(
    ({ note }) => note && /^(superseded|reduced|capped)$/.test(note.key),
  )
  const steps = [
    ['value', true],
    ['times', keys.some((key) => key.endsWith('-times'))],
    ['added', keys.some((key) => key.endsWith('-added'))],
    ['stack', isStacked],
    ['share', points.some(({ reason: { params } }) => params.shared || params.merged)],
  ] as const
  const own = steps.filter(([, isThere]) => isThere)
  if (own.length < 2) return []
  const words = own.map(([key]) => say(`bulletin.details.steps.${key}`))
  return [say('bulletin.details.order', { steps: words.join(say('bulletin.details.then')) })]
}

function endText(ended: Ended): string {
  if ('status' in ended) return say(`bulletin.details.ended.${ended.status}`, [ended.receipt])
  return say(`bulletin.details.ended.${ended.live ? 'amended' : 'undone'}`, { ...ended })
}

function sum(points: Point[]): string {
  return formatPoints(points.reduce((total, { value }) => total + value, 0))
}
