import { once } from 'node:events'
import { resolve } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { WorkerPool, type WorkerPoolOptions } from './index'

const file = resolve(__dirname, 'fixture-worker.ts')
const resourceLimits = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 16 }

let pool: WorkerPool<string, number>
let workers: Worker[]

const note = (worker: Worker) => workers.push(worker)

beforeEach(() => {
  workers = []
  process.on('worker', note)
})

afterEach(async () => {
  vi.useRealTimers()
  process.off('worker', note)
  await pool.close()
})

function open(options: Partial<WorkerPoolOptions> = {}) {
  pool = new WorkerPool({ file, resourceLimits, ...options })
}

it('gives a task to a free worker, and keeps the worker', async () => {
  open()
  expect(await Promise.all(['count', 'count', 'count'].map((task) => pool.run(task)))).toEqual([
    1, 2, 3,
  ])
  expect(workers).toHaveLength(1)
})

it('rejects with the error of the task, and keeps the worker', async () => {
  open()
  await expect(pool.run('refuse')).rejects.toMatchObject({ message: 'no', code: 'ENOENT' })
  expect(await pool.run('count')).toBe(1)
  expect(workers).toHaveLength(1)
})

it.each([
  ['grow', 'memory'],
  ['crash', 'crash'],
  ['exit', 'crash'],
])('survives a task that would %s', async (task, kind) => {
  open()
  const [bad, next] = [pool.run(task), pool.run('count')]
  await expect(bad).rejects.toMatchObject({ kind })
  expect(await next).toBe(1)
})

it('ends a worker that takes too long; loading it and waiting for it are not counted', async () => {
  open({ limit: 300 })
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const first = pool.run('count')
  vi.advanceTimersByTime(300)
  expect(await first).toBe(1)
  const [stuck, next] = [pool.run('hang'), pool.run('count')]
  vi.advanceTimersByTime(300)
  await expect(stuck).rejects.toMatchObject({ kind: 'timeout', message: '300毫秒内没有完成' })
  expect(await next).toBe(1)
})

it('gives up on workers that do not start', async () => {
  open({ file: resolve(__dirname, 'fixture-broken-worker.ts'), size: 2 })
  for (const task of ['count', 'count', 'count']) {
    await expect(pool.run(task)).rejects.toMatchObject({ kind: 'crash' })
  }
})

it('lets an idle worker go after a while', async () => {
  open({ idle: 1 })
  expect(await pool.run('count')).toBe(1)
  await once(workers[0]!, 'exit')
  expect(await pool.run('count')).toBe(1)
  expect(workers).toHaveLength(2)
})

it('answers everyone when it is closed', async () => {
  open()
  const tasks = [pool.run('hang'), pool.run('count')]
  const answers = Promise.allSettled([...tasks, pool.close().then(() => pool.run('count'))])
  for (const answer of await answers) expect(answer).toMatchObject({ reason: { kind: 'closed' } })
})
