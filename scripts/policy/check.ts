import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { checkPolicy, readName } from '../../plugins/check'
import { lineOf } from '../../plugins/yaml'
import { type Calendar, loadCalendar, today } from '../../plugins/calendar'
import type { Policy } from '../../plugins/policy'
import { Roster } from '../../plugins/roster'
import type { PolicyAt } from '../../plugins/score'
import { adviceOn, adviceOnAmendments } from './advice'
import { doubtsIn, readCases, resultOf, runCase, strangersIn } from './cases/policy-case'
import { EntryError } from './cases/write-ledger'
import { versionsOf } from './explain'
import { list, say } from './say'

/** What is wrong with a file, what may be a slip, and how its cases went. */
export interface Verdict {
  problems: string[]
  /** How many of them are of the regulation itself, not of its cases. */
  faults?: number
  advice: string[]
  cases?: number
}

/** The faults an Error tells, a line each, without who speaks. */
function faultsOf(cause: unknown): string[] {
  return (cause as Error).message.split('\n').map((line) => line.replace(/\[\w+\] /g, ''))
}

/** Faults of the checks that columns ask for; the loader knows no check. */
function judgeChecks(file: string, policy: Policy): string[] {
  return Object.values(policy.columns).flatMap((column) =>
    Object.entries(column.checks).flatMap(([rule, setting]) => {
      const single = { ...column, checks: { [rule]: setting } }
      try {
        checkPolicy({ ...policy, columns: { [column.key]: single } })
        return []
      } catch (cause) {
        return faultsOf(cause).map((text) =>
          place(file, ['columns', column.key, 'checks', rule], text),
        )
      }
    }),
  )
}

/** Examples of file names that the bot would not take for one of their form. */
function judgeNames(file: string, { columns }: Policy): string[] {
  const context = { roster: new Roster({ units: [], leaders: [], editors: [] }), today: today() }
  return Object.values(columns).flatMap((column) => {
    if (!column.filename) return []
    const { form, example } = column.filename
    if (readName(`${example}.docx`, column, context).isExact) return []
    const path = ['columns', column.key, 'filename', 'example']
    return [place(file, path, say('check.unfit', { form, example }))]
  })
}

/** `第42行 outlets.第3项：…` */
function place(file: string, path: PropertyKey[], text: string): string {
  const field = path
    .map((key) => (typeof key === 'number' ? say('check.field', { number: key + 1 }) : String(key)))
    .join('.')
  return field ? say('check.line', { line: lineOf(file, path), field, text }) : text
}

/** Where a part of the last version stands: in the last amendment that has it, else in the first. */
function homeOf(versions: Policy[], path: PropertyKey[]): PropertyKey[] {
  const key = path[0] as keyof Policy
  const last = versions.findLastIndex((one, index) => {
    return index > 0 && JSON.stringify(one[key]) !== JSON.stringify(versions[index - 1][key])
  })
  return path.length > 0 && last > 0 ? ['amendments', last - 1, ...path] : path
}

/** Read once for all files. */
let calendar: Calendar | undefined

/** Runs the cases beside a regulation; those that expect nothing are told what they come to. */
function tryCases(file: string, versions: Policy[]): Required<Omit<Verdict, 'faults'>> {
  const beside = file.replace(/\.yml$/, '.cases.yml')
  const cases = readCases(beside)
  calendar ??= loadCalendar('data/calendar.yml')
  const at: PolicyAt = (day) => {
    return versions.findLast(({ inForce }) => inForce <= day) ?? versions[0]
  }
  const problems = cases.flatMap((one, index) => {
    const failed = (text: string) => say('check.failed', { name: one.name, text })
    try {
      return runCase(one, at, calendar).map(failed)
    } catch (cause) {
      const at = cause instanceof EntryError ? ['entries', cause.index] : []
      const params = { file: basename(beside), line: lineOf(beside, ['cases', index, ...at]) }
      return faultsOf(cause).map((text) => say('check.beside', { ...params, text: failed(text) }))
    }
  })
  const strangers = cases.flatMap((one) => {
    const names = strangersIn(one)
    return names.length > 0 ? [say('check.stranger', { name: one.name, names: list(names) })] : []
  })
  const results = cases.flatMap((one) => {
    const result = problems.length > 0 ? undefined : resultOf(one, at, calendar)
    return result === undefined ? [] : [say('check.unexpected', { name: one.name, result })]
  })
  const doubts = cases.flatMap((one, index) =>
    doubtsIn(one, at, calendar).map((doubt) => {
      const line = lineOf(beside, ['cases', index, 'entries', doubt.index])
      const text = say('check.doubt', { name: one.name, text: doubt.text })
      return say('check.beside', { file: basename(beside), line, text })
    }),
  )
  return { problems, advice: [...strangers, ...doubts, ...results], cases: cases.length }
}

/** Checks a regulation: its format, its checks, its cases; and what may be a slip. */
export function judge(file: string): Verdict {
  let versions: Policy[]
  try {
    versions = versionsOf(file)
  } catch (cause) {
    const problems = faultsOf(cause)
    return { problems, faults: problems.length, advice: [] }
  }
  const judged = versions.flatMap((policy) => [
    ...judgeChecks(file, policy),
    ...judgeNames(file, policy),
  ])
  const problems = [...new Set(judged)]
  const advice = [
    ...adviceOn(versions.at(-1)!).map(({ path, ...own }) => ({
      ...own,
      path: homeOf(versions, path),
    })),
    ...adviceOnAmendments(versions),
  ].map(({ path, text }) => place(file, path, text))
  const [{ id }] = versions
  if (id !== basename(file, '.yml')) {
    advice.push(place(file, ['id'], say('advice.id', { id, name: basename(file, '.yml') })))
  }
  const beside = file.replace(/\.yml$/, '.cases.yml')
  if (!existsSync(beside)) {
    advice.push(say('check.untold', { file: basename(beside) }))
    return { problems, faults: problems.length || undefined, advice }
  }
  try {
    const tried = tryCases(file, versions)
    const { cases } = tried
    return {
      cases,
      faults: problems.length || undefined,
      advice: [...advice, ...tried.advice],
      problems: [...problems, ...tried.problems],
    }
  } catch (cause) {
    const faults = problems.length || undefined
    return { problems: [...problems, ...faultsOf(cause)], faults, advice }
  }
}

/** A verdict in lines. */
export function wordVerdict(file: string, { problems, advice, cases }: Verdict): string {
  const count = problems.length
  return [
    say(count === 0 ? 'check.good' : 'check.bad', { file, count }),
    ...problems.map((text) => say('check.problem', { text })),
    ...advice.map((text) => say('check.advice', { text })),
    ...(cases !== undefined && count === 0
      ? [say('check.advice', { text: say('check.cases', { count: cases }) })]
      : []),
  ].join('\n')
}
