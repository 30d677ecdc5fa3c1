import { parentPort, workerData } from 'node:worker_threads'
import { scan } from './scan'

/** Sends the batches of a stretch of a journal to whoever started this thread. */
const { path, from, to } = workerData as { path: string; from: number; to: number }
for (const batch of scan(path, from, to)) {
  parentPort!.postMessage(batch, [batch.rows.buffer as ArrayBuffer])
}
