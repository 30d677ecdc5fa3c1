import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { ReaderPool, type ReaderPoolOptions } from './'
import { fullFile } from './fixtures/full'
import { read } from './read'

/** Longer than any test. */
const ENDLESS = 2 ** 31 - 1

let pool: ReaderPool
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'manuscript-'))
  pool = new ReaderPool({ limit: ENDLESS })
  pool.warm()
})

afterAll(async () => {
  await pool.close()
  await rm(folder, { recursive: true })
})

async function save(bytes: Uint8Array): Promise<string> {
  const path = join(folder, '稿')
  await writeFile(path, bytes)
  return path
}

it('reads as in this thread, from bytes and from a path', async () => {
  const bytes = fullFile()
  const expected = await read(bytes, '稿.docx')
  expect(await pool.read(bytes, '稿.docx')).toEqual(expected)
  expect(await pool.read(await save(bytes), '稿.docx')).toEqual(expected)
})

it('composes', async () => {
  const bytes = await pool.compose({ title: '标题', paragraphs: ['正文。'], pictures: [] })
  expect(Buffer.isBuffer(bytes)).toBe(true)
  expect(await pool.read(bytes, '稿.docx')).toMatchObject({ title: '标题', size: bytes.length })
})

it('says why it cannot compose', async () => {
  const pictures = [{ bytes: new Uint8Array(9) }]
  await expect(pool.compose({ paragraphs: [], pictures })).rejects.toThrow('第1张图片')
})

it('rejects when there is no such file', async () => {
  await expect(pool.read(join(folder, 'none'), '稿.docx')).rejects.toThrow('ENOENT')
})

/** Workers that take for ever over some files, by their names. */
function openStuck(limits: ReaderPoolOptions): ReaderPool {
  const stuck = new ReaderPool({ file: join(__dirname, 'fixtures/stuck-worker.ts'), ...limits })
  onTestFinished(() => stuck.close())
  return stuck
}

it('answers others while heavy files are read', async () => {
  const stuck = openStuck({ limit: ENDLESS, slowLimit: ENDLESS })
  const reading = Array.from({ length: 3 }, () => stuck.read(Buffer.from('一'), '重.docx'))
  expect(await stuck.read(Buffer.from('一'), '快.docx')).toMatchObject({ fileName: '快.docx' })
  const outcomes = Promise.allSettled(reading)
  await stuck.close()
  for (const { status } of await outcomes) expect(status).toBe('rejected')
})

it('gives a file that takes long another try, out of the way of others', async () => {
  const stuck = openStuck({ limit: 1, slowLimit: ENDLESS })
  expect(await stuck.read(Buffer.from('一'), '慢.docx')).toMatchObject({
    problem: { kind: 'empty' },
  })
})

it('gives up on a file that takes for ever', async () => {
  const stuck = openStuck({ limit: 1, slowLimit: 1 })
  expect(await stuck.read(Buffer.from('一'), '死.docx')).toMatchObject({
    fileName: '死.docx',
    problem: { kind: 'timeout' },
    size: 3,
    blocks: [],
  })
})
