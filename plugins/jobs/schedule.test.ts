import { expect, it, vi } from 'vitest'
import { clock, daily, folder, open, outcomes, start, two } from './fixture'
import type { Job, Occurrence } from './types'

it('runs each once, at its time', async () => {
  clock('2021-05-21 09:00')
  const data = await folder()
  const { at } = await start(data)
  expect(await at('2021-05-21 09:59')).toEqual([])
  expect(await at('2021-05-21 10:00')).toEqual(['05-21'])
  expect(await at('2021-05-21 10:01')).toEqual([])
  expect(await at('2021-05-22 10:00')).toEqual(['05-22'])
  expect(await outcomes(data)).toEqual(['05-21 done', '05-22 done'])
})

it('runs what was planned, with all that it holds', async () => {
  clock('2021-05-21 09:00')
  const { schedule } = await open(await folder())
  const ran: string[] = []
  const [bad, good] = two.plan(new Date(), new Date())
  const job: Job<Occurrence & { topic?: string }> = {
    name: 'topics',
    plan: () => [bad, { ...good, topic: '约稿' }, { ...good, topic: '又一个同名的' }],
    run: async ({ key, topic = key }) => void ran.push(topic),
  }
  schedule.add(job)
  vi.setSystemTime(new Date('2021-05-21T04:00Z'))
  await schedule.tick()
  expect(ran).toEqual(['bad', '约稿'])
})

it('tries again, later and later, until it is of no use', async () => {
  clock('2021-05-21 09:00')
  const data = await folder()
  const { at, log } = await start(data, () => Promise.reject(new Error('没有网')))
  const tries: number[] = []
  for (let minute = 0; minute <= 125; minute++) {
    const time = `${10 + Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`
    if ((await at(`2021-05-21 ${time}`)).length > 0) tries.push(minute)
  }
  expect(tries).toEqual([0, 1, 3, 7, 15, 31, 61, 91])
  expect(log.warn.mock.calls[1][0]).toContain(
    'daily:2021-05-21 第2次没有做成，稍后再试：Error: 没有网',
  )
  expect(log.error.mock.calls).toEqual([['试到过时仍没有做成，不再试：daily:2021-05-21']])
  expect(await outcomes(data)).toEqual(['05-21 failed'])
})

it('lets a slow run neither run twice nor hold up other jobs', async () => {
  clock('2021-05-21 09:00')
  const ends: (() => void)[] = []
  const slow = () => new Promise<void>((resolve) => ends.push(resolve))
  const data = await folder()
  const { schedule } = await start(data, slow)
  const other = vi.fn(async () => undefined)
  schedule.add(daily(other, 'other'))
  vi.setSystemTime(new Date('2021-05-21T02:00Z'))
  const first = schedule.tick()
  await expect.poll(() => other).toHaveBeenCalledOnce()
  vi.setSystemTime(new Date('2021-05-22T02:00Z'))
  await schedule.tick()
  expect(other).toHaveBeenCalledTimes(2)
  ends[0]()
  await expect.poll(() => ends).toHaveLength(2)
  ends[1]()
  await first
  expect(await outcomes(data)).toEqual(['05-21 done', '05-22 done', '05-21 done', '05-22 done'])
})

it('tells of a plan that throws, and looks after the others', async () => {
  clock('2021-05-21 09:00')
  const { schedule, log, at } = await start(await folder())
  const plan = vi.fn<Job['plan']>().mockImplementation(() => {
    throw new Error('没有校历')
  })
  schedule.add({ ...two, plan })
  expect(await at('2021-05-21 10:00')).toEqual(['05-21'])
  expect(log.error.mock.calls[0][0]).toContain('two 的日程排不出来：Error: 没有校历')
})

it('leaves a job that was taken away, takes it on again, and not twice', async () => {
  clock('2021-05-21 09:00')
  const { schedule, at, remove, job } = await start(await folder())
  expect(() => schedule.add(job)).toThrow('[jobs] 名为 daily 的日程已经有了')
  remove()
  expect(await at('2021-05-21 10:00')).toEqual([])
  schedule.add(job)
  expect(await at('2021-05-21 10:00')).toEqual(['05-21'])
})
