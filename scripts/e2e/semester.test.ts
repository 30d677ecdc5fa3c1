import { expect, it } from 'vitest'
import { Month } from './month/month'
import { replay } from './month/replay'
import { Semester } from './semester'
import { weeksOf } from './weeks'

it('reminds exactly those who owe, in two weeks with a holiday', async () => {
  const weeks = weeksOf('2020-2021-2').slice(8, 10)
  const tally = await new Semester(weeks, 1).run()
  expect(tally.faults).toEqual([])
  expect(tally.reminders).toBe(8)
}, 240_000)

it('gives each unit the points it earned, in a week with its month made public', async () => {
  const month = new Month(6, 8, '2021-05-31')
  await replay(month, { first: '2021-05-31', last: '2021-06-04' })
  const { tally } = month
  expect(tally.differences).toEqual([])
  expect(tally.of('核对的数')).toBeGreaterThan(200)
  const kinds = ['收稿：按时', '采用：单篇']
  for (const kind of kinds) expect(tally.of(kind)).toBeGreaterThan(0)
}, 240_000)
