import { access, constants, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { check, checkPolicy, type Finding, recognise } from '../plugins/check'
import { type Manuscript, ReaderPool } from '../plugins/manuscript'
import type { Column } from '../plugins/policy'
import { type Answer, asJson, asText } from './check/answer'
import { columnChoice, readSetting, type Setting, UsageError } from './check/setting'

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

async function judge(path: string, pool: ReaderPool, setting: Setting): Promise<Answer> {
  const { policy, calendar, roster, sender, today } = setting
  const began = performance.now()
  const name = basename(path)
  const manuscript = await pool.read(path, name)
  const recognised = recognise(name, policy.columns, roster)
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

async function isReadable(path: string): Promise<boolean> {
  try {
    await access(path, constants.R_OK)
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}

/** Checks the files one by one. Gives the exit code: 0 all accepted, 1 some not, 2 one is not there. */
async function checkAll(files: string[], setting: Setting, isJson: boolean): Promise<number> {
  const pool = new ReaderPool()
  let code = 0
  for (const file of files) {
    if (!(await isReadable(file))) {
      console.error(`打不开文件：${file}`)
      code = 2
      continue
    }
    const answer = await judge(file, pool, setting)
    console.log(isJson ? asJson(answer) : asText(answer))
    if (!answer.accepted) code = Math.max(code, 1)
  }
  await pool.close()
  return code
}

async function main(): Promise<number> {
  try {
    const { files, isJson, setting } = readSetting()
    checkPolicy(setting.policy)
    return await checkAll(files, setting, isJson)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    console.error(error.message)
    return 2
  }
}

void main().then((code) => {
  process.exitCode = code
})
