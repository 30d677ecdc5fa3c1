import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { Context } from 'koishi'
import { expect, it, vi } from 'vitest'
import type { Job, Occurrence } from '../jobs'
import { folder } from '../storage/fixture'
import * as bulletin from './index'
import { drawBoard } from './picture'
import { board } from './picture/fixture'

/** The room with nothing but what it asks for while it starts. */
async function start() {
  const app = new Context()
  const jobs: Job<Occurrence>[] = []
  for (const service of bulletin.inject) app.provide(service)
  const data = await folder()
  const schedule = { add: (job: Job<Occurrence>) => jobs.push(job) }
  const services: Record<string, object> = { jobs: schedule, storage: { folder: data } }
  for (const service of bulletin.inject) app.set(service, services[service] ?? {})
  const plugin = app.plugin(bulletin)
  await app.start()
  await expect.poll(() => app.get('digests')).toBeDefined()
  return { app, plugin, data, jobs }
}

it('adds its job, and keeps the digests in the data folder', async () => {
  const { app, jobs, data } = await start()
  expect(jobs.map(({ name }) => name)).toEqual(['bulletin'])
  await app.get('digests')!.record({ title: '动态', column: 'weekly', by: '文心', events: [] })
  const again = await bulletin.DigestBook.open(join(data, 'digests.jsonl'), () => {})
  expect(again.get(1)).toMatchObject({ title: '动态' })
  await again.close()
  await app.stop()
})

it('lets go of the painter when it is taken out', async () => {
  const { app, plugin } = await start()
  await drawBoard(board(1))
  const terminate = vi.spyOn(Worker.prototype, 'terminate')
  plugin.dispose()
  expect(terminate).toHaveBeenCalledOnce()
  await app.stop()
})
