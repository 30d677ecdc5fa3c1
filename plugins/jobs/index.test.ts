import { setTimeout } from 'node:timers/promises'
import { Context } from 'koishi'
import { expect, it, onTestFinished, vi } from 'vitest'
import * as storage from '../storage'
import JobsService from './'
import { daily, folder } from './fixture'

/** A bot whose clock and timers the test moves. */
async function start(data: string) {
  const app = new Context()
  app.plugin(storage, { data })
  app.plugin(JobsService)
  await app.start()
  onTestFinished(() => app.stop())
  await expect.poll(() => app.get('jobs')).toBeDefined()
  return app
}

function freeze() {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] })
  onTestFinished(() => void vi.useRealTimers())
  vi.setSystemTime(new Date('2021-05-21T09:00:30+08:00'))
}

/** Sets the clock and lets the bot look at it until it has run the job so often. */
async function expectRuns(run: () => void, at: string, count: number) {
  vi.setSystemTime(new Date(`${at}+08:00`))
  await vi.waitFor(() => {
    vi.advanceTimersByTime(60_000)
    expect(run).toHaveBeenCalledTimes(count)
  }, 15_000)
}

it('runs a job for as long as its plugin lives', async () => {
  freeze()
  const app = await start(await folder())
  const run = vi.fn(async () => undefined)
  const load = () => app.inject(['jobs'], (ctx) => void ctx.jobs.add(daily(run)))
  const plugin = load()
  await app.lifecycle.flush()
  await expectRuns(run, '2021-05-21T10:00:00', 1)
  plugin.dispose()
  await expectRuns(run, '2021-05-22T10:00:00', 1)
  load()
  await expectRuns(run, '2021-05-22T10:30:00', 2)
})

it('looks at the clock several times a second, whatever it is set to', async () => {
  freeze()
  const app = await start(await folder())
  const plan = vi.fn(() => [])
  app.jobs.add({ name: 'idle', plan, run: async () => undefined })
  const looks = async (text: string, count: number) => {
    vi.setSystemTime(new Date(`${text}+08:00`))
    vi.advanceTimersByTime(1000)
    await expect.poll(() => plan).toHaveBeenCalledTimes(count)
    await setTimeout(20)
  }
  await looks('2021-05-21T09:00:40', 1)
  await looks('2021-05-21T09:00:58', 1)
  await looks('2021-05-21T09:01:00', 2)
  await looks('2021-06-18T09:00:00', 3)
  await looks('2021-05-21T09:00:00', 4)
})

it('repeats nothing after a restart', async () => {
  freeze()
  const data = await folder()
  const run = vi.fn(async () => undefined)
  for (const day of [1, 2, 3]) {
    const app = await start(data)
    app.jobs.add(daily(run))
    await expectRuns(run, `2021-06-0${day}T10:00:00`, day)
    await expectRuns(run, `2021-06-0${day}T22:00:00`, day)
    await expectRuns(run, `2021-06-0${day}T10:30:00`, day)
    await app.parallel('exit', 'SIGTERM')
    await app.stop()
  }
})
