import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { read, type Manuscript } from './'
import { fullFile } from './fixtures/full'

const load = async (name: string): Promise<Manuscript> =>
  read(await readFile(resolve(__dirname, 'fixtures', name)), name)

/** What both formats tell; names of styles differ in their capitals, pictures in their bytes. */
function comparable({ title, blocks, pictures }: Manuscript) {
  return {
    title,
    blocks: blocks.map((block) => ({ ...block, style: '', centred: !!block.centred })),
    pictures: pictures.map((picture) => ({ ...picture, size: 0 })),
  }
}

it('reads a .doc as the .docx it was made from', async () => {
  const doc = await load('full.doc')
  expect(doc).toMatchObject({ format: 'doc', problem: undefined })
  expect(comparable(doc)).toEqual(comparable(await read(fullFile(), 'full.docx')))
})

it('names the styles', async () => {
  const { blocks } = await load('full.doc')
  expect(blocks.slice(0, 4).map((block) => block.style)).toEqual([
    'Title',
    'Heading 1',
    'Heading 2',
    'Normal',
  ])
})

it('reads a weekly report', async () => {
  const { title, blocks, size } = await load('weekly.doc')
  expect(title).toBe('后勤处第12周工作动态信息')
  expect(blocks).toHaveLength(8)
  expect(blocks[3]!.text).toMatch(/^2．5月18日下午，.*监督渠道。$/)
  expect(size).toBe(11_776)
})

it('finds the pixels of a picture in the text', async () => {
  const { pictures, blocks } = await load('website.wps')
  expect(pictures).toEqual([{ block: 2, width: 1800, height: 1200, type: 'png', size: 8197 }])
  expect(blocks[2]).toMatchObject({ text: '', centred: true, pictures: [0] })
})
