import { parentPort } from 'node:worker_threads'

/** What a worker answers; `code` is the system's, when it refused something. */
export type Answer = { value: unknown } | { error: string; code?: string }

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
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
  port.on('message', async (task: Task) => port.postMessage(await answer(work, task)))
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
  port.postMessage('ready')
}

/** The bytes as a Buffer again: out of a thread they come as a plain array. */
export function toBuffer({ buffer, byteOffset, length }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, length)
}
