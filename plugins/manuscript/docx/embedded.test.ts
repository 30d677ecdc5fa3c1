import ExcelJS from 'exceljs'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { compose, read } from '../'
import { large, u32, writeCompound } from '../fixtures/compound'
import { p, r, wordFile } from '../fixtures/word'

const HEADER = { header: p(r('页眉')) }

async function outsideOf(more: Record<string, string | Uint8Array>, beside = {}) {
  const { outside = [], problem } = await read(wordFile(p('正文'), { more, beside }), '稿.docx')
  expect(problem).toBeUndefined()
  return outside.map(({ place, text }) => `${place} ${text}`)
}

function embed(name: string, bytes: string | Uint8Array) {
  return outsideOf({ [`word/embeddings/${name}`]: bytes })
}

async function workbook(): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('名单')
  sheet.addRow(['联系电话', 13800138000])
  sheet.addRow([{ richText: [{ text: '机' }, { text: '密' }] }, { formula: '1+1', result: 2 }])
  book.addWorksheet('二').addRow(['联系电话', true])
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** A file as the packager of Windows sets it in a document. */
function pack(name: string, bytes: Uint8Array): Buffer {
  const path = Buffer.from(`C:\\${name}\0`)
  const head = [Buffer.from('\x02\0'), Buffer.from(`${name}\0`), path, Buffer.from('\0\0\x03\0')]
  const file = [u32(path.length), path, u32(bytes.length), bytes]
  const stream = Buffer.concat([u32(0), ...head, ...file])
  return writeCompound([['\x01Ole10Native', large(stream)]])
}

describe('embedded files', () => {
  it('a Word file, with what is outside its body', async () => {
    const draft = { paragraphs: ['第一段', '第二段'], pictures: [], title: '题' }
    expect(await embed('a.docx', await compose(draft))).toEqual([
      'embedded 题',
      'embedded 第一段',
      'embedded 第二段',
      // The property.
      'embedded 题',
    ])
    const inner = wordFile(p('里面'), { beside: HEADER })
    expect(await embed('a.docx', inner)).toEqual(['embedded 里面', 'embedded 页眉'])
  })

  it('an Excel file, cell by cell', async () => {
    expect(await embed('b.xlsx', await workbook())).toEqual(
      ['联系电话', '13800138000', '机密', '2', '联系电话', '1'].map((text) => `embedded ${text}`),
    )
  })

  it('cells with their text beside, without how it is read aloud', async () => {
    const cell = '<c t="inlineStr"><is><t>一</t><rPh sb="0" eb="1"><t>yi</t></rPh></is></c>'
    const bytes = zipSync({
      'xl/workbook.xml': strToU8('<workbook/>'),
      'xl/worksheets/sheet1.xml': strToU8(`<x:worksheet xmlns:x="x">${cell}</x:worksheet>`),
    })
    expect(await embed('b.xlsx', bytes)).toEqual(['embedded 一'])
  })

  it.each([
    ['UTF-8', Buffer.from('机密★1年\r\n二')],
    ['GB18030', Buffer.from('bbfac3dca1ef31c4ea0d0ab6fe', 'hex')],
  ])('a text in %s, itself or packed', async (_, bytes) => {
    const lines = ['embedded 机密★1年', 'embedded 二']
    expect(await embed('c.txt', bytes)).toEqual(lines)
    expect(await embed('oleObject1.bin', pack('c.txt', bytes))).toEqual(lines)
  })

  it('a Word file that is packed', async () => {
    expect(await embed('oleObject1.bin', pack('a.docx', wordFile(p('里面'))))).toEqual([
      'embedded 里面',
    ])
  })

  it('one level deep', async () => {
    const deeper = { 'word/embeddings/b.docx': wordFile(p('更里面')) }
    expect(await embed('a.docx', wordFile(p('里面'), { more: deeper }))).toEqual(['embedded 里面'])
  })

  it.each<[what: string, bytes: Uint8Array]>([
    ['a damaged zip', Buffer.from('PK\x03\x04机密')],
    ['a Word file that is damaged', wordFile('<w:p>')],
    ['another compound file', writeCompound([['CONTENTS', large(Buffer.from('机密'))]])],
    ['a package cut off', writeCompound([['\x01Ole10Native', large(Buffer.from('机密'))]])],
    ['one that grows a thousandfold', Buffer.alloc(9e6)],
    ['a film', Buffer.alloc(11e6)],
    ['nothing', Buffer.alloc(0)],
  ])('passes over %s and reads the next', async (_, bytes) => {
    const next = { 'word/embeddings/b.txt': '二' }
    expect(await outsideOf({ 'word/embeddings/a.bin': bytes, ...next })).toEqual(['embedded 二'])
  })

  it('passes over what is too long', async () => {
    const long = Buffer.from('字'.repeat(200_001))
    expect(await embed('a.txt', long)).toEqual([])
    expect(await embed('b.docx', wordFile(p('字'.repeat(100_001))))).toEqual([])
  })
})

describe('data', () => {
  const data = '<a:d xmlns:a="a"><a:e>机密★1年</a:e><a:f x="二"/> <a:g>三</a:g></a:d>'

  it('reads the text of customXml', async () => {
    expect(await outsideOf({ 'customXml/item1.xml': data })).toEqual(['data 机密★1年', 'data 三'])
  })

  it('passes over what is no XML', async () => {
    expect(await outsideOf({ 'customXml/item1.xml': '<a>机密' }, HEADER)).toEqual(['header 页眉'])
  })
})
