import { Listing, rowsOf } from '../../deed'
import { instructionLines } from '../../instruction'
import { formatPoints, type Point, type Progress } from '../../score'
import { signOffLines } from '../../signoff'
import { say } from '../say'
import type { Ended, NumberedPoint, Origin, Paid, UnitDetails } from './ask-details'
import { pointText } from './point-text'
import { undoneLines, undoneText } from './undone'

/** 明细: where each of a unit's points comes from, the latest first. */
export function detailsList(details: UnitDetails): Listing {
  const { points, paid, since, undone } = details
  const lines = (paid ? inOrder([...feesOf(paid), ...points]) : points).toReversed()
  return new Listing({
    counted: 'entries',
    head: [
      headText(details),
      ...(since ? [say('bulletin.details.since', [since])] : []),
      ...undoneLines(undone),
    ],
    rows: rowsOf(lines.map((line) => pointText(line, line))),
  })
}

function headText({ unit, period: { label: period }, points, isUnvalued, paid }: UnitDetails) {
  const kind = isUnvalued ? 'unvalued' : points.length ? 'unit' : 'pointless'
  const about = { unit, period, points: sum(points), count: points.length }
  const own = say(`bulletin.details.${kind}`, about)
  if (!paid?.points.length) return own
  const { name, currency } = paid.fees
  const count = paid.points.length
  const fees = say('bulletin.details.paid', { name, count, sum: sum(paid.points), currency })
  if (isUnvalued) return say('bulletin.details.paid-only', { unit, period, paid: fees })
  return say('bulletin.details.both', { points: own, paid: fees })
}

/** A point, or what is paid by `fees`. */
type Told = NumberedPoint & Partial<Pick<Paid, 'fees'>>

function feesOf({ points, fees }: Paid): Told[] {
  return points.map((point) => ({ ...point, fees }))
}

/** By day and entry; of one entry as they come. */
function inOrder(lines: Told[]): Told[] {
  return lines.toSorted((a, b) => {
    return a.day.localeCompare(b.day) || (a.no ?? Infinity) - (b.no ?? Infinity) || 0
  })
}

/** 为什么: where the points of one submission or entry come from, and under which regulation. */
export function originList({
  points,
  isUnvalued,
  paid,
  overall,
  regulations,
  ended,
  submission,
  tasks,
  instructions,
}: Origin): Listing {
  const counted = 'entries'
  const end = ended ? [endText(ended)] : []
  const followed = [
    ...tasks.map(taskText),
    ...(submission ? signOffLines(submission) : []),
    ...instructionLines(instructions),
  ]
  const told = paid ? inOrder([...points, ...feesOf(paid)]) : points
  if (told.length === 0) {
    const key = `bulletin.details.unearned${isUnvalued ? '-unvalued' : ''}`
    const unearned = ended ? end : [say(key)]
    return new Listing({ counted, head: [...unearned, ...followed] })
  }
  const [{ receipt, title }] = told
  const titles = regulations.map((each) => say('bulletin.details.regulation', each))
  const head = say('bulletin.details.why', {
    head: receipt ? say('bulletin.details.head', { receipt, title }) : '',
    sums: sumsText(points, isUnvalued, paid),
    regulations: titles.join(say('bulletin.comma')),
  })
  const lines = told.map((line) => pointText(line, { ...line, isOfOne: true }))
  const order = orderOf(points, overall)
  return new Listing({ counted, head: [...end, head, ...order, ...followed], rows: rowsOf(lines) })
}

/** `计32分、稿酬100元` */
function sumsText(points: Point[], isUnvalued: boolean, paid?: Paid): string {
  const hasPoints = points.length > 0 || !isUnvalued
  const sums = hasPoints ? [say('bulletin.details.counts', [sum(points)])] : []
  if (paid?.points.length) {
    sums.push(say('bulletin.details.pays', { ...paid.fees, sum: sum(paid.points) }))
  }
  return sums.join(say('bulletin.comma'))
}

/** The steps in which points of several came about, in their order; nothing for a single one. */
function orderOf(points: Point[], overall: Origin['overall']): string[] {
  const keys = points.map(({ reason: { key } }) => key)
  const isStacked = points.some(
    ({ note }) => note && /^(superseded|reduced|fixed|capped)$/.test(note.key),
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
  const apart = overall.map((each) => say(`bulletin.details.overall.${each}`))
  const about = {
    steps: words.join(say('bulletin.details.then')),
    overall: apart.join(say('bulletin.details.and')),
  }
  return [say(`bulletin.details.order${apart.length ? '-apart' : ''}`, about)]
}

/** How the task stands that a manuscript counts for though its week, or month, was over. */
function taskText({ name, label, clause, count, done, least, most, isMet }: Progress): string {
  const missing = least === undefined ? done - (most ?? done) : least - done
  const key = isMet ? 'met' : least === undefined ? 'beyond' : 'short'
  const unit = say(`bulletin.details.task.${count === 'ratio' ? 'percent' : 'items'}`)
  const task = say(`bulletin.publication.task.${key}`, {
    name,
    done: formatPoints(done) + unit,
    left: formatPoints(missing) + unit,
  })
  return say('bulletin.details.task.meant', { label, task, clause })
}

function endText(ended: Ended): string {
  if ('status' in ended) return say(`bulletin.details.ended.${ended.status}`, [ended.receipt])
  return 'live' in ended ? say('bulletin.details.ended.amended', ended) : undoneText(ended)
}

function sum(points: Point[]): string {
  return formatPoints(points.reduce((total, { value }) => total + value, 0))
}
