import type { Context } from 'koishi'
import { today } from '../calendar'
import { command } from '../chat'
import { readName } from '../check'
import type { Actor, Desk } from '../deed'
import { type Column, type Due, isTakenThroughout, type Policy } from '../policy'
import { wordFileName } from '../submission'
import { columnChoice, columnIn, columnLike, findColumn } from './column'
import { contentsAsked } from './contents'
import { pointLines } from './worth-told'
import { say } from './say'

/** `/制度 [栏目]`: what the clauses ask, in our own words, with an example. */
export function regulationCommand(ctx: Context) {
  command(ctx, '制度', ['要求', '格式', '怎么报'], ({ by, words }) => {
    const policy = ctx.policy.at()
    if (!words) return overview(policy)
    const contents = contentsAsked(policy, words)
    if (contents) return contents
    const column = findColumn(policy, words) ?? columnIn(policy, words) ?? columnLike(policy, words)
    if (!column) return say('intake.regulation.unknown', [words, columnChoice(policy)])
    return detail(policy, column, fileNameFor(ctx, column, by))
  })
}

/** The columns, a line each. */
export function overview(policy: Policy): string {
  const lines = Object.values(policy.columns).map(({ name, due, clause }, index) =>
    say(`intake.regulation.${due ? 'column' : 'column-undated'}`, {
      no: index + 1,
      name,
      due: due && dueOf(due),
      clause,
    }),
  )
  return [say('intake.regulation.head', policy), ...lines, say('intake.regulation.tail')].join('\n')
}

function detail(policy: Policy, column: Column, fileName?: string) {
  const { due } = column
  const lines = columnLines(column, fileName)
  if (due) {
    lines.push(say('intake.regulation.due', { due: dueOf(due), clause: due.clause }))
    lines.push(...lateLines(due))
  }
  return [...lines, ...pointLines(policy, column)].join('\n')
}

/** What a file of whoever asks would be called today; undefined for who is of no unit, and in a vacation. */
export function fileNameFor(
  desk: Pick<Desk, 'policy' | 'roster'>,
  column: Column,
  { person }: Actor,
): string | undefined {
  const { unit } = person ?? {}
  const context = { roster: desk.roster, today: today() }
  const { topic } = readName(column.filename?.example ?? '', column, context)
  return unit && wordFileName(desk, { column, unit, title: topic })
}

/** What a column asks, and how its files are called: by the regulation's own example if not told otherwise. */
export function columnLines(
  { name, clause, filename, ...column }: Column,
  example = filename?.example,
): string[] {
  const asks = column.asks.map((line) => `· ${line}`).join('\n')
  const lines = [say('intake.regulation.detail', { name, clause, asks })]
  if (filename) lines.push(say('intake.regulation.named', { ...filename, example }))
  return lines
}

/** 每周五17:00前, 每月25日17:00前, 随时报送 */
export function dueOf(due: Due) {
  if ('promptly' in due) return say('intake.regulation.due-promptly')
  if (due.every !== 'month') {
    const day = say(`intake.regulation.${due.every}`)
    const kind = due.weeks ? `fortnightly-${due.weeks}` : 'weekly'
    return say(`intake.regulation.due-${kind}`, { day, at: due.at })
  }
  const { of, day, at, during } = due
  return say(`intake.regulation.due-monthly-${of}${during ? '-term' : ''}`, {
    day: say(`intake.regulation.${day === 31 ? 'last-day' : 'day'}`, [day]),
    at,
  })
}

/** What becomes of what comes late, and until when it is taken; nothing where it has no name. */
function lateLines(due: Due) {
  if ('promptly' in due || !due.late) return []
  const { late, lateWorkdays: days, clause } = due
  const cycle = due.every === 'month' ? 'month' : 'week'
  const kind = days > 1 ? 'workday' : days || `0-${cycle}`
  const least = isTakenThroughout(due) ? say(`intake.regulation.late-at-least-${cycle}`) : ''
  const until = say(`intake.regulation.late-until-${kind}`, [days]) + least
  return [say(`intake.regulation.late-${cycle}`, { late, until, clause })]
}
