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
  // How many there are depends on when the bot was up.
  expect(pushes).toBeGreaterThan(0)
  expect(delivered + reported).toBe(pushes)
}, 240_000)
