import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { appendFile, mkdir, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, it, onTestFinished, vi } from 'vitest'
import type { Draft } from '../ledger'
import { check } from './check'
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
import { ManuscriptFiles } from './manuscript-files'
import { restore } from './restore'
import { foldersIn, newestWhole, prune, put } from './shelf'

/** Makes a backup under its name; gives its folder. */
async function backUp(data: string, target: string) {
  return put(await make(data, nowhere, target), target)
}

/** All files below a folder. */
function tree(path: string): string[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((each) => statSync(join(path, each)).isFile())
    .toSorted()
}

it('copies all that the bot wrote, and the files once', async () => {
  clock('2021-05-22 03:30')
  const [data, target] = [await folder(), await folder()]
  await fill(data, 3)
  await writeFile(join(data, 'bindings.json'), '{"last":1}')
  await writeFile(join(data, 'jobs.jsonl'), '{"job":"a"}\n{"job":')
  await writeFile(join(data, 'bindings.json.tmp'), 'x')
  await mkdir(join(data, 'outbox/ab'), { recursive: true })
  await writeFile(join(data, 'outbox/ab/abc'), 'picture')
  const first = await backUp(data, target)
  expect(first).toBe(join(target, '2021-05-22_033000'))
  const parts = ['bindings.json', 'jobs.jsonl', 'ledger.jsonl', 'manifest.json', 'outbox/ab/abc']
  expect(tree(first)).toEqual(parts)
  expect(readFileSync(join(first, 'jobs.jsonl'), 'utf8')).toBe('{"job":"a"}\n')
  expect(await check(first, true)).toMatchObject({
    faults: [],
    manifest: { at: '2021-05-22T03:30:00.000+08:00', entries: 3, submissions: 3, missing: [] },
  })
  const kept = tree(join(target, 'files')).map((path) => join(target, 'files', path))
  expect(kept).toHaveLength(3)
  const inodes = kept.map((path) => statSync(path).ino)
  vi.setSystemTime(new Date('2021-05-23T03:30:00+08:00'))
  await fill(data, 1, 4)
  await backUp(data, target)
  expect(tree(join(target, 'files'))).toHaveLength(4)
  expect(kept.map((path) => statSync(path).ino)).toEqual(inodes)
  expect((await newestWhole(target))?.manifest?.entries).toBe(4)
})

it('takes the place of one of the same second', async () => {
  clock('2021-05-22 03:30')
  const [data, target] = [await folder(), await folder()]
  await fill(data, 1)
  const first = await backUp(data, target)
  await rm(data, { recursive: true })
  await fill(data, 2)
  expect(await backUp(data, target)).toBe(first)
  expect(await foldersIn(target)).toEqual([first])
  expect(await check(first)).toMatchObject({ faults: [], account: { entries: 2 } })
})

it('copies the settings that are there', async () => {
  const [data, target, school] = [await folder(), await folder(), await folder()]
  await fill(data, 1)
  const texts = { 'roster.yml': 'units: []', 'policies/own.yml': 'id: own' }
  await write(school, { ...texts, 'policies/notes.txt': 'x', 'policies/examples/a.yml': 'x' })
  const { draft, manifest } = await make(data, settingsIn(school), target)
  expect(manifest.settings.map(({ path }) => path)).toEqual([
    'settings/roster.yml',
    'settings/policies/own.yml',
  ])
  expect(tree(join(draft, 'settings'))).toEqual(Object.keys(texts).toSorted())
  await write(draft, { 'settings/roster.yml': 'units: {}' })
  expect((await check(draft)).faults).toEqual(['settings/roster.yml 缺少或已损坏'])
})

it('is consistent while manuscripts keep coming in', async () => {
  const [data, target] = [await folder(), await folder()]
  const bot = await open(data)
  await bot.handIn(1)
  const over = new AbortController()
  const work = (async () => {
    for (let no = 2; !over.signal.aborted; no++) await bot.handIn(no)
  })()
  for (let round = 0; round < 5; round++) {
    const { draft, manifest } = await make(data, nowhere, target)
    expect(manifest).toMatchObject({ missing: [], entries: manifest.submissions })
    expect((await check(draft, true)).faults).toEqual([])
  }
  over.abort()
  await work
  await bot.close()
})

it('takes no half line, and none of a ledger that cannot be true', async () => {
  const [data, target] = [await folder(), await folder()]
  await fill(data, 2)
  await appendFile(join(data, 'ledger.jsonl'), '{"id":"torn","seq":3')
  expect((await make(data, nowhere, target)).manifest.entries).toBe(2)
  await appendFile(join(data, 'ledger.jsonl'), '}\n')
  await expect(make(data, nowhere, target)).rejects.toThrow('台账第3行')
  expect(readdirSync(target)).toEqual(['files'])
})

