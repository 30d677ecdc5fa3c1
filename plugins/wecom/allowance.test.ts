import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Allowance } from './allowance'

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] }))
afterEach(() => void vi.useRealTimers())

/** Milliseconds from now at which each of so many may be sent. */
async function turnsOf(allowance: Allowance, count: number, conversation = 'a') {
  const start = performance.now()
  const turns: number[] = []
  const all = Array.from({ length: count }, () =>
    allowance.take(conversation).then(() => turns.push(performance.now() - start)),
  )
  await vi.advanceTimersByTimeAsync(10_000_000)
  await Promise.all(all)
  return turns
}

it('lets so many through at once, and the others in their turn', async () => {
  const allowance = new Allowance([{ span: 1000, most: 3 }])
  expect(await turnsOf(allowance, 7)).toEqual([0, 0, 0, 1000, 1000, 1000, 2000])
  expect(await turnsOf(allowance, 1)).toEqual([0])
})

it('heeds the longer span too, each conversation by itself', async () => {
  const limits = [
    { span: 1000, most: 2 },
    { span: 10_000, most: 3 },
  ]
  const allowance = new Allowance(limits)
  const [one, other] = [turnsOf(allowance, 4), allowance.take('b')]
  await other
  expect(await one).toEqual([0, 0, 1000, 10_000])
})

it('an answer does not wait behind pushes, which leave it some', async () => {
  const allowance = new Allowance([{ span: 1000, most: 3 }])
  const start = performance.now()
  const pushed: number[] = []
  const pushes = (async () => {
    for (let no = 0; no < 4; no++) {
      await allowance.take('a', 1 / 3)
      pushed.push(performance.now() - start)
    }
  })()
  await vi.advanceTimersByTimeAsync(10)
  await allowance.take('a')
  expect(performance.now() - start).toBe(10)
  await vi.advanceTimersByTimeAsync(10_000)
  await pushes
  expect(pushed).toEqual([0, 0, 1000, 1010])
})
