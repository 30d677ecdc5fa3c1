import { parentPort } from 'node:worker_threads'

/** What a worker answers; `code` is the system's, when it refused something. */
export type Answer = { value: unknown } | { error: string; code?: string }

/** Answers every task with what `work` gives. To be called once, at the end of a worker's file. */
export function answerTasks<Task>(work: (task: Task) => unknown): void {
  const port = parentPort!
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
  const answer = (given: Answer) => port.postMessage(given)
  port.on('message', async (task: Task) => {
    try {
      answer({ value: await work(task) })
    } catch (error) {
      const { message = String(error), code } = error as NodeJS.ErrnoException
      answer({ error: message, code })
    }
  })
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
  port.postMessage('ready')
}

/** The bytes as a Buffer again: out of a thread they come as a plain array. */
export function toBuffer({ buffer, byteOffset, length }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, length)
}
