import { setImmediate as pause } from 'node:timers/promises'
import type { Context } from 'koishi'
import { sayIn } from '../courier'
import { addDays, type Day, type Period } from '../calendar'
import { type Policy } from '../policy'
import { classOn } from '../roster'
import {
  type Awarded,
  type Bulletin,
  type BulletinAdoption,
  type BulletinAward,
  type BulletinDetail,
  plainly,
  type Point,
  wordNote,
  wordReason,
} from '../score'
import { assessedOf } from './bulletin-assessed'
import type { Scope } from './bulletin-scope'
import { itemsText } from './kinds'

/** Everything the workbook and the notice of a publication on `day` take. */
export async function contentOf(ctx: Context, { period, isOver }: Scope, day: Day) {
  const policy = ctx.policy.at(period.to < day ? period.to : day)
  const { rows, idle } = ctx.score.board(period)
  const awards = ctx.score.awards(period).map((each) => awardOf(ctx, each))
  const assessed = assessedOf(ctx, period)
  const classes = new Map(ctx.roster.units.map((unit) => [unit.name, classOn(unit, period.to)]))
  const content: Bulletin = {
    ...headOf(policy, day, isOver),
    period: upTo(ctx, period, day),
    rows: rows.map((row) => ({ ...row, class: classes.get(row.unit) })),
    idle,
    ...(await linesOf(
      ctx,
      period,
      rows.map(({ unit }) => unit),
    )),
    ...(awards.length > 0 && { awards }),
    ...(assessed.length > 0 && { assessed }),
  }
  return content
}

function headOf({ school, title, office, bulletin }: Policy, day: Day, isOver: boolean) {
  const { name, contact, phone } = office
  const days = isOver && bulletin?.objectionDays
  return {
    school,
    office: name,
    contact,
    phone,
    policyTitle: title,
    day,
    clause: bulletin?.clause ?? '',
    ...(days && { objectionUntil: addDays(day, days) }),
  }
}

/** A period that is not over, as it is called on a day. */
export function upTo(ctx: Context, period: Period, day: Day): Period {
  if (period.to < day) return period
  const [, month, date] = day.split('-').map(Number)
  const label = sayIn(ctx)('desk.bulletin.up-to', { period: period.label, month, date })
  return { ...period, to: day, label }
}

/** What the points of a period come to in lines, unit by unit; other work goes on between them. */
async function linesOf(ctx: Context, period: Period, units: string[]) {
  const details: BulletinDetail[] = []
  const adoptions = new Map<string, BulletinAdoption>()
  let isJoint = false
  for (const unit of units) {
    const points = ctx.score.points(period, unit)
    details.push(...points.map((point) => detailOf(ctx, point)))
    for (const point of points) addAdoption(ctx, adoptions, point)
    isJoint ||= points.some((point) => isShare(ctx, point))
    await pause()
  }
  const sorted = [...adoptions.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1))
  return { details, adoptions: sorted, ...(isJoint && { isJoint }) }
}

/** Whether it is a unit's share of what another one handed in. */
function isShare(ctx: Context, { unit, kind, receipt }: Point): boolean {
  const isCounted = kind === 'submitted' || kind === 'adopted'
  return isCounted && !!receipt && ctx.ledger.find(receipt)?.entry.unit !== unit
}

function detailOf(ctx: Context, point: Point): BulletinDetail {
  const { unit, day, kind, receipt, title, value, clause, policy, entryId } = point
  const { inForce, amendedBy } = policy
  const say = sayIn(ctx)
  // Not its id, which holds somebody's account.
  const no = ctx.ledger.state.entries.get(entryId ?? '')?.seq
  return {
    unit,
    day,
    kind,
    receipt,
    title,
    value,
    clause,
    entryId: no === undefined ? undefined : say('desk.bulletin.entry', [no]),
    reason: wordReason(point, plainly),
    note: wordNote(point, plainly) || undefined,
    policy: amendedBy ?? say('desk.bulletin.version', [inForce]),
  }
}

/** Each adoption is one line, with what it earned all its units. */
function addAdoption(ctx: Context, adoptions: Map<string, BulletinAdoption>, point: Point) {
  const { entryId = '', kind, unit, value, correction } = point
  const entry = kind === 'adopted' && !correction && ctx.ledger.state.entries.get(entryId)
  if (!entry || entry.type !== 'adopted') return
  const known = adoptions.get(entryId)
  if (known) {
    known.points += value
    if (!known.unit.split('、').includes(unit)) known.unit += `、${unit}`
    return
  }
  const { outlet, items, day } = entry.payload
  const say = sayIn(ctx)
  const text = itemsText(say, items).trim() || say('desk.bulletin.all')
  const about = { receipt: entry.ref!, title: point.title ?? '', items: text }
  adoptions.set(entryId, { day, outlet, unit, ...about, points: value })
}

function awardOf(ctx: Context, awarded: Awarded): BulletinAward {
  const { name, clause, class: group, winners, tied, left } = awarded
  const named = ({ rank, unit, officer, points }: Awarded['winners'][number]) => ({
    rank,
    points,
    class: group,
    ...(officer ? { name: officer, unit } : { name: unit }),
  })
  const note = tied.length
    ? sayIn(ctx)('desk.bulletin.tied', { rank: tied[0].rank, count: tied.length, left })
    : undefined
  return {
    name: group ? sayIn(ctx)('desk.bulletin.award-of', { name, class: group }) : name,
    clause,
    winners: [...winners.map(named), ...tied.map((each) => ({ ...named(each), isTied: true }))],
    ...(note && { note }),
  }
}
