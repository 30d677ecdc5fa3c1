import guide from '../../plugins/check/rules/guide.yml'
import type { Trial } from '../../plugins/check/rules/trial'
import type { CheckSetting, Column, Policy } from '../../plugins/policy'

/** An example: one item or paragraph, or what of a manuscript matters. */
export type Example = string | Trial

/** What a rule is about, in words. */
export interface Guide {
  about: string
  options?: Record<string, string>
  good: Example[]
  bad: Example[]
}

export const guides = guide as unknown as Record<string, Guide>

/** Where a policy asks for a rule. */
export interface Use {
  policy: Policy
  column: Column
  setting: CheckSetting
}

export function usesOf(rule: string, policies: Policy[]): Use[] {
  return policies.flatMap((policy) =>
    Object.values(policy.columns)
      .filter(({ checks }) => checks[rule])
      .map((column) => ({ policy, column, setting: column.checks[rule] })),
  )
}

/** The rule's own options of a setting. */
export function optionsOf(setting: CheckSetting) {
  const { severity: _, clause: __, ...options } = setting
  return options
}
