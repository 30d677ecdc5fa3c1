import type { Manuscript } from '../manuscript'
import { isItemised } from './itemised'
import { splitItems } from './items'
import { type Line, linesOf } from './lines'
import { readName } from './name'
import { optionsOf, rulesOf } from './options'
import type { Subject } from './rule'
import type { CheckContext, Finding } from './types'

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

/** First what is about the file or the whole, then down the document. */
function inOrder(a: Finding, b: Finding): number {
  return (a.block ?? -1) - (b.block ?? -1) || (a.range?.[0] ?? 0) - (b.range?.[0] ?? 0)
}

/**
 * Judges a manuscript by the checks its column lists in the policy. Pure; linear in the length of
 * the manuscript. Throws, in Chinese, only when the policy asks for what does not exist.
 */
export function check(context: CheckContext): Finding[] {
  const { manuscript, column, policy, roster } = context
  const subjects = subjectsOf(manuscript)
  const name = subjects.has('name') ? readName(manuscript.fileName, column, roster) : undefined
  const lines = subjects.has('text') ? linesOf(manuscript) : []
  const split = column.countBy === 'item' ? splitItems(manuscript, lines) : []
  const items = isItemised(split) ? split : []
  const owners = new Map(items.flatMap((item) => item.lines.map((line) => [line, item.no])))
  const itemOf = (line: Line) => owners.get(line)
  const numbers = paragraphs(manuscript)
  const findings: Finding[] = []
  for (const rule of rulesOf(policy, column)) {
    const { confidential } = rule
    if (!subjects.has(rule.about)) continue
    const { severity, clause } = column.checks[rule.id]
    const options = optionsOf(policy, column, rule)
    rule.check({ ...context, options, name, lines, items, itemOf }, (report) => {
      const paragraph = report.block === undefined ? undefined : numbers.get(report.block)
      findings.push({ rule: rule.id, severity, clause, confidential, paragraph, ...report })
    })
  }
  return findings.toSorted(inOrder)
}
