import { resolve } from 'node:path'
import { now } from '../calendar'
import { WorkerPool } from '../workers'
import type { Made } from './make'
import type { BackupTask } from './worker'

/** Once a night; nobody waits for it. */
const pool = new WorkerPool<BackupTask, unknown>({
  file: resolve(__dirname, 'worker.ts'),
  idle: 0,
})

/** `make`, out of the way of the bot. */
export async function makeInBackground(data: string, target: string): Promise<Made> {
  return (await pool.run({ kind: 'make', data, target, at: now() })) as Made
}

/** `prune`, out of the way of the bot. */
export async function pruneInBackground(
  target: string,
  latest: string,
  keep: number,
): Promise<void> {
  await pool.run({ kind: 'prune', target, latest, keep })
}
