import type { Finding } from '../../plugins/check'

/** What became of a rule's findings: refused (不收稿) or only advised, rightly or wrongly; or missed. */
export interface Counts {
  refused: number
  refusedWrongly: number
  advised: number
  advisedWrongly: number
  missed: number
}

export interface Expected {
  rule: string
  block?: number
  quote?: string
}

/** A finding that should be and is not, or is and should not be. */
export interface Wrong {
  id: string
  rule: string
  kind: Exclude<keyof Counts, 'refused' | 'advised'>
  text: string
}

export interface Result {
  cases: number
  /** Cases with nothing to find: all, those refused, and those with any finding. */
  good: { all: number; refused: number; blamed: number }
  rules: Map<string, Counts>
  wrong: Wrong[]
}

export function emptyResult(): Result {
  return { cases: 0, good: { all: 0, refused: 0, blamed: 0 }, rules: new Map(), wrong: [] }
}

function isSame(a: Expected, b: Expected): boolean {
  return a.rule === b.rule && a.block === b.block && (!b.quote || a.quote === b.quote)
}

const isRefusal = ({ severity }: Finding) => severity === 'error'

interface Case {
  id: string
  text: string
  found: Finding[]
  expected: Expected[]
}

function countFindings({ rules, wrong }: Result, { id, text, found, expected }: Case) {
  const note = (about: Expected, kind: keyof Counts) => {
    const { rule, block, quote } = about
    const none = { refused: 0, refusedWrongly: 0, advised: 0, advisedWrongly: 0, missed: 0 }
    const counts = rules.get(rule) ?? none
    rules.set(rule, counts)
    counts[kind]++
    if (kind === 'refused' || kind === 'advised') return
    const words = [block, quote, text].filter((part) => part !== undefined).join('　')
    wrong.push({ id, rule, kind, text: words })
  }
  const left = [...expected]
  for (const finding of found) {
    const at = left.findIndex((each) => isSame(finding, each))
    const kind = isRefusal(finding) ? 'refused' : 'advised'
    note(finding, at < 0 ? `${kind}Wrongly` : kind)
    if (at >= 0) left.splice(at, 1)
  }
  for (const each of left) note(each, 'missed')
}

/** Counts what was found in a case against what is expected of it. */
export function count(result: Result, judged: Case) {
  result.cases++
  countFindings(result, judged)
  if (judged.expected.length > 0) return
  result.good.all++
  if (judged.found.some(isRefusal)) result.good.refused++
  if (judged.found.length > 0) result.good.blamed++
}

/** Several results as one. */
export function total(results: Result[]): Result {
  const sum = emptyResult()
  for (const { cases, good, rules, wrong } of results) {
    sum.cases += cases
    for (const key of ['all', 'refused', 'blamed'] as const) sum.good[key] += good[key]
    for (const [rule, counts] of rules) {
      const before = sum.rules.get(rule)
      const keys = Object.keys(counts) as (keyof Counts)[]
      const added = keys.map((key) => [key, counts[key] + (before?.[key] ?? 0)])
      sum.rules.set(rule, Object.fromEntries(added) as Counts)
    }
    sum.wrong.push(...wrong)
  }
  return sum
}
