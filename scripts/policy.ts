import { accessSync, constants, statSync } from 'node:fs'
import { judge, wordVerdict } from './policy/check'
import { explain, versionsOf } from './policy/explain'
import { say } from './policy/say'

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

/** A regulation with mistakes cannot be explained: what is wrong with it is told instead. */
function tell([file]: string[]): number {
  try {
    versionsOf(file)
  } catch {
    return check([file])
  }
  console.log(explain(file))
  return 0
}

/** Gives the exit code: 0 all is well, 1 a regulation has problems, 2 wrong usage or no such file. */
function main([command, ...files]: string[]): number {
  const isKnown = command === 'check' || (command === 'explain' && files.length === 1)
  if (!isKnown || files.length === 0) {
    console.error(say('usage'))
    return 2
  }
  const absent = files.filter((file) => !isReadable(file))
  for (const file of absent) console.error(say('absent', { file }))
  if (absent.length > 0) return 2
  return command === 'check' ? check(files) : tell(files)
}

process.exitCode = main(process.argv.slice(2))
