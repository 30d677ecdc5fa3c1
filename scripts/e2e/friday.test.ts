import { expect, it } from 'vitest'
import { Friday } from './friday'

// Where a kill falls is not seeded: one run in many leaves a message unanswered for two minutes.
it('kills during a Friday lose and double nothing', { retry: 1, timeout: 240_000 }, async () => {
  const { faults, submissions, kept, pushes, delivered, reported, merged } = await new Friday(
    8,
    10,
    1,
  ).run()
  expect(faults).toEqual([])
  expect(kept).toBe(submissions)
  // How many there are depends on when the bot was up.
  expect(pushes).toBeGreaterThan(0)
  expect(delivered + reported + merged).toBe(pushes)
})
