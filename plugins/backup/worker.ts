import { constants, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { make } from './make'
import { prune } from './shelf'

/** What the thread is asked to do. */
export type Task =
  | { kind: 'make'; data: string; target: string; at: string }
  | { kind: 'prune'; target: string; latest: string; keep: number }

/** What it answers; `code` is the system's, when it refused. */
export type Answer = { value: unknown } | { error: string; code?: string }

function work(task: Task): Promise<unknown> {
  return task.kind === 'make'
    ? make(task.data, task.target, task.at)
    : prune(task.target, task.latest, task.keep)
}

async function answer(task: Task): Promise<Answer> {
  try {
    return { value: await work(task) }
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException
    return { error: message, code }
  }
}

// Nobody waits for it: on Linux it alone gives way to the bot, elsewhere that is not to be had.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW)
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
void (async () => parentPort?.postMessage(await answer(workerData as Task)))()
