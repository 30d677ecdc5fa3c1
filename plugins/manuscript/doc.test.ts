import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { read, type Manuscript } from './'
import { fullFile } from './fixtures/full'
import { png } from './fixtures/word'
import { word97, type Paragraph, type Style } from './fixtures/word97'

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

/** Formats as a .doc writes them: a code, then its operand. */
const VANISH = [0x3c, 0x08, 1]
const SHOW = [0x3c, 0x08, 0]
const REMOVED = [0x00, 0x08, 1]
const OPPOSITE = [0x3c, 0x08, 0x81]
const AS_STYLE = [0x3c, 0x08, 0x80]
const runStyle = (index: number) => [0x30, 0x4a, index, 0]
const dropCap = (kind: number) => [0x2c, 0x44, kind | (3 << 3), 0]
const IN_TABLE = [0x16, 0x24, 1]
const ROW_END = [...IN_TABLE, 0x17, 0x24, 1]

const p = (text: string, format: number[] = [], style = 0): Paragraph => ({
  runs: [{ text: text.endsWith('\x07') ? text : `${text}\r` }],
  format,
  style,
})
const runs = (style: number, ...all: [text: string, format?: number[]][]): Paragraph => ({
  runs: all.map(([text, format]) => ({ text, format })),
  style,
})

async function texts(paragraphs: Paragraph[], styles?: Style[]): Promise<string[]> {
  const { blocks, problem } = await read(word97(paragraphs, styles), '稿.doc')
  expect(problem).toBeUndefined()
  return blocks.map(({ text }) => text)
}

describe('drop caps of a .doc', () => {
  it.each<[what: string, paragraphs: Paragraph[], expected: string[]]>([
    ['dropped', [p('5', dropCap(1)), p('月18日'), p('二')], ['5月18日', '二']],
    ['in the margin', [p('5', dropCap(2)), p('月18日')], ['5月18日']],
    ['none', [p('5', dropCap(0)), p('月18日')], ['5', '月18日']],
    ['at the end', [p('一'), p('5', dropCap(1))], ['一', '5']],
    ['two in a row', [p('5', dropCap(1)), p('月', dropCap(1)), p('18日')], ['5月18日']],
    [
      'at the end of a cell',
      [p('5\x07', [...dropCap(1), ...IN_TABLE]), p('月\x07', IN_TABLE), p('\x07', ROW_END)],
      ['5', '月'],
    ],
  ])('%s', async (_, paragraphs, expected) => {
    expect(await texts(paragraphs)).toEqual(expected)
  })
})

describe('hidden text of a .doc', () => {
  const styles: Style[] = [
    { format: [] },
    { format: VANISH },
    { parent: 1, format: [] },
    { parent: 2, format: SHOW },
    { format: VANISH, isOfRuns: true },
    { format: OPPOSITE, isOfRuns: true },
    { parent: 1, format: OPPOSITE },
    { parent: 8, format: [] },
    { parent: 7, format: VANISH },
  ]

  it.each<[what: string, paragraphs: Paragraph[], expected: string[]]>([
    ['itself', [runs(0, ['隐', VANISH], ['显\r'])], ['显']],
    ['by its paragraph’s style', [p('隐', [], 1), p('一')], ['一']],
    ['by one that is based on', [p('隐', [], 2), p('一')], ['一']],
    ['not when the style shows it', [p('显', [], 3), p('一')], ['显', '一']],
    ['not when the style turns it round', [p('显', [], 6), p('一')], ['显', '一']],
    ['not when it is shown itself', [runs(1, ['显', SHOW], ['隐'], ['\r', SHOW])], ['显']],
    ['by its own style', [runs(0, ['隐', runStyle(4)], ['显\r'])], ['显']],
    ['by a style that turns it round', [runs(1, ['显', runStyle(5)], ['\r', SHOW])], ['显']],
    ['as the style has it', [runs(1, ['隐', AS_STYLE], ['显', OPPOSITE], ['\r', SHOW])], ['显']],
    ['its end only', [runs(0, ['一'], ['\r', VANISH]), p('二')], ['一二']],
    ['the end of a cell', [p('甲\x07', IN_TABLE, 1), p('\x07', ROW_END), p('一')], ['', '一']],
    ['by styles in a circle', [p('显', [], 7), p('一')], ['一']],
    ['all of it', [p('一'), p('隐', [], 1)], ['一']],
  ])('%s', async (_, paragraphs, expected) => {
    expect(await texts(paragraphs, styles)).toEqual(expected)
  })
})

describe('deleted text of a .doc', () => {
  it.each<[what: string, paragraphs: Paragraph[], expected: string[]]>([
    ['its words', [runs(0, ['删', REMOVED], ['一\r'])], ['一']],
    ['its end only', [runs(0, ['一'], ['\r', REMOVED]), p('二')], ['一二']],
    ['all of it', [runs(0, ['删\r', REMOVED]), p('二')], ['二']],
    ['the last end', [runs(0, ['甲'], ['\r', REMOVED])], ['甲']],
  ])('%s', async (_, paragraphs, expected) => {
    expect(await texts(paragraphs)).toEqual(expected)
  })
})

/** A record of a drawing: type, instance, content. */
function record(type: number, instance: number, body: Uint8Array): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt16LE(instance << 4)
  head.writeUInt16LE(type, 2)
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body])
}

/** A PNG as a drawing keeps it, behind a checksum and a byte. */
const blip = (bytes: Uint8Array) =>
  record(0xf01e, 0x6e0, Buffer.concat([Buffer.alloc(17), Buffer.from(bytes)]))

/** A picture in the line: its header, and the kind it is of. */
function inLine(kind: number, ...parts: Buffer[]): Buffer {
  const head = Buffer.alloc(68)
  const content = Buffer.concat(parts)
  head.writeUInt32LE(head.length + content.length)
  head.writeUInt16LE(head.length, 4)
  head.writeUInt16LE(kind, 6)
  return Buffer.concat([head, content])
}

it.each<[what: string, data: Buffer, expected: object[]]>([
  ['a picture', inLine(0x64, blip(png(5, 6))), [{ width: 5, height: 6, type: 'png', size: 57 }]],
  ['a link', inLine(0x66, Buffer.from([1, 65]), record(0xf004, 0, Buffer.alloc(0))), [{ size: 0 }]],
  ['a link and its picture', inLine(0x66, Buffer.from([1, 65]), blip(png(5, 6))), [{ size: 57 }]],
  ['a page in its place', inLine(0x64, blip(Buffer.from('<html>404</html>'))), [{ size: 0 }]],
  ['no bytes', inLine(0x64, blip(Buffer.alloc(0))), [{ size: 0 }]],
  ['a shape without one', inLine(0x64, record(0xf004, 0, Buffer.alloc(0))), []],
])('finds %s in a .doc', async (_, data, expected) => {
  const picture = { text: '\x01', format: [0x03, 0x6a, 0, 0, 0, 0, 0x55, 0x08, 1] }
  const bytes = word97([p('一'), { runs: [picture, { text: '\r' }] }], undefined, data)
  const { pictures } = await read(bytes, '稿.doc')
  expect(pictures).toMatchObject(expected.map((each) => ({ block: 1, ...each })))
})
