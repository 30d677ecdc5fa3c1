import { afterEach, expect, it, vi } from 'vitest'
import { Lane, type LaneOptions } from './lane'
import type { Job } from './worker'

/** A worker that does what the job's file name says. */
const SCRIPT = `
const { parentPort } = require('node:worker_threads')
let done = 0
parentPort.on('message', ({ fileName }) => {
  if (fileName === 'heavy') return parentPort.postMessage({ failure: 'heavy' })
  if (fileName === 'hang') for (;;);
  if (fileName === 'grow') { const all = []; for (;;) all.push(new Array(1e5).fill(all.length)) }
  if (fileName === 'throw') throw new Error('boom')
  if (fileName === 'exit') process.exit(3)
  parentPort.postMessage({ value: ++done })
})
parentPort.postMessage('ready')`

let lane: Lane

function open(options: Partial<LaneOptions> = {}): Lane {
  lane = new Lane({ script: SCRIPT, size: 2, limit: 2000, isPatient: false, ...options })
  return lane
}

const job = (fileName: string): Job => ({ kind: 'read', source: '', fileName })

afterEach(() => lane.close())

it('gives a job to a free worker, and keeps the worker', async () => {
  open({ size: 1 })
  expect(await lane.run(job('a'))).toEqual({ value: 1 })
  expect(await lane.run(job('b'))).toEqual({ value: 2 })
})

it('keeps the worker that leaves a heavy job to others', async () => {
  open({ size: 1 })
  expect(await lane.run(job('a'))).toEqual({ value: 1 })
  expect(await lane.run(job('heavy'))).toMatchObject({ failure: 'heavy' })
  expect(await lane.run(job('b'))).toEqual({ value: 2 })
})

it('has another worker ready as soon as the first is busy', async () => {
  open()
  await lane.run(job('a'))
  await vi.waitFor(async () => expect(await lane.run(job('b'))).toEqual({ value: 1 }))
})

it.each([
  ['hang', 'timeout'],
  ['grow', 'memory'],
  ['throw', 'crash'],
  ['exit', 'crash'],
])('survives a job that would %s', async (name, failure) => {
  open({ size: 1, limit: name === 'hang' ? 300 : 20_000 })
  const [bad, next] = await Promise.all([lane.run(job(name)), lane.run(job('a'))])
  expect(bad).toMatchObject({ failure })
  expect(next).toEqual({ value: 1 })
})

it('gives up on workers that do not start', async () => {
  open({ script: 'throw new Error("no")' })
  const outcomes = await Promise.all(['a', 'b', 'c'].map((name) => lane.run(job(name))))
  for (const outcome of outcomes) expect(outcome).toMatchObject({ failure: 'crash' })
})

it('moves on while hostile jobs come', async () => {
  open({ limit: 300 })
  const hostile = Array.from({ length: 4 }, () => lane.run(job('hang')))
  const start = performance.now()
  expect(await lane.run(job('a'))).toEqual({ value: 1 })
  // Two at a time are stopped after 300 ms each.
  expect(performance.now() - start).toBeLessThan(2000)
  for (const outcome of await Promise.all(hostile)) {
    expect(outcome).toMatchObject({ failure: 'timeout' })
  }
})

it('answers everyone when it is closed', async () => {
  open({ size: 1 })
  const jobs = [lane.run(job('hang')), lane.run(job('a'))]
  await lane.close()
  expect(await Promise.all([...jobs, lane.run(job('b'))])).toEqual(
    Array.from({ length: 3 }, () => ({ error: '[manuscript] 已停止' })),
  )
})
