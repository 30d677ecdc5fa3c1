import { createHash } from 'node:crypto'
import { mkdir, readFile, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FileStore } from './files'
import { folder } from './fixture'

const bytes = Buffer.from('稿件')
const sha256 = createHash('sha256').update(bytes).digest('hex')

async function open() {
  const path = join(await folder(), 'files')
  return { path, files: await FileStore.open(path) }
}

describe('a file', () => {
  it('is kept under its hash', async () => {
    const { path, files } = await open()
    expect(await files.has(sha256)).toBe(false)
    expect(await files.put(bytes)).toEqual({ sha256, size: 6 })
    expect(files.path(sha256)).toBe(join(path, sha256.slice(0, 2), sha256))
    expect(await readFile(files.path(sha256))).toEqual(bytes)
    expect(await files.has(sha256)).toBe(true)
    expect(await readdir(join(path, 'drafts'))).toEqual([])
  })

  it('is written once, however often and however many at a time', async () => {
    const { files } = await open()
    await Promise.all(Array.from({ length: 20 }, () => files.put(bytes)))
    const { ino } = await stat(files.path(sha256))
    await files.put(bytes)
    expect((await stat(files.path(sha256))).ino).toBe(ino)
  })

  it('is mended when what is there is not whole', async () => {
    const { files } = await open()
    await files.put(bytes)
    await truncate(files.path(sha256), 3)
    await files.put(bytes)
    expect(await readFile(files.path(sha256))).toEqual(bytes)
  })

  it('is put again after somebody removed its folder', async () => {
    const { path, files } = await open()
    await files.put(bytes)
    await rm(join(path, sha256.slice(0, 2)), { recursive: true })
    await files.put(bytes)
    expect(await files.has(sha256)).toBe(true)
  })

  it('is gone when removed, also while it is being put', async () => {
    const { files } = await open()
    const putting = files.put(bytes)
    await files.remove(sha256)
    await putting
    expect(await files.has(sha256)).toBe(false)
    await files.remove(sha256)
  })

  it('that cannot be written leaves nothing behind', async () => {
    const { path, files } = await open()
    await mkdir(files.path(sha256), { recursive: true })
    await expect(files.put(bytes)).rejects.toThrow('EISDIR')
    expect(await readdir(join(path, 'drafts'))).toEqual([])
  })
})

it('forgets what a crash left half-written', async () => {
  const { path } = await open()
  await mkdir(join(path, 'drafts'), { recursive: true })
  await writeFile(join(path, 'drafts', 'half'), 'x')
  await FileStore.open(path)
  expect(await readdir(join(path, 'drafts'))).toEqual([])
})

it('knows no other names', async () => {
  const { files } = await open()
  expect(() => files.path('../../etc/passwd')).toThrow('not a SHA-256')
})
