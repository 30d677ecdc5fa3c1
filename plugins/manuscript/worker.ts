import { readFile } from 'node:fs/promises'
import { answerTasks } from '../workers'
import { compose } from './compose'
import { copyWithEdits, copyWithNotes } from './copy'
import { read } from './read'

const work = { read, compose, annotate: copyWithNotes, revise: copyWithEdits }

/** What a worker can be asked to do; a path stands for the bytes of its file. */
export interface WorkerTask {
  kind: keyof typeof work
  args: unknown[]
}

answerTasks(async ({ kind, args: [source, ...rest] }: WorkerTask) => {
  const given = typeof source === 'string' ? await readFile(source) : source
  return (work[kind] as (...args: unknown[]) => unknown)(given, ...rest)
})
