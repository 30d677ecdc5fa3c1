import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { ReaderPool } from './'
import { fullFile } from './fixtures/full'
import { read } from './read'

/** Longer than any test. */
const ENDLESS = 2 ** 31 - 1

let pool: ReaderPool
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'manuscript-'))
  pool = new ReaderPool({ limit: ENDLESS })
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

it('gives up on a file that takes for ever', async () => {
  const stuck = new ReaderPool({ file: join(__dirname, 'fixtures/stuck-worker.ts'), limit: 1 })
  onTestFinished(() => stuck.close())
  expect(await stuck.read(Buffer.from('一'), '死.docx')).toMatchObject({
    fileName: '死.docx',
    problem: { kind: 'timeout' },
    size: 3,
    blocks: [],
  })
})
