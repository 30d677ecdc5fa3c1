import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { lock } from '../storage'
import { type Draft, nextCommission, nextReceipt } from '../ledger'
import {
  bytesOf,
  clock,
  fill,
  folder,
  nowhere,
  open,
  settingsIn,
  submitted,
  write,
} from './fixture'
import { make } from './make'
import { MANIFEST } from './manifest'
import { ManuscriptFiles } from './manuscript-files'
import { restore } from './restore'
import { put } from './shelf'

const at = '2021-05-22 09:00'

async function scene() {
  clock(at)
  const [data, target] = [await folder(), await folder()]
  await fill(data, 3)
  await writeFile(join(data, 'bindings.json'), 'old')
  await writeFile(join(data, 'outbox.jsonl'), '{"key":"old"}\n')
  await mkdir(join(data, 'outbox/ab'), { recursive: true })
  await writeFile(join(data, 'outbox/ab/abc'), 'picture')
  const backup = await put(await make(data, nowhere, target), target)
  return { data, target, backup, read: (name: string) => readFileSync(join(data, name), 'utf8') }
}

it('puts back what the ledger follows from, and leaves what was said', async () => {
  const { data, backup, read } = await scene()
  await writeFile(join(data, 'bindings.json'), 'new')
  await writeFile(join(data, 'onebot-seen.json'), 'later')
  await writeFile(join(data, 'outbox.jsonl'), '{"key":"new","state":"delivered"}\n')
  await rm(join(data, 'outbox/ab/abc'))
  await fill(data, 2, 4)
  const whole = read('ledger.jsonl')
  writeFileSync(join(data, 'ledger.jsonl'), whole.replace('"seq":2,', '"seq":2;'))
  const restored = await restore(backup, data, nowhere)
  const aside = join(data, 'before-restore-2021-05-22_090000')
  expect(restored).toMatchObject({ aside, unreadable: 1, manifest: { entries: 3, submissions: 3 } })
  expect(restored.lost).toMatchObject([
    { no: 4, unit: '机电工程学院', payload: { receipt: '2021-0004' } },
    { no: 5, unit: '机电工程学院', payload: { receipt: '2021-0005' } },
  ])
  expect(read('bindings.json')).toBe('old')
  expect(readdirSync(join(data, 'outbox/ab'))).toEqual([])
  expect(readdirSync(data)).not.toContain('onebot-seen.json')
  expect(readdirSync(aside).toSorted()).toEqual([
    'bindings.json',
    'ledger.jsonl',
    'onebot-seen.json',
  ])
  expect(readFileSync(join(aside, 'ledger.jsonl'), 'utf8')).toContain('"seq":2;')
  const bot = await open(data)
  expect(bot.ledger.entries.map(({ type }) => type)).toEqual(
    'submitted submitted submitted lost lost'.split(' '),
  )
  expect(nextReceipt(bot.ledger.state, '2021')).toBe('2021-0006')
  await bot.close()
})

it('gives no number out again, also when it is done twice', async () => {
  const { data, backup } = await scene()
  const numbers = async () => {
    const { ledger, close } = await open(data)
    await close()
    return [ledger.entries.length, nextReceipt(ledger.state, '2021'), nextCommission(ledger.state)]
  }
  await fill(data, 1, 4)
  const bot = await open(data)
  const { payload: _, ...draft } = await submitted(bot.files, 5)
  const asked = { no: 1, units: ['教务处'], topic: '就业', due: '2021-06-01T17:00:00.000+08:00' }
  await bot.ledger.append({ ...draft, type: 'commissioned', payload: asked } as Draft)
  await bot.close()
  await restore(backup, data, nowhere)
  expect(await numbers()).toEqual([5, '2021-0005', 2])
  await fill(data, 1, 5)
  clock('2021-05-22 09:01')
  await restore(backup, data, nowhere)
  expect(await numbers()).toEqual([6, '2021-0006', 2])
})

/** A line of the outbox. */
function parcel(key: string, state: string) {
  return JSON.stringify({ key, state, ids: [], pieces: [{ content: `${key}，记17` }] })
}

it('never says what waits and the backup does not know of', async () => {
  const { data, backup, read } = await scene()
  await fill(data, 1, 4)
  const parcels = [parcel('old', 'queued'), parcel('new', 'queued'), parcel('said', 'delivered')]
  await writeFile(join(data, 'outbox.jsonl'), parcels.map((line) => `${line}\n`).join(''))
  expect((await restore(backup, data, nowhere)).unsaid).toEqual(['new，记17'])
  const lines = read('outbox.jsonl').trim().split('\n')
  expect(JSON.parse(lines.at(-1)!)).toEqual({ key: 'new', state: 'dropped' })
})

