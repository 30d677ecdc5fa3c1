import { expect, it } from 'vitest'
import { Friday } from './friday'

it('kills during a Friday lose and double nothing', async () => {
  const { faults, submissions, kept, pushes, delivered, reported } = await new Friday(
    8,
    10,
    1,
  ).run()
  expect(faults).toEqual([])
  expect(kept).toBe(submissions)
  expect(pushes).toBeGreaterThan(40)
  expect(delivered + reported).toBe(pushes)
}, 240_000)