it('says which files were not there, and keeps no destroyed one', async () => {
  const [data, target] = [await folder(), await folder()]
  await fill(data, 2)
  const bot = await open(data)
  const [first, second] = bot.ledger.entries.map((entry) => {
    return entry.type === 'submitted' ? entry.payload.file : undefined
  })
  const secret = { ...(await bot.files.put(Buffer.from('secret'))), name: 'x.docx' }
  const payload = { column: 'weekly', file: secret, findings: [], isDestroyed: true }
  const draft = { ...(await submitted(bot.files, 1)), id: 'refusal', type: 'refused', payload }
  await bot.ledger.append(draft as Draft)
  await bot.close()
  await rm(new ManuscriptFiles(data).path(first!.sha256))
  writeFileSync(new ManuscriptFiles(data).path(second!.sha256), 'manuscript X')
  const { manifest } = await make(data, nowhere, target)
  expect(manifest.missing).toEqual([first!.sha256, second!.sha256])
  expect(await new ManuscriptFiles(target).list()).toEqual([])
})

it('leaves nothing behind when the disk is full', async () => {
  const [data, target] = [await folder(), await folder()]
  await fill(data, 2)
  const full = Object.assign(new Error('no space'), { code: 'ENOSPC' })
  const keep = vi.spyOn(ManuscriptFiles.prototype, 'keep').mockRejectedValue(full)
  onTestFinished(() => keep.mockRestore())
  await expect(make(data, nowhere, target)).rejects.toThrow('no space')
  expect(readdirSync(target)).toEqual([])
})

const damages: [string, string, (backup: string, target: string) => Promise<unknown>][] = [
  ['no manifest', '没有写完，或者不是备份', (at) => rm(join(at, 'manifest.json'))],
  ['half a manifest', '没有写完，或者不是备份', (at) => truncate(join(at, 'manifest.json'), 9)],
  ['a shorter ledger', 'ledger.jsonl 缺少或已损坏', (at) => truncate(join(at, 'ledger.jsonl'), 9)],
  [
    'another word',
    'jobs.jsonl 缺少或已损坏',
    (at) => writeFile(join(at, 'jobs.jsonl'), '{"j":2}\n'),
  ],
  [
    'no file',
    '2个稿件文件缺少或已损坏（稿件在备份旁边的 files 里，要一起拷来）',
    (_, target) => rm(join(target, 'files'), { recursive: true }),
  ],
]

it.each(damages)('tells a backup with %s from a whole one', async (_, fault, damage) => {
  clock('2021-05-22 03:30')
  const [data, target] = [await folder(), await folder()]
  await fill(data, 2)
  await writeFile(join(data, 'jobs.jsonl'), '{"j":1}\n')
  const backup = await backUp(data, target)
  await damage(backup, target)
  expect((await check(backup)).faults).toEqual([fault])
  await expect(restore(backup, data, nowhere)).rejects.toThrow(fault)
  expect(readdirSync(data).toSorted()).toEqual(['files', 'jobs.jsonl', 'ledger.jsonl'])
})

it('keeps so many, and the files that these name', async () => {
  const [data, target] = [await folder(), await folder()]
  await fill(data, 5)
  clock('2021-05-20 03:30')
  await backUp(data, target)
  // The ledger went back to an earlier backup, and on from there.
  await rm(data, { recursive: true })
  await fill(data, 2)
  await fill(data, 1, 9)
  for (const day of [21, 22, 23]) {
    vi.setSystemTime(new Date(`2021-05-${day}T03:30:00+08:00`))
    await prune(target, await backUp(data, target), 3)
  }
  const days = (await foldersIn(target)).map((path) => path.slice(-9, -7))
  expect(days).toEqual(['23', '22', '21'])
  expect(await new ManuscriptFiles(target).list()).toHaveLength(3)
  for (const backup of await foldersIn(target))
    expect((await check(backup, true)).faults).toEqual([])
  // A clock that once ran ahead must not cost us tonight's.
  vi.setSystemTime(new Date('2021-05-19T03:30:00+08:00'))
  const latest = await backUp(data, target)
  await prune(target, latest, 3)
  expect(await foldersIn(target)).toContain(latest)
  expect(await foldersIn(target)).toHaveLength(3)
})

it('restores any beginning of a ledger to the state that it had', async () => {
  const count = 12
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: count }), fc.nat(count), async (before, after) => {
      const [data, target] = [await folder(), await folder()]
      await fill(data, before)
      const backup = await backUp(data, target)
      const then = readFileSync(join(data, 'ledger.jsonl'), 'utf8')
      await fill(data, after, before + 1)
      const { lost, manifest } = await restore(backup, data, nowhere)
      expect(lost).toHaveLength(after)
      expect(manifest.submissions).toBe(before)
      const now = readFileSync(join(data, 'ledger.jsonl'), 'utf8')
      expect(now.slice(0, then.length)).toBe(then)
      const bot = await open(data)
      expect(bot.ledger.state.submissions.size).toBe(before)
      expect(bot.ledger.entries).toHaveLength(before + after)
      for (let no = 1; no <= before; no++) {
        const { payload } = bot.ledger.find(`2021-${String(no).padStart(4, '0')}`)!.entry
        expect(readFileSync(bot.files.path(payload.file.sha256))).toEqual(bytesOf(no))
      }
      await bot.close()
      expect(existsSync(join(data, 'ledger.jsonl.draft'))).toBe(false)
    }),
    { numRuns: 15 },
  )
})
