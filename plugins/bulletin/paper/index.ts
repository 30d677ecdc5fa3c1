import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Bulletin } from './types'
import type { Job } from './worker'

export type * from './types'
export { nameFiles } from './paper-text'

/** Loads the worker the way the bot itself is loaded. */
const SCRIPT = [
  resolve(__dirname, '../../../scripts/register.cjs'),
  resolve(__dirname, 'worker.ts'),
]
  .map((path) => `require(${JSON.stringify(path)})`)
  .join('\n')

/** A thread of its own for each file: they are made once a month, and what it takes is heavy. */
function make(job: Job): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(SCRIPT, { eval: true, execArgv: [], workerData: job })
    worker.once('message', ({ buffer, byteOffset, length }: Uint8Array) => {
      resolve(Buffer.from(buffer, byteOffset, length))
    })
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`[score] 公示文件没有写成：${code}`)))
  })
}

/**
 * Makes the workbook (.xlsx) of a publication: 汇总, 明细, 采用情况, 评优 and 折算 when there are any.
 * Rejects when a unit's points are not what its details come to.
 */
export function writeWorkbook(bulletin: Bulletin): Promise<Buffer> {
  return make({ kind: 'workbook', bulletin })
}

/** Makes the notice (.docx) of a publication, on the page of an official document. */
export function writeNotice(bulletin: Bulletin): Promise<Buffer> {
  return make({ kind: 'notice', bulletin })
}
