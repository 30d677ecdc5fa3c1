import type { Manuscript } from '../manuscript'
import { isItemised } from './itemised'
import { splitItems } from './items'
import { type Line, linesOf } from './lines'
import { readName } from './name/read'
import type { RecognisedName } from './name/types'
import { optionsOf, rulesOf } from './options'
import type { Subject } from './rule'
import type { CheckRequest, CheckResult, Finding, Item } from './types'
import { weekOf } from './week'

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

function ownersOf(items: Item[]): Map<Line, number> {
  return new Map(items.flatMap(({ no, lines }) => lines.map((line) => [line, no])))
}

/**
 * Judges a manuscript by the checks its column lists in the policy. Pure; linear in the length of
 * the manuscript. Throws, in Chinese, only when the policy asks for what does not exist.
 */
export function check(request: CheckRequest): CheckResult {
  const { manuscript, column, policy, calendar, today } = request
  const subjects = subjectsOf(manuscript)
  const name = subjects.has('name') ? nameOf(request) : undefined
  const week = weekOf(column, calendar, today, name)
  const lines = subjects.has('text') ? linesOf(manuscript) : []
  const items = column.countBy === 'item' ? splitItems(manuscript, lines) : []
  const separate = isItemised(items) ? items : []
  const owners = ownersOf(separate)
  const context = {
    ...request,
    name,
    week,
    lines,
    items: separate,
    itemOf: (line: Line) => owners.get(line),
  }
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
