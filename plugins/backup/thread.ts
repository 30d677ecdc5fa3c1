import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { now } from '../calendar'
import type { Made } from './make'
import type { Answer, Task } from './worker'

/** Loads the worker the way the bot itself is loaded. */
const SCRIPT = ['../../scripts/register.cjs', 'worker.ts']
  .map((path) => `require(${JSON.stringify(resolve(__dirname, path))})`)
  .join('\n')

/** `make`, out of the way of the bot. */
export async function makeAside(data: string, target: string): Promise<Made> {
  return (await run({ kind: 'make', data, target, at: now() })) as Made
}

/** `prune`, out of the way of the bot. */
export async function pruneAside(target: string, latest: string, keep: number): Promise<void> {
  await run({ kind: 'prune', target, latest, keep })
}

/** Rejects as the task does; its error keeps the system's code. */
async function run(workerData: Task): Promise<unknown> {
  const worker = new Worker(SCRIPT, { eval: true, execArgv: [], workerData })
  const answer = await new Promise<Answer>((done, fail) => {
    worker.once('message', done).once('error', fail)
    worker.once('exit', () => fail(new Error('[backup] 备份的线程意外结束')))
  })
  if ('value' in answer) return answer.value
  throw Object.assign(new Error(answer.error), { code: answer.code })
}