it('puts everything on a new machine', async () => {
  const { backup } = await scene()
  const data = join(await folder(), 'data/run')
  expect(await restore(backup, data, nowhere)).toMatchObject({
    aside: undefined,
    lost: [],
    unreadable: 0,
  })
  expect(readFileSync(join(data, 'outbox.jsonl'), 'utf8')).toBe('{"key":"old"}\n')
  expect(readFileSync(join(data, 'outbox/ab/abc'), 'utf8')).toBe('picture')
  const bot = await open(data)
  const [entry] = bot.ledger.entries
  const { sha256 } = entry.type === 'submitted' ? entry.payload.file : { sha256: '' }
  expect(readFileSync(bot.files.path(sha256))).toEqual(bytesOf(1))
  await bot.close()
})

/** A backup of a school's settings; gives the folder they are in. */
async function schoolScene() {
  clock(at)
  const [data, target, school] = [await folder(), await folder(), await folder()]
  await fill(data, 1)
  await write(school, {
    'roster.yml': 'roster',
    'calendar.yml': 'calendar',
    'policies/own.yml': 'policy',
  })
  const backup = await put(await make(data, settingsIn(school), target), target)
  return { data, school, backup, settings: settingsIn(school) }
}

it('puts back settings that are gone or changed, and keeps what it replaces', async () => {
  const { data, school, backup, settings } = await schoolScene()
  await write(school, { 'roster.yml': 'changed', 'policies/later.yml': 'later' })
  await rm(settings.policies, { recursive: true })
  const former = join(data, 'before-restore-2021-05-22_090000/settings/roster.yml')
  const own = join(settings.policies, 'own.yml')
  expect((await restore(backup, data, settings)).settings).toEqual([
    { path: settings.roster, former },
    { path: own, former: undefined },
  ])
  expect(readFileSync(former, 'utf8')).toBe('changed')
  expect(readFileSync(settings.roster, 'utf8')).toBe('roster')
  expect(readFileSync(own, 'utf8')).toBe('policy')
  expect(readdirSync(school).toSorted()).toEqual(['calendar.yml', 'policies', 'roster.yml'])
})

it('leaves settings that are the same', async () => {
  const { data, backup, settings } = await schoolScene()
  expect((await restore(backup, data, settings)).settings).toEqual([])
})

it('puts a roster where this bot keeps its own, also in the data folder', async () => {
  const { data, backup, settings } = await schoolScene()
  const roster = join(data, 'roster.yml')
  await write(data, { 'roster.yml': 'roster' })
  const done = await restore(backup, data, { ...settings, roster })
  expect(done.settings).toEqual([{ path: roster, former: undefined }])
  expect(readFileSync(roster, 'utf8')).toBe('roster')
})

it('restores a backup of old, without settings', async () => {
  const { data, backup, settings } = await schoolScene()
  const { settings: _, ...old } = JSON.parse(readFileSync(join(backup, MANIFEST), 'utf8'))
  writeFileSync(join(backup, MANIFEST), JSON.stringify(old))
  await rm(join(backup, 'settings'), { recursive: true })
  await write(data, { 'roster.yml': 'present' })
  await rm(settings.roster)
  expect(await restore(backup, data, settings)).toMatchObject({
    manifest: { entries: 1, settings: [] },
    settings: [],
  })
  expect(existsSync(settings.roster)).toBe(false)
})

it('mends files that are not what their names say', async () => {
  const { data, target, backup } = await scene()
  const [sha256] = await new ManuscriptFiles(target).list()
  const right = readFileSync(new ManuscriptFiles(data).path(sha256))
  writeFileSync(new ManuscriptFiles(data).path(sha256), Buffer.alloc(right.length))
  await restore(backup, data, nowhere)
  expect(readFileSync(new ManuscriptFiles(data).path(sha256))).toEqual(right)
})

it('finds a file of the backup that has gone bad', async () => {
  const { data, target, backup } = await scene()
  const [sha256] = await new ManuscriptFiles(target).list()
  const { length } = readFileSync(new ManuscriptFiles(target).path(sha256))
  writeFileSync(new ManuscriptFiles(target).path(sha256), Buffer.alloc(length))
  await expect(restore(backup, data, nowhere)).rejects.toThrow('1个稿件文件缺少或已损坏')
})

it('refuses while a bot runs on the data', async () => {
  const { data, backup, read } = await scene()
  await fill(data, 1, 4)
  const before = read('ledger.jsonl')
  const unlock = await lock(data)
  await expect(restore(backup, data, nowhere)).rejects.toThrow(/数据目录 .* 正由进程 \d+/)
  await unlock()
  expect(read('ledger.jsonl')).toBe(before)
  expect(readdirSync(data).filter((name) => name.startsWith('before'))).toEqual([])
  await restore(backup, data, nowhere)
})
