import type { Context, Session } from 'koishi'
import type { Column, Due, Policy, PointRule } from '../policy'
import { formatPoints } from '../score'
import { columnChoice, findColumn } from './column'

export const name = 'intake-regulation'
export const inject = ['policy', 'roster', 'score']

/** `/制度 [栏目]`: what the clauses ask, in our own words, with an example. */
export function apply(ctx: Context) {
  ctx
    .command('制度 [column:text]')
    .alias('要求', '格式', '怎么报')
    .action(({ session }, text) => {
      const policy = ctx.policy.at()
      if (!text) return overview(session!, policy)
      const column = findColumn(policy, text)
      if (!column) return session!.text('.unknown', [text, columnChoice(policy)])
      return detail(session!, policy, column)
    })
}

function overview(session: Session, policy: Policy) {
  const lines = Object.values(policy.columns).map(({ name, due, clause }, index) =>
    session.text(due ? '.column' : '.column-undated', {
      no: index + 1,
      name,
      due: due && dueOf(session, due),
      clause,
    }),
  )
  return [session.text('.head', policy), ...lines, session.text('.tail')].join('\n')
}

function detail(session: Session, policy: Policy, column: Column) {
  const { name, clause, filename, due } = column
  const asks = column.asks.map((line) => `· ${line}`).join('\n')
  const lines = [session.text('.detail', { name, clause, asks })]
  if (filename) lines.push(session.text('.named', filename))
  if (due) lines.push(session.text('.due', { due: dueOf(session, due), clause: due.clause }))
  return [...lines, ...points(session, policy, column)].join('\n')
}

function dueOf(session: Session, due: Due) {
  if ('promptly' in due) return session.text('.due-promptly')
  return session.text('.due-weekly', { day: session.text(`.${due.every}`), at: due.at })
}

/**
 * What handing in earns, then the outlets from the most to the least, as far as the values are fixed;
 * nothing without such.
 */
function points(session: Session, policy: Policy, column: Column) {
  const fixed = policy.points.filter((rule) => typeof rule.value === 'number' && fits(rule, column))
  const rules = fixed as (PointRule & { value: number })[]
  if (!rules.length) return []
  const submitted = rules.filter(({ on }) => on === 'submitted')
  const adopted = rules.filter(({ on }) => on === 'adopted').toSorted((a, b) => b.value - a.value)
  const say = ({ on, per, outlet, value }: PointRule & { value: number }) =>
    session.text(`.${on}`, { per, outlet: outlet?.join('、'), value: formatPoints(value) })
  const clauses = [...new Set(rules.map(({ clause }) => clause))].join('、')
  const params = {
    submitted: submitted.map(say).join('、'),
    adopted: adopted.map(say).join('、'),
    clauses,
  }
  return [session.text('.points', params)]
}

function fits({ column: columns }: PointRule, { key }: Column) {
  return !columns || columns.includes(key)
}
