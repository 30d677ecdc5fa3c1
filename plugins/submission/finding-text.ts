import { nameDuePeriod } from '../calendar'
import { type Finding, phrase } from '../check'
import { shorten } from '../deed'
import type { Column } from '../policy'
import { say } from './say'

const SHOWN = 5

/** Advice that fits in a line. */
const BESIDE = 2

const rank = { error: 0, warning: 1, info: 2 }

/** Findings as numbered lines, the gravest first, each with the clause it stands on. */
export function findingLines(findings: Finding[]): string[] {
  const sorted = findings.toSorted((a, b) => rank[a.severity] - rank[b.severity])
  const lines = sorted.map((finding, index) => {
    const { message, advice } = phrase(finding)
    const values = { no: index + 1, message, advice, clause: finding.clause }
    return say(`submission.${advice ? 'finding-advised' : 'finding'}`, values)
  })
  return shorten(lines, SHOWN, 'submission.more')
}

/** The advice beside a verdict, nothing when there is none. */
export function adviceLines(advice: Finding[]): string[] {
  if (!advice.length) return []
  return [say('submission.advised', [advice.length]), ...findingLines(advice)]
}

/** The advice beside a refusal, in one line: what has to be mended comes first. */
export function adviceLine(advice: Finding[]): string[] {
  if (!advice.length) return []
  const messages = advice.slice(0, BESIDE).map((finding) => phrase(finding).message)
  const key = advice.length > BESIDE ? 'advised-beside-more' : 'advised-beside'
  return [say(`submission.${key}`, [advice.length, messages.join('；')])]
}

/** A finding as it stands in the margin of a Word file. */
export function noteText(finding: Finding): string {
  return say('submission.annotate.note', { ...phrase(finding), clause: finding.clause })
}

/** `3条`, or `1篇` where the column counts manuscripts. */
export function countText({ countBy }: Column, items: number): string {
  return countBy === 'item' ? say('submission.items', [items]) : say('submission.manuscript')
}

/** `学校每周动态（第十二周）`; the name alone of a column that is due by none. */
export function columnText({ name }: Column, week?: string): string {
  return week ? say('submission.weekly', [name, nameDuePeriod(week)]) : name
}
