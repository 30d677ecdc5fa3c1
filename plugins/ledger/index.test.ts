import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Context } from 'koishi'
import { expect, it, onTestFinished, vi } from 'vitest'
import * as storage from '../storage'
import * as roster from '../roster'
import { folder } from '../storage/fixture'
import { type Entry } from './'
import * as ledger from './'
import { stored, submitted } from './fixture'

async function start(data: string) {
  const app = new Context()
  app.plugin(storage, { data })
  app.plugin(roster, { file: 'data/roster.example.yml' })
  app.plugin(ledger)
  await app.start()
  onTestFinished(() => app.stop())
  await expect.poll(() => app.get('ledger')).toBeDefined()
  return app
}

it('keeps what was appended, and tells who listens before the answer', async () => {
  const data = await folder()
  const app = await start(data)
  const heard: Entry[][] = []
  app.on('ledger/appended', (entries) => void heard.push(entries))
  app.on('ledger/appended', () => {
    throw new Error('a listener of no manners')
  })
  const { entry } = await app.ledger.append(submitted('a', '2021-0001'))
  expect(heard).toEqual([[entry]])
  await app.parallel('exit', 'SIGTERM')
  await app.stop()
  const again = await start(data)
  expect(stored(again.ledger.entries)).toEqual([stored(entry)])
})

it('is read to the last, and writes nothing more, when the process ends', async () => {
  const data = await folder()
  const app = await start(data)
  await app.ledger.append(submitted('a', '2021-0001'))
  await app.parallel('exit', 'SIGTERM')
  const settled = vi.fn()
  void app.ledger.append(submitted('b', '2021-0002')).then(settled, settled)
  await sleep(20)
  expect(settled).not.toHaveBeenCalled()
  expect(stored(app.ledger.entries)).toMatchObject([{ id: 'a' }])
  await app.stop()
  const again = await start(data)
  expect(again.ledger.entries).toHaveLength(1)
})

it('lets go of the folder when it is unloaded', async () => {
  const data = await folder()
  const app = await start(data)
  app.registry.delete(storage as never)
  await (
    await storage.lock(data)
  )()
})

it('does not start when the ledger cannot be true, and says what to do', async () => {
  const data = await folder()
  await writeFile(join(data, 'ledger.jsonl'), 'null\n')
  const app = new Context()
  onTestFinished(() => app.stop())
  app.on('ledger/damaged', () => '恢复请运行……')
  const errors: Error[] = []
  app.on('internal/error', (error) => void errors.push(error))
  app.plugin(storage, { data })
  app.plugin(roster, { file: 'data/roster.example.yml' })
  app.plugin(ledger)
  await app.start()
  await expect.poll(() => errors).toHaveLength(1)
  const path = join(data, 'ledger.jsonl')
  expect(errors[0].message).toBe(`[ledger] 台账 ${path} 第1行：不是一条记录\n恢复请运行……`)
  expect(app.get('ledger')).toBeUndefined()
})
