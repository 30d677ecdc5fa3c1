import { z } from 'zod'
import type { Column, Policy } from '../policy'
import type { Rule } from './rule'
import { rules } from './rules'

const byId = new Map(rules.map((rule) => [rule.id, rule]))

function fail(policy: Policy, column: Column, text: string): never {
  throw new Error(`[check] 制度 ${policy.id} 栏目“${column.name}”的检查${text}`)
}

/** The rules a column asks for, in the order of the rules' list. Throws in Chinese for an unknown one. */
export function rulesOf(policy: Policy, column: Column): Rule[] {
  for (const id of Object.keys(column.checks)) {
    if (!byId.has(id))
      fail(policy, column, `“${id}”不存在，能查的有 ${[...byId.keys()].join('、')}`)
  }
  return rules.filter(({ id }) => column.checks[id])
}

/** Whether a text is split into items (条): they count, or a check of the column is about each. */
export function isByItem({ countBy, checks }: Column): boolean {
  return countBy === 'item' || rules.some(({ id, ofItems }) => ofItems && id in checks)
}

/** A rule's options as the policy sets them. Throws in Chinese, naming policy, column, rule and option. */
export function optionsOf(policy: Policy, column: Column, rule: Rule): unknown {
  const { severity: _, clause: __, ...own } = column.checks[rule.id]
  const result = rule.options.safeParse(own)
  if (result.success) return result.data
  const { issues } = result.error
  // A name mistyped is what the author meant, whatever is missing for it.
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0]
  fail(policy, column, ` ${rule.id} 的${wordIssue(issue, rule, own)}`)
}

function wordIssue(issue: z.core.$ZodIssue, { options }: Rule, own: Record<string, unknown>) {
  const there = Object.keys(z.toJSONSchema(options, { unrepresentable: 'any' }).properties ?? {})
  const known = there.length > 0 ? `选项有 ${there.join('、')}` : '它没有选项'
  if (issue.code === 'unrecognized_keys') return `选项 ${issue.keys.join('、')} 不存在，${known}`
  if (issue.code === 'custom') return `选项${issue.message}`
  const name = String(issue.path[0])
  if (own[name] === undefined) return `选项 ${name} 没有写`
  return `选项 ${name} 的值不对：${JSON.stringify(own[name])}`
}

/** Throws, in Chinese, when a policy asks for a check or an option that does not exist. */
export function checkPolicy(policy: Policy): void {
  for (const column of Object.values(policy.columns)) {
    for (const rule of rulesOf(policy, column)) optionsOf(policy, column, rule)
  }
}
