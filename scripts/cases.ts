import { existsSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { ReaderPool } from '../plugins/manuscript'
import list from './cases.yml'
import type { Answer } from './check/answer'
import { judge } from './check/judge'
import { openSetting } from './check/setting'

const folder = '../shared/cases'

const { policy, today }: { policy: string; today: string } = list

/** How a case is checked, and what is right: 合格, or the rule that refuses it. */
interface Case {
  policy?: string
  column?: string
  /** By words of the file's path where the files differ. */
  expect?: string | Record<string, string>
  /** Where it is tried instead. */
  seen?: string
}

function filesOf(name: string): string[] {
  const all = readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
  const files = all.filter((file) => file.isFile() && /\.docx?$/.test(file.name))
  return files.map((file) => join(file.parentPath, file.name)).toSorted()
}

function expected({ expect = '' }: Case, path: string): string {
  if (typeof expect === 'string') return expect
  return Object.entries(expect).find(([word]) => path.includes(word))?.[1] ?? ''
}

/** 合格, or the rules that refuse it; one that does not know the column is `file-name.stray`. */
function got({ accepted, findings }: Answer): string[] {
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (accepted) return ['合格']
  return [
    ...new Set(errors.map(({ rule, variant }) => (variant === 'stray' ? `${rule}.stray` : rule))),
  ]
}

async function tryCase(name: string, each: Case, pool: ReaderPool): Promise<boolean> {
  const setting = openSetting({ policy, today, ...each })
  let isRight = true
  for (const path of filesOf(name)) {
    const [right, rules] = [expected(each, path), got(await judge(path, pool, setting))]
    const isGot = rules.includes(right)
    isRight &&= isGot
    const file = relative(join(folder, name), path)
    console.log([isGot ? '✓' : '✗', name, file, right, rules.join('，')].join('\t'))
  }
  return isRight
}

/** Prints a line a file: right or not, case, file, expected, got. The exit code is 1 if one is wrong. */
async function main() {
  if (!existsSync(folder)) return console.log(`没有 ${folder}，不试`)
  const pool = new ReaderPool()
  for (const [name, each] of Object.entries<Case>(list.cases)) {
    if (each.seen) console.log(['·', name, each.seen].join('\t'))
    else if (!(await tryCase(name, each, pool))) process.exitCode = 1
  }
  await pool.close()
}

void main()
