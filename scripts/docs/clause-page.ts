import { nameRule } from '../../plugins/check'
import type { Policy } from '../../plugins/policy'
import type { Statement } from '../policy/clause'
import { tellChecks } from '../policy/columns'
import { statementsOf } from '../policy/explain'
import { type Clause, clausesOf, type Showing, showing, showings } from './clauses'

export const clauseFile = 'docs/条款对照.md'

const notice =
  '<!-- 由 npm run docs 生成，不要手改；条款在 data/policies/*.clauses.yml，其余出自制度文件和剧本。 -->'

const intro = `制度的每一条由什么执行，什么留给人。检查、分值、任务、审签、提醒和公示的话由制度文件推出来，和
\`npm run policy -- explain\` 说的一样；剧本用真实的机器人演给人看（\`scripts/e2e/plays\`）。`

/** How every clause of the regulations that ship is carried out. */
export function clausePage(policies: Policy[]): string {
  const plays = showings()
  const sections = policies.flatMap((policy) => {
    const clauses = clausesOf(policy)
    return clauses ? [`## ${policy.title}`, tableOf(policy, clauses, plays)] : []
  })
  return `${[notice, '# 条款对照', intro, ...sections].join('\n\n')}\n`
}

function tableOf(policy: Policy, clauses: Clause[], plays: Showing[]): string {
  const statements = ownStatements(policy)
  const rows = clauses.map((each) => {
    const { clause, about, people = '' } = each
    const shown = showing(plays, policy, clause).map(
      ({ file, play }) => `[${play.剧名}](../scripts/e2e/plays/${file})`,
    )
    const means = meansOf(policy, each, statements).join('<br>') || '人工'
    return [`**${clause}** ${about}`, means, shown.join('<br>'), people]
  })
  return [['条款', '由什么执行', '剧本', '留给人的'], Array(4).fill('---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

/** Checks, what the policy says in sentences, and commands. */
function meansOf(policy: Policy, { clause, commands }: Clause, statements: Statement[]): string[] {
  const rules = rulesOf(policy, clause).map((id) => `[${nameRule(id)}](rules/${id}.md)`)
  const told = statements.filter((each) => each.clause === clause).map(({ text }) => text)
  return [
    ...(rules.length ? [`检查：${rules.join('、')}`] : []),
    ...told,
    ...(commands.length ? [`命令：${commands.map((name) => `\`/${name}\``).join(' ')}`] : []),
  ]
}

/** The checks that quote a clause, in any column. */
export function rulesOf({ columns }: Policy, clause: string): string[] {
  const all = Object.values(columns).flatMap(({ checks }) => Object.entries(checks))
  return [...new Set(all.flatMap(([id, check]) => (check.clause === clause ? [id] : [])))]
}

/** Sentences of the policy, but those about checks, and what `asks` repeats for people. */
function ownStatements(policy: Policy): Statement[] {
  const checks = new Set(tellChecks(policy).map(({ text }) => text))
  const asks = Object.values(policy.columns).flatMap((column) => column.asks)
  return statementsOf(policy).filter(
    ({ text }) => !checks.has(text) && !asks.some((ask) => text.endsWith(`：${ask}`)),
  )
}
