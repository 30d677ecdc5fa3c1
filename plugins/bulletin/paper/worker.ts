import { parentPort, workerData } from 'node:worker_threads'
import { compose } from '../../manuscript'
import { draftNotice } from '../notice/notice'
import { buildWorkbook } from '../workbook/workbook'
import type { Bulletin } from './types'

/** What is to be made; a mistake ends the thread with its error. */
export interface Job {
  kind: 'workbook' | 'notice'
  bulletin: Bulletin
}

async function work({ kind, bulletin }: Job): Promise<void> {
  const bytes = await (kind === 'notice' ? compose(draftNotice(bulletin)) : buildWorkbook(bulletin))
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
  parentPort?.postMessage(bytes)
}

void work(workerData as Job)
