import { compose } from '../../manuscript'
import { answerTasks } from '../../workers'
import { draftNotice } from '../notice/notice'
import { buildWorkbook } from '../workbook/workbook'
import type { Bulletin } from './types'

export interface PaperTask {
  kind: 'workbook' | 'notice'
  bulletin: Bulletin
}

answerTasks(({ kind, bulletin }: PaperTask) =>
  kind === 'notice' ? compose(draftNotice(bulletin)) : buildWorkbook(bulletin),
)
