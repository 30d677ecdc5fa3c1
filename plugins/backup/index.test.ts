import { readdirSync, writeFileSync } from 'node:fs'
import { copyFile, open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Context } from 'koishi'
import { expect, it, onTestFinished, vi } from 'vitest'
import * as ledger from '../ledger'
import * as roster from '../roster'
import * as storage from '../storage'
import * as backup from './'
import { clock, fill, folder, nowhere, start, submitted } from './fixture'
import { make } from './make'
import { foldersIn, put } from './shelf'

/** Lets the bot look at the clock until it is as it should be. */
async function until(at: string, expectation: () => unknown) {
  vi.setSystemTime(new Date(`${at.replace(' ', 'T')}+08:00`))
  await vi.waitFor(async () => {
    vi.advanceTimersByTime(60_000)
    await expectation()
  }, 20_000)
}

/** A disk that confirms nothing until it is told to. */
async function slowDisk() {
  const file = await open(__filename)
  await file.close()
  let confirm!: () => void
  const confirmed = new Promise<void>((resolve) => (confirm = resolve))
  const datasync = vi.spyOn(Object.getPrototypeOf(file), 'datasync').mockReturnValue(confirmed)
  onTestFinished(() => datasync.mockRestore())
  return { confirm }
}

const names = async (target: string) => (await foldersIn(target)).map((path) => path.slice(-17, -7))

it('backs up every night, and checks it against what is in memory', async () => {
  clock('2021-05-21 16:30')
  const [data, target] = [await folder(), await folder()]
  await copyFile('data/roster.example.yml', join(data, 'roster.yml'))
  const { app, told } = await start(data, target, { keep: 2 })
  await app.ledger.append(await submitted(app.storage.files, 1))
  for (const day of [22, 23, 24]) {
    await until(`2021-05-${day} 03:30`, async () =>
      expect(await names(target)).toContain(`2021-05-${day}`),
    )
  }
  await until('2021-05-24 03:40', async () =>
    expect(await names(target)).toEqual(['2021-05-24', '2021-05-23']),
  )
  const manifest = (await backup.newestWhole(target))?.manifest
  expect(manifest).toMatchObject({ entries: 1, submissions: 1 })
  const settings = manifest?.settings.map(({ path }) => path)
  for (const name of ['roster.yml', 'calendar.yml', 'policies/xpu-2021.yml'])
    expect(settings).toContain(`settings/${name}`)
  expect(told).toEqual([])
})

it('waits for what the disk has not confirmed yet', async () => {
  clock('2021-05-21 16:30')
  const [data, target] = [await folder(), await folder()]
  const { app } = await start(data, target)
  const draft = await submitted(app.storage.files, 1)
  const disk = await slowDisk()
  const written = app.ledger.append(draft)
  await until('2021-05-22 03:30', async () => {
    const [made] = readdirSync(target).filter((name) => name.startsWith('.draft-'))
    expect(readdirSync(join(target, made))).toContain('manifest.json')
  })
  await setTimeout(500)
  disk.confirm()
  await written
  await vi.waitFor(async () => expect(await names(target)).toEqual(['2021-05-22']), 15_000)
  expect((await backup.newestWhole(target))?.manifest).toMatchObject({ entries: 1 })
})

it('makes up for a night it was down, once', async () => {
  clock('2021-05-21 16:30')
  const [data, target] = [await folder(), await folder()]
  await (await start(data, target)).stop()
  vi.setSystemTime(new Date('2021-05-22T09:00:00+08:00'))
  await start(data, target)
  await until('2021-05-22 09:01', async () => expect(await names(target)).toEqual(['2021-05-22']))
})

it('tells the editors once a day when it cannot, and goes on trying', async () => {
  clock('2021-05-21 16:30')
  const [data, parent] = [await folder(), await folder()]
  const target = join(parent, 'disk')
  writeFileSync(target, 'not a folder')
  const { told } = await start(data, target)
  await until('2021-05-22 09:00', () => expect(told).toHaveLength(1))
  expect(told[0]).toContain('昨夜没有备份成：')
  await until('2021-05-22 12:00', () => expect(readdirSync(parent)).toEqual(['disk']))
  await until('2021-05-23 09:00', () => expect(told).toHaveLength(2))
})

it('tells the editors when the ledger has become shorter', async () => {
  clock('2021-05-20 03:30')
  const [data, target, other] = [await folder(), await folder(), await folder()]
  await fill(other, 3)
  await put(await make(other, nowhere, target), target)
  const { told } = await start(data, target)
  await until('2021-05-21 03:30', () => expect(told).toHaveLength(1))
  expect(told[0]).toContain('台账比上一次备份少了3条记录')
})

it('says which backup to use when the ledger is damaged', async () => {
  clock('2021-05-22 03:30')
  const [data, target] = [await folder(), await folder()]
  await fill(data, 2)
  const whole = await put(await make(data, nowhere, target), target)
  vi.setSystemTime(new Date('2021-05-23T03:30:00+08:00'))
  const torn = await put(await make(data, nowhere, target), target)
  await writeFile(join(torn, 'ledger.jsonl'), '')
  await writeFile(join(data, 'ledger.jsonl'), 'null\n')
  const app = new Context()
  onTestFinished(() => app.stop())
  app.plugin(storage, { data })
  app.plugin(roster, { file: 'data/roster.example.yml' })
  app.plugin(ledger)
  app.plugin(backup, { folder: target } as backup.Config)
  const errors: Error[] = []
  app.on('internal/error', (error) => void errors.push(error))
  await app.start()
  await vi.waitFor(() => expect(errors).toHaveLength(1), 15_000)
  expect(errors[0].message).toContain(`恢复请运行：npm run restore -- ${whole}`)
  expect(errors[0].message).toContain('2021-05-22 03:30，2条记录')
})
