import type { Context } from 'koishi'
import { sayIn } from '../courier'
import { addDays, type Day } from '../calendar'
import { type Board, boardText, formatPoints } from '../score'
import { affairsOf } from './bulletin-affairs'
import { upTo } from './bulletin-content'
import type { Scope } from './bulletin-scope'

/** The first so many places are named, and so many units at most when they share them. */
const BEST = 3
const SHOWN = 6

/** Winners of an award that fit in a message. */
const WINNERS = 8

/** How a period went, in a few lines: the best, the sums, the awards. */
export function resultLines(ctx: Context, { period }: Scope): string[] {
  const say = sayIn(ctx)
  const board = ctx.score.board(period)
  if (!board.rows.length) return [say('desk.bulletin.nobody', [period.label])]
  return [...bestLines(ctx, board), sumsLine(ctx, board), ...awardLines(ctx, { period })]
}

function bestLines(ctx: Context, { rows }: Board): string[] {
  return rows
    .filter(({ rank, points }) => rank <= BEST && points > 0)
    .slice(0, SHOWN)
    .map(({ rank, unit, points }) =>
      sayIn(ctx)('desk.bulletin.place', { rank, unit, points: formatPoints(points) }),
    )
}

function sumsLine(ctx: Context, { rows, idle }: Board): string {
  const sum = (key: 'submitted' | 'adopted' | 'points') =>
    rows.reduce((total, row) => total + row[key], 0)
  const [submitted, adopted] = [sum('submitted'), sum('adopted')]
  const totals = { units: rows.length, submitted, adopted, points: formatPoints(sum('points')) }
  const key = idle.length ? 'desk.bulletin.sums-idle' : 'desk.bulletin.sums'
  return sayIn(ctx)(key, { ...totals, idle: idle.length })
}

/** 先进集体：… Those who share the last place are named too: the office decides. */
function awardLines(ctx: Context, { period }: Pick<Scope, 'period'>): string[] {
  const say = sayIn(ctx)
  return ctx.score.awards(period).flatMap((awarded) => {
    const { winners, tied, left, class: group = '' } = awarded
    const names = (list: typeof winners) => {
      const named = list.slice(0, WINNERS).map(({ unit, officer }) => officer ?? unit)
      const text = named.join('、')
      return list.length > WINNERS ? say('desk.bulletin.and-more', [text, list.length]) : text
    }
    const about = { name: awarded.name, class: group, left, rank: tied[0]?.rank }
    return [
      ...(winners.length ? [say('desk.bulletin.award', { ...about, names: names(winners) })] : []),
      ...(tied.length ? [say('desk.bulletin.award-tied', { ...about, names: names(tied) })] : []),
    ]
  })
}

/** What is open yet and may change the points; nothing when there is nothing. */
export function affairLines(ctx: Context, { period }: Scope): string[] {
  const affairs = Object.entries(affairsOf(ctx, period))
  return affairs
    .filter(([, count]) => count > 0)
    .map(([key, count]) => sayIn(ctx)(`desk.bulletin.open-${key}`, [count]))
}

/** What a group is told of a publication on `day`. */
export function publicText(ctx: Context, scope: Scope, day: Day): string {
  return [headLine(ctx, scope, day), ...resultLines(ctx, scope), closingLine(ctx, scope, day)].join(
    '\n',
  )
}

/** The same with every unit, where the picture cannot be sent. */
export function fullText(ctx: Context, scope: Scope, day: Day): string {
  const say = sayIn(ctx)
  const board = boardText(ctx, (key, params) => say(`score.${key}`, params), scope.period)
  return [headLine(ctx, scope, day), board, closingLine(ctx, scope, day)].join('\n')
}

function headLine(ctx: Context, { period, isOver }: Scope, day: Day): string {
  const { bulletin } = ctx.policy.at(day)
  const label = upTo(ctx, period, day).label
  const key = isOver ? 'desk.bulletin.head' : 'desk.bulletin.head-stage'
  const clause = bulletin ? `〔${bulletin.clause}〕` : ''
  return sayIn(ctx)(key, { period: label, clause })
}

/** Whom to tell of an error, and until when. */
function closingLine(ctx: Context, { isOver }: Scope, day: Day): string {
  const { bulletin, office } = ctx.policy.at(day)
  const { contact, phone } = office
  const whom = [contact, phone].filter(Boolean).join(' ')
  const days = isOver ? bulletin?.objectionDays : 0
  const [, month, date] = addDays(day, days ?? 0)
    .split('-')
    .map(Number)
  const key = days ? 'desk.bulletin.object-until' : 'desk.bulletin.object'
  const named = whom ? `${office.name}（${whom}）` : office.name
  return sayIn(ctx)(key, { month, date, office: named })
}
