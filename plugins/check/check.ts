import type { Manuscript } from '../manuscript'
import { isItemised } from './itemised'
import { splitItems } from './items'
import { type Line, linesOf } from './lines'
import { readName } from './name/read'
import type { RecognisedName } from './name/types'
import { optionsOf, rulesOf } from './options'
import type { Subject } from './rule'
import type { CheckRequest, CheckResult, Finding } from './types'

/** What of a manuscript can be judged: a text has no file, a file that cannot be read no text. */
function subjectsOf({ format, problem }: Manuscript): Set<Subject> {
  if (format === 'text') return new Set([problem ? 'file' : 'text'])
  return new Set(problem ? ['file', 'name'] : ['file', 'name', 'text'])
}

/** Numbers the paragraphs as a reader does: without title, pictures and empty lines. */
export function paragraphs({ blocks }: Manuscript): Map<number, number> {
  const counted = blocks.filter(({ kind, text }) => kind !== 'title' && text.trim())
  return new Map(counted.map(({ index }, at) => [index, at + 1]))
}

function inOrder(a: Finding, b: Finding): number {
  return (a.block ?? -1) - (b.block ?? -1) || (a.range?.[0] ?? 0) - (b.range?.[0] ?? 0)
}

/** The file name, read once: as the caller recognised it for this column, or here. */
function nameOf({ manuscript, column, roster, name }: CheckRequest): RecognisedName {
  return name?.column.key === column.key ? name : readName(manuscript.fileName, column, roster)
}

/**
 * Semester and week a manuscript of a weekly column counts for, `2020-2021-2/12`: the week of its
 * name, else this one. Undefined for other columns and in a vacation.
 */
function weekOf({ column, calendar, today }: CheckRequest, name?: RecognisedName) {
  if (!column.due || 'promptly' in column.due) return
  const current = calendar.weekOf(today)
  // A name of no column may speak of a week that has nothing to do with the manuscript.
  const named = name?.certainty ? name.week : undefined
  return current && `${current.semester.id}/${named ?? current.week}`
}

/**
 * Judges a manuscript by the checks its column lists in the policy. Pure; linear in the length of
 * the manuscript. Throws, in Chinese, only when the policy asks for what does not exist.
 */
export function check(request: CheckRequest): CheckResult {
  const { manuscript, column, policy } = request
  const subjects = subjectsOf(manuscript)
  const name = subjects.has('name') ? nameOf(request) : undefined
  const week = weekOf(request, name)
  const lines = subjects.has('text') ? linesOf(manuscript) : []
  const items = column.countBy === 'item' ? splitItems(manuscript, lines) : []
  const separate = isItemised(items) ? items : []
  const itemOf = (line: Line) => separate.find((item) => item.lines.includes(line))?.no
  const context = { ...request, name, week, lines, items: separate, itemOf }
  const numbers = paragraphs(manuscript)
  const findings: Finding[] = []
  for (const rule of rulesOf(policy, column)) {
    const { confidential } = rule
    if (!subjects.has(rule.about)) continue
    const { severity, clause } = column.checks[rule.id]
    const options = optionsOf(policy, column, rule)
    rule.check({ ...context, options }, (report) => {
      const paragraph = report.block === undefined ? undefined : numbers.get(report.block)
      findings.push({ rule: rule.id, severity, clause, confidential, paragraph, ...report })
    })
  }
  return { findings: findings.toSorted(inOrder), items, name, week }
}
