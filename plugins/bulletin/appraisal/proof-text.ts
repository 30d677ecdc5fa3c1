import { say } from '../say'
import type { AppraisedAdjustment } from './types'

/** `（苏主任批准，凭证：简报第3期）`, or nothing. */
export function proofText({ approvedBy, evidence }: AppraisedAdjustment): string {
  const said = [
    approvedBy && say('bulletin.appraisal.approved', [approvedBy]),
    evidence && say('bulletin.appraisal.evidence', [evidence]),
  ].filter(Boolean)
  return said.length ? `（${said.join('，')}）` : ''
}
