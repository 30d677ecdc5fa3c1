import { type Finding, phrase } from '../check'
import { say } from './say'

/** How many findings fit in one message on a phone. */
const SHOWN = 5

const rank = { error: 0, warning: 1, info: 2 }

/** Findings as numbered lines, the gravest first, each with the clause it stands on. */
export function findingLines(findings: Finding[]): string[] {
  const sorted = findings.toSorted((a, b) => rank[a.severity] - rank[b.severity])
  const lines = sorted.slice(0, SHOWN).map((finding, index) => {
    const { message, advice } = phrase(finding)
    const values = { no: index + 1, message, advice, clause: finding.clause }
    return say(`submission.${advice ? 'finding-advised' : 'finding'}`, values)
  })
  if (sorted.length > SHOWN) lines.push(say('submission.more', [sorted.length - SHOWN]))
  return lines
}
