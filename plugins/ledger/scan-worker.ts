import { parentPort, workerData } from 'node:worker_threads'
import type { Share } from './crew'
import { readStretch } from './kept'

/** Sends the batches of its share of a journal to whoever started this thread. */
const { path, pieces } = workerData as Share
for (const piece of pieces) {
  for (const batch of readStretch(path, piece)) {
    parentPort!.postMessage(batch, [batch.rows.buffer as ArrayBuffer])
  }
}
