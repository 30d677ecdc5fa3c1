import { resolve } from 'node:path'
import { toBuffer, WorkerPool } from '../../workers'
import type { Appraisal } from '../appraisal/types'
import type { Bulletin } from './types'
import type { PaperTask } from './worker'

export type * from './types'
export { nameFiles } from './paper-text'

/** Workbook and notice are made side by side once a month; what that takes is let go at once. */
const pool = new WorkerPool<PaperTask, Uint8Array>({
  file: resolve(__dirname, 'worker.ts'),
  size: 2,
  idle: 0,
})

/**
 * Makes the workbook (.xlsx) of a publication: 汇总, 明细, 采用情况, 评优 and 折算 when there are any.
 * Rejects when a unit's points are not what its details come to.
 */
export async function writeWorkbook(bulletin: Bulletin): Promise<Buffer> {
  return toBuffer(await pool.run({ kind: 'workbook', bulletin }))
}

/** Makes the notice (.docx) of a publication, on the page of an official document. */
export async function writeNotice(bulletin: Bulletin): Promise<Buffer> {
  return toBuffer(await pool.run({ kind: 'notice', bulletin }))
}

/** Makes the workbook (.xlsx) of 年度考核: the units, points by hand, and commissions. */
export async function writeAppraisalWorkbook(appraisal: Appraisal): Promise<Buffer> {
  return toBuffer(await pool.run({ kind: 'appraisal-workbook', appraisal }))
}

/** Makes the notice (.docx) of 年度考核, on the page of an official document. */
export async function writeAppraisalNotice(appraisal: Appraisal): Promise<Buffer> {
  return toBuffer(await pool.run({ kind: 'appraisal-notice', appraisal }))
}
