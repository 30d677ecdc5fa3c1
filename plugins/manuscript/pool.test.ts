import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ReaderPool } from './'
import { fullFile } from './fixtures/full'
import { p, wordFile } from './fixtures/word'
import { read } from './read'

let pool: ReaderPool
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'manuscript-'))
  pool = new ReaderPool({ patient: 1000 })
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

/** Fields that never end, one inside the other: each text is measured against all of them. */
function slowFile(): Uint8Array {
  const parts = ['begin', 'separate'].map((type) => `<w:fldChar w:fldCharType="${type}"/>`)
  const field = `<w:r>${parts.join('')}<w:t>字</w:t></w:r>`
  const unique = Array.from({ length: 80_000 }, (_, n) =>
    field.replace('<w:r>', `<w:r w:n="${n}">`),
  )
  return wordFile(p(unique.join('')))
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

it('answers others while slow files are tried', { timeout: 40_000 }, async () => {
  const slow = slowFile()
  const order: string[] = []
  const stuck = Array.from({ length: 3 }, async () => {
    const manuscript = await pool.read(slow, '慢.docx')
    order.push('slow')
    return manuscript
  })
  await pool.read(wordFile(p('一')), '快.docx')
  // On a busy machine one slow file may be done with by then, not all that came before.
  expect(order.length).toBeLessThan(stuck.length)
  for (const { problem, size, blocks } of await Promise.all(stuck)) {
    expect({ problem, size, blocks }).toMatchObject({
      problem: { kind: 'timeout' },
      size: slow.length,
      blocks: [],
    })
  }
})
