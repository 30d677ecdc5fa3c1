import { expect, it } from 'vitest'
import { Semester } from './semester'
import { weeksOf } from './weeks'

it('reminds exactly those who owe, in two weeks with a holiday', async () => {
  const weeks = weeksOf('2020-2021-2').slice(8, 10)
  const tally = await new Semester(weeks, 1).run()
  expect(tally.faults).toEqual([])
  expect(tally.reminders).toBe(8)
}, 240_000)
