import type { Manuscript } from '../manuscript'
import type { Column } from '../policy'
import { periodMeant } from './due-period'
import { hintsIn } from './hints'
import { isItemised } from './itemised'
import { splitItems } from './items'
import { type Line, linesOf } from './lines'
import { readName } from './name/read'
import type { RecognisedName } from './name/types'
import { isByItem, optionsOf, rulesOf } from './options'
import { periodTold } from './period-told'
import { plainly } from './plainly'
import type { Rule, Subject } from './rule'
import type { CheckRequest, CheckResult, Finding, Report } from './types'

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

/**
 * Tells what need not be said: what is wrong in a place that still has to be filled in, or with the
 * whole text as long as there are such places.
 */
function mootnessOf({ blocks }: Manuscript, { checks }: Column) {
  const isAsked = 'unfilled' in checks
  const unfilled = blocks.filter(({ text }) => isAsked && hintsIn(text).length)
  const places = new Set(unfilled.map(({ index }) => index))
  return ({ id, about, confidential }: Rule, { block }: Report) => {
    if (!places.size || about !== 'text' || confidential || id === 'unfilled') return false
    return block === undefined || places.has(block)
  }
}

/** The file name, read once: as the caller recognised it for this column, or here. */
function nameOf({ manuscript, column, name, ...context }: CheckRequest): RecognisedName {
  return name?.column.key === column.key ? name : readName(manuscript.fileName, column, context)
}

/**
 * Judges a manuscript by the checks its column lists in the policy. Pure; linear in the length of
 * the manuscript. Throws, in Chinese, only when the policy asks for what does not exist.
 */
export function check(request: CheckRequest): CheckResult {
  const { column, policy } = request
  const { manuscript, toSource } = plainly(request.manuscript)
  const subjects = subjectsOf(manuscript)
  const name = subjects.has('name') ? nameOf(request) : undefined
  const lines = subjects.has('text') ? linesOf(manuscript) : []
  const isUntold = name && !name.isExact && !name.periodText && request.periodSaid === undefined
  const told = isUntold ? periodTold({ ...request, manuscript }, lines) : undefined
  const period = told ?? periodMeant(request, name)
  const items = isByItem(column) ? splitItems(manuscript, lines) : []
  const separate = isItemised(items) ? items : []
  const itemOf = (line: Line) => separate.find((item) => item.lines.includes(line))?.no
  const context = { ...request, manuscript, name, period, lines, items: separate, itemOf }
  const numbers = paragraphs(manuscript)
  const isMoot = mootnessOf(manuscript, column)
  const findings: Finding[] = []
  for (const rule of rulesOf(policy, column)) {
    const { confidential } = rule
    if (!subjects.has(rule.about)) continue
    const { severity: gravest, clause } = column.checks[rule.id]
    const options = optionsOf(policy, column, rule)
    rule.check({ ...context, options }, (report) => {
      if (isMoot(rule, report)) return
      const paragraph = report.block === undefined ? undefined : numbers.get(report.block)
      const severity = report.unsure && gravest === 'error' ? 'warning' : gravest
      findings.push({
        rule: rule.id,
        severity,
        clause,
        confidential,
        paragraph,
        ...toSource(report),
      })
    })
  }
  return {
    findings: findings.toSorted(inOrder),
    items: items.map(toSource),
    name,
    week: period?.id,
  }
}
