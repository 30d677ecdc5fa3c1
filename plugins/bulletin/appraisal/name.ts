import { wordReference } from '../paper/paper-text'
import { say } from '../say'
import type { Appraisal } from './types'

/** What the notice and the workbook are called, without extension. */
export function nameAppraisal(appraisal: Pick<Appraisal, 'period' | 'isInterim' | 'day'>) {
  const about = { period: appraisal.period.label, reference: wordReference(appraisal) }
  return {
    notice: say('bulletin.appraisal.notice.title', about).replaceAll('\n', ''),
    workbook: say('bulletin.appraisal.workbook', about),
  }
}
