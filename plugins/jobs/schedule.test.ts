import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { Diary } from './diary'
import { clock, daily, folder } from './fixture'
import { Schedule } from './schedule'
import type { Job } from './types'

async function open(data: string) {
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() }
  const diary = await Diary.open(join(data, 'jobs.jsonl'), log.warn)
  return { schedule: new Schedule(diary, log), log, diary }
}

/** A schedule with one daily job whose runs are kept in `ran`. */
async function start(data: string, run: Job['run'] = async () => undefined) {
  const ran: string[] = []
  const opened = await open(data)
  const job = daily(async (occurrence) => {
    ran.push(occurrence.key.slice(-5))
    await run(occurrence)
  })
  const remove = opened.schedule.add(job)
  const at = async (text: string) => {
    vi.setSystemTime(new Date(`${text.replace(' ', 'T')}+08:00`))
    await opened.schedule.tick()
    return ran.splice(0)
  }
  return { ...opened, job, at, remove }
}

async function outcomes(data: string): Promise<string[]> {
  const lines = (await readFile(join(data, 'jobs.jsonl'), 'utf8')).trim().split('\n')
  const settled = lines.map((line) => JSON.parse(line).settled).filter(Boolean)
  return settled.map(({ key, outcome }) => `${key.slice(-5)} ${outcome}`)
}

/** Two occurrences; the earlier one fails. */
const two: Job = {
  name: 'two',
  plan: () => [
    { key: 'bad', at: new Date('2021-05-21T02:00Z'), until: new Date('2021-05-21T12:00Z') },
    { key: 'good', at: new Date('2021-05-21T03:00Z'), until: new Date('2021-05-21T12:00Z') },
  ],
  run: ({ key }) => (key === 'bad' ? Promise.reject(key) : Promise.resolve()),
}

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

it('does not repeat after a restart, and makes up for what is still of use', async () => {
  clock('2021-05-21 09:00')
  const data = await folder()
  await (await start(data)).at('2021-05-21 10:00')
  const second = await start(data)
  expect(await second.at('2021-05-21 10:05')).toEqual([])
  const third = await start(data)
  expect(await third.at('2021-05-24 11:59')).toEqual(['05-24'])
  expect(third.log.warn.mock.calls).toEqual([
    ['已经过时，不再补做：daily:2021-05-22、daily:2021-05-23'],
  ])
  expect(await outcomes(data)).toEqual([
    '05-21 done',
    '05-22 skipped',
    '05-23 skipped',
    '05-24 done',
  ])
})

it('knows nothing of the time before it was first started', async () => {
  clock('2021-05-21 10:30')
  const data = await folder()
  const { at } = await start(data)
  expect(await at('2021-05-21 10:31')).toEqual([])
  expect(await at('2021-05-22 10:00')).toEqual(['05-22'])
  expect(await outcomes(data)).toEqual(['05-22 done'])
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

it('goes on trying after a restart, though another is done', async () => {
  clock('2021-05-21 09:00')
  const data = await folder()
  const first = await open(data)
  first.schedule.add(two)
  vi.setSystemTime(new Date('2021-05-21T03:00Z'))
  await first.schedule.tick()
  const ran: string[] = []
  const second = await open(data)
  second.schedule.add({ ...two, run: async ({ key }) => void ran.push(key) })
  await second.schedule.tick()
  expect(ran).toEqual(['bad'])
})

it('believes a clock that is set forward, and runs what it gave up when it is set back', async () => {
  clock('2021-05-21 09:00')
  const data = await folder()
  const { at } = await start(data)
  await at('2021-05-21 10:00')
  expect(await at('2021-05-23 20:00')).toEqual([])
  expect(await at('2021-05-21 10:05')).toEqual([])
  expect(await at('2021-05-22 10:00')).toEqual(['05-22'])
  expect(await at('2021-05-23 11:00')).toEqual(['05-23'])
  expect(await at('2021-05-22 10:00')).toEqual([])
})

it('forgets nothing that is planned after the clock was set back and missed while down', async () => {
  clock('2021-05-21 09:00')
  const data = await folder()
  const first = await start(data)
  await first.at('2031-05-21 20:00')
  await first.at('2031-05-22 20:00')
  await first.at('2021-05-21 09:00')
  const { schedule } = await open(data)
  const run = vi.fn(async () => undefined)
  schedule.add({ ...two, name: 'daily', run })
  vi.setSystemTime(new Date('2021-05-21T05:00Z'))
  await schedule.tick()
  expect(run).toHaveBeenCalledTimes(2)
})

it('lets a changed plan say nothing of what is settled', async () => {
  clock('2021-05-21 09:00')
  const data = await folder()
  const first = await start(data)
  await first.at('2021-05-24 10:00')
  await first.at('2021-05-25 10:00')
  const { schedule } = await open(data)
  schedule.add({ ...two, name: 'daily', run: () => Promise.reject(new Error('too late')) })
  await schedule.tick()
  expect((await outcomes(data)).filter((each) => !each.startsWith('05-'))).toEqual([])
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
  await vi.waitFor(() => expect(other).toHaveBeenCalledOnce())
  vi.setSystemTime(new Date('2021-05-22T02:00Z'))
  await schedule.tick()
  expect(other).toHaveBeenCalledTimes(2)
  ends[0]()
  await vi.waitFor(() => expect(ends).toHaveLength(2))
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

it('says what is to come', async () => {
  clock('2021-05-21 10:30')
  const { schedule, job } = await start(await folder())
  schedule.add(daily(job.run, 'other'))
  const days = (count: number) => schedule.upcoming(count).map(({ key }) => key)
  expect(schedule.upcoming(1)).toEqual([
    {
      job: 'daily',
      key: 'daily:2021-05-22',
      at: new Date('2021-05-22T02:00Z'),
      until: new Date('2021-05-22T04:00Z'),
    },
  ])
  expect(days(3)).toEqual(['daily:2021-05-22', 'other:2021-05-22', 'daily:2021-05-23'])
  expect(days(100)).toHaveLength(100)
  expect(days(5000)).toHaveLength(800)
})

it('keeps what the disk would not take', async () => {
  clock('2021-05-21 09:00')
  const data = await folder()
  const { at, diary, log } = await start(data)
  const path = Reflect.get(diary, 'path')
  Reflect.set(diary, 'path', data)
  onTestFinished(() => void Reflect.set(diary, 'path', path))
  await at('2021-05-21 10:00')
  expect(log.warn.mock.calls[0][0]).toContain('写不进去，请检查磁盘')
  Reflect.set(diary, 'path', path)
  expect(await at('2021-05-21 10:01')).toEqual([])
  expect(await (await start(data)).at('2021-05-21 10:02')).toEqual([])
})
