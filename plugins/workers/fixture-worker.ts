import { answerTasks } from './index'

let done = 0

/** What the worker of the tests does when it is told so. */
const tasks: Record<string, () => unknown> = {
  count: () => ++done,
  refuse: () => {
    throw Object.assign(new Error('no'), { code: 'ENOENT' })
  },
  hang: () => {
    for (;;);
  },
  grow: () => {
    for (const all: unknown[] = []; ;) all.push(Array(1e5).fill(all.length))
  },
  crash: () => new Promise(() => setImmediate(() => JSON.parse('{'))),
  exit: () => process.exit(3),
}

answerTasks((task: string) => tasks[task]!())
