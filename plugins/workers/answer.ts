import { constants, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import type { Answer } from './thread'

async function answer<Task>(work: (task: Task) => unknown, task: Task): Promise<Answer> {
  try {
    return { value: await work(task) }
  } catch (error) {
    const { message = String(error), code } = error as NodeJS.ErrnoException
    return { error: message, code }
  }
}

/** Answers every task with what `work` gives. To be called once, at the end of a worker's file. */
export function answerTasks<Task>(work: (task: Task) => unknown): void {
  const port = parentPort!
  // Linux alone lowers one thread; elsewhere it would be the whole bot.
  if (workerData.isBackground && process.platform === 'linux') {
    setPriority(constants.priority.PRIORITY_LOW)
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
  port.on('message', async (task: Task) => port.postMessage(await answer(work, task)))
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
  port.postMessage('ready')
}
