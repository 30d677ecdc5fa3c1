import { basename } from 'node:path'
import { check, type Finding, recognise } from '../../plugins/check'
import type { Manuscript, ReaderPool } from '../../plugins/manuscript'
import type { Column } from '../../plugins/policy'
import type { Answer } from './answer'
import { columnChoice, type Setting, UsageError } from './setting'

/**
 * A name no column can be made out of, and what can be said without one. Throws a UsageError where
 * the policy has no forms of names: the column has to be told.
 */
function judgeStray(manuscript: Manuscript, setting: Setting): Finding[] {
  const { policy, calendar, roster, today } = setting
  const first = Object.values(policy.columns).find(({ filename }) => filename)
  if (!first) {
    throw new UsageError(`看不出是哪个栏目，请写 --column，可用：${columnChoice(policy)}`)
  }
  const { clause, example } = first.filename!
  const checks = { 'file-type': first.checks['file-type'] }
  const column: Column = { ...first, checks: checks['file-type'] ? checks : {} }
  return [
    ...check({ manuscript, column, policy, calendar, roster, today }).findings,
    {
      rule: 'file-name',
      variant: 'stray',
      severity: 'error',
      clause,
      quote: manuscript.fileName,
      expected: example,
    },
  ]
}

/** Reads a file and checks it. */
export async function judge(path: string, pool: ReaderPool, setting: Setting): Promise<Answer> {
  const { policy, calendar, roster, sender, today } = setting
  const began = performance.now()
  const name = basename(path)
  const manuscript = await pool.read(path, name)
  const recognised = recognise(name, policy.columns, { roster, today })
  const column = setting.column ?? recognised?.column
  const findings = column
    ? check({ manuscript, column, policy, calendar, roster, sender, today, name: recognised })
        .findings
    : judgeStray(manuscript, setting)
  return {
    file: path,
    column: column?.key ?? null,
    unit: recognised?.unit?.name ?? roster.startsWith(name)?.unit.name ?? sender?.name ?? null,
    accepted: findings.every(({ severity }) => severity !== 'error'),
    findings,
    ms: Math.round((performance.now() - began) * 10) / 10,
  }
}
