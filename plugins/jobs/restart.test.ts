import { expect, it, onTestFinished, vi } from 'vitest'
import type { LineFile } from '../storage'
import { clock, folder, open, outcomes, start, two } from './fixture'

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

it('keeps what the disk would not take', async () => {
  clock('2021-05-21 09:00')
  const data = await folder()
  const { at, diary, log } = await start(data)
  const { file } = diary as never as { file: LineFile }
  const append = vi.spyOn(file, 'append').mockRejectedValueOnce(new Error('ENOSPC'))
  onTestFinished(() => append.mockRestore())
  await at('2021-05-21 10:00')
  expect(log.warn.mock.calls[0][0]).toContain('写不进去，请检查磁盘')
  expect(await at('2021-05-21 10:01')).toEqual([])
  expect(await (await start(data)).at('2021-05-21 10:02')).toEqual([])
})
