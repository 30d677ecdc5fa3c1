import { compose } from '../../manuscript'
import { answerTasks } from '../../workers'
import { draftAppraisal } from '../appraisal/notice'
import type { Appraisal } from '../appraisal/types'
import { buildAppraisal } from '../appraisal/workbook'
import { draftNotice } from '../notice/notice'
import { buildWorkbook } from '../workbook/workbook'
import type { Bulletin } from './types'

export type PaperTask =
  | { kind: 'workbook' | 'notice'; bulletin: Bulletin }
  | { kind: 'appraisal-workbook' | 'appraisal-notice'; appraisal: Appraisal }

answerTasks((task: PaperTask) => {
  switch (task.kind) {
    case 'workbook':
      return buildWorkbook(task.bulletin)
    case 'notice':
      return compose(draftNotice(task.bulletin))
    case 'appraisal-workbook':
      return buildAppraisal(task.appraisal)
    case 'appraisal-notice':
      return compose(draftAppraisal(task.appraisal))
  }
})
