import { type Finding, phrase } from '../check'
import { say } from './say'

/** A finding as it stands in the margin of a Word file. */
export function noteText(finding: Finding): string {
  return say('submission.annotate.note', { ...phrase(finding), clause: finding.clause })
}
