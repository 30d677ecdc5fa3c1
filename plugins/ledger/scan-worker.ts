import { parentPort, workerData } from 'node:worker_threads'
import { type Stretch, readStretch } from './kept'

/** Sends the batches of the stretches it is asked for, of one journal. */
parentPort!.on('message', (stretch: Stretch) => {
  for (const batch of readStretch(workerData as string, stretch)) {
    parentPort!.postMessage(batch, [batch.rows.buffer as ArrayBuffer])
  }
})
