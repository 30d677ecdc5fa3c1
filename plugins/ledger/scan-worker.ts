import { parentPort, workerData } from 'node:worker_threads'
import type { Share } from './crew'
import { scan } from './scan'

/** Sends the batches of its share of a journal to whoever started this thread. */
const { path, pieces } = workerData as Share
for (const { from, to } of pieces) {
  for (const batch of scan(path, from, to)) {
    parentPort!.postMessage(batch, [batch.rows.buffer as ArrayBuffer])
  }
}
