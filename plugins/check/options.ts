import type { CheckSetting, Column, Policy } from '../policy'
import type { Rule } from './rule'
import { rules } from './rules'

const known = new WeakMap<CheckSetting, unknown>()

const byId = new Map(rules.map((rule) => [rule.id, rule]))

function fail(policy: Policy, column: Column, text: string): never {
  throw new Error(`[check] 制度 ${policy.id} 栏目“${column.name}”的检查${text}`)
}

const asked = new WeakMap<Column, Rule[]>()

/** The rules a column asks for, in the order of the rules' list. Throws in Chinese for an unknown one. */
export function rulesOf(policy: Policy, column: Column): Rule[] {
  const before = asked.get(column)
  if (before) return before
  for (const id of Object.keys(column.checks)) {
    if (!byId.has(id)) fail(policy, column, `“${id}”不存在，请核对名称`)
  }
  const found = rules.filter(({ id }) => column.checks[id])
  asked.set(column, found)
  return found
}

/** A rule's options as the policy sets them. Throws in Chinese, naming policy, column, rule and option. */
export function optionsOf(policy: Policy, column: Column, rule: Rule): unknown {
  const setting = column.checks[rule.id]
  if (known.has(setting)) return known.get(setting)
  const { severity: _, clause: __, ...own } = setting
  const result = rule.options.safeParse(own)
  if (!result.success) {
    const [{ code, path, ...issue }] = result.error.issues
    const name =
      code === 'unrecognized_keys' ? (issue as { keys: string[] }).keys[0] : path.join('.')
    const reason = code === 'unrecognized_keys' ? '没有这个选项' : '的值不对'
    fail(policy, column, ` ${rule.id} 的选项 ${name} ${reason}：${JSON.stringify(own[name])}`)
  }
  known.set(setting, result.data)
  return result.data
}

/** Throws, in Chinese, when a policy asks for a check or an option that does not exist. */
export function checkPolicy(policy: Policy): void {
  for (const column of Object.values(policy.columns)) {
    for (const rule of rulesOf(policy, column)) optionsOf(policy, column, rule)
  }
}
