import { accessSync, constants, existsSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { parsePeriod, today } from '../plugins/calendar'
import { compose } from '../plugins/manuscript'
import { judge, wordVerdict } from './policy/check'
import { diff } from './policy/diff'
import { say as sayDiff } from './policy/diff/say'
import { explainVersions, versionsOf } from './policy/explain'
import { draftExplanation } from './policy/explain-word'
import { askForPolicy } from './policy/new'
import { Terminal } from './policy/new/terminal'
import { say } from './policy/say'
import { tryOut } from './policy/trial'

function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

function check(files: string[]): number {
  let code = 0
  for (const file of files) {
    const verdict = judge(file)
    console.log(wordVerdict(file, verdict))
    if (verdict.problems.length > 0) code = 1
  }
  return code
}

/** Explains one after the other; the exit code is that of the worst. */
async function tellAll(files: string[], word: string | undefined): Promise<number> {
  let code = 0
  for (const [index, file] of files.entries()) {
    if (index > 0) console.log()
    code = Math.max(code, await tell(file, word))
  }
  return code
}

/** A regulation with mistakes cannot be explained: what is wrong with it is told instead. */
async function tell(file: string, word: string | undefined): Promise<number> {
  let versions
  try {
    versions = versionsOf(file)
  } catch {
    return check([file])
  }
  if (word === undefined) {
    console.log(explainVersions(versions))
    return 0
  }
  const target = word || say('word.file', { folder: dirname(file), name: basename(file, '.yml') })
  if (existsSync(target)) {
    console.error(say('word.exists', { file: target }))
    return 2
  }
  writeFileSync(target, await compose(draftExplanation(versions)))
  console.log(say('word.written', { file: target }))
  return 0
}

/** What follows `--word`, '' when nothing does; undefined without it. Taken out of the arguments. */
function takeWord(args: string[]): string | undefined {
  const at = args.indexOf('--word')
  if (at < 0) return undefined
  const [, name = ''] = args.splice(at, 2)
  return name
}

/** Asks for a policy, in `data/policies` unless another folder is given. */
async function ask([option, folder, ...more]: string[]): Promise<number> {
  const isOdd = option !== undefined && (option !== '--dir' || !folder || more.length > 0)
  if (isOdd) return misused()
  if (folder && !existsSync(folder)) return unusable([say('absent', { file: folder })])
  const terminal = new Terminal(process.stdin, process.stdout)
  try {
    return await askForPolicy(terminal, folder ?? 'data/policies')
  } finally {
    terminal.close()
  }
}

/** What a month's ledger would have come to. */
function tryMonth(args: string[]): number {
  const options = {
    ledger: { type: 'string' },
    month: { type: 'string', default: '上月' },
  } as const
  let given
  try {
    given = parseArgs({ args, options, allowPositionals: true })
  } catch {
    return misused()
  }
  const { values, positionals } = given
  if (positionals.length !== 1) return misused()
  const { BAOSONG_DATA: data, BAOSONG_POLICY: id } = process.env
  const ledger = values.ledger ?? join(data!, 'ledger.jsonl')
  const [file, now] = [positionals[0], `data/policies/${id}.yml`]
  const period = parsePeriod(values.month, today())
  if (!period) return unusable([sayDiff('try.period', { text: values.month })])
  if (!values.ledger && !isReadable(ledger)) return unusable([sayDiff('try.no-ledger', { ledger })])
  return withRegulations([file, now], [ledger], () => tryOut(file, now, ledger, period))
}

/**
 * Says something of regulations that have no mistakes; what is wrong with them is told instead. Cases
 * that do not hold any more are only told of: they are mended after the regulation.
 */
function withRegulations(files: string[], others: string[], word: () => string): number {
  const absent = [...files, ...others].filter((file) => !isReadable(file))
  if (absent.length > 0) return unusable(absent.map((file) => say('absent', { file })))
  const verdicts = [...new Set(files)].map((file) => ({ file, ...judge(file) }))
  const wrong = verdicts.filter(({ faults }) => faults).map(({ file }) => file)
  if (wrong.length > 0) {
    const code = check(wrong)
    console.log(say('mend-first'))
    return code
  }
  console.log(word())
  for (const { file, problems } of verdicts)
    if (problems.length > 0) console.log(say('stale', { file, count: problems.length }))
  return 0
}

function unusable(reasons: string[]): number {
  for (const reason of reasons) console.error(reason)
  return 2
}

function misused(): number {
  console.error(say('usage'))
  return 2
}

/** Gives the exit code: 0 all is well, 1 a regulation has problems, 2 wrong usage or no such file. */
async function main([command, ...args]: string[]): Promise<number> {
  if (command === 'new') return ask(args)
  if (command === 'try') return tryMonth(args)
  if (command === 'diff') {
    const [before, after] = args
    return args.length === 2 ? withRegulations(args, [], () => diff(before, after)) : misused()
  }
  const files = [...args]
  const word = command === 'explain' ? takeWord(files) : undefined
  const isKnown = command === 'check' || (command === 'explain' && (!word || files.length === 1))
  if (!isKnown || files.length === 0) return misused()
  const absent = files.filter((file) => !isReadable(file))
  if (absent.length > 0) return unusable(absent.map((file) => say('absent', { file })))
  return command === 'check' ? check(files) : tellAll(files, word)
}

void main(process.argv.slice(2)).then((code) => (process.exitCode = code))
