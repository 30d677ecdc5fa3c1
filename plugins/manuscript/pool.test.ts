import { afterAll, beforeAll, expect, it } from 'vitest'
import { ReaderPool } from '.'

let pool: ReaderPool

beforeAll(() => {
  pool = new ReaderPool()
})

afterAll(() => pool.close())

it('reads what it composed', async () => {
  const bytes = await pool.compose({ title: '标题', paragraphs: ['正文。'], pictures: [] })
  const manuscript = await pool.read(bytes, '稿.docx')
  expect(manuscript).toMatchObject({ title: '标题', size: bytes.length })
  expect(manuscript.blocks.map((block) => block.text)).toEqual(['标题', '正文。'])
})
