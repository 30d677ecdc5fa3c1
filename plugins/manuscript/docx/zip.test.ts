import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { read } from '..'
import { annotate } from '../annotate/annotate'
import { readMargin } from '../fixtures/margin'
import { p, wordFile } from '../fixtures/word'
import { revise } from '../revise/revise'

const whole = Buffer.from(wordFile(p('题') + p('一二三')))
const behind = (more: string | Buffer) => Buffer.concat([whole, Buffer.from(more)])
const before = (more: string) => Buffer.concat([Buffer.from(more), whole])

function withComment(claimed: number, comment: string): Buffer {
  const bytes = behind(comment)
  bytes.writeUInt16LE(claimed, whole.length - 2)
  return bytes
}

const inside = Buffer.from(wordFile(p('题')))
/** A file with another one inside it, not packed, as Word keeps embedded files. */
const holder = Buffer.from(
  zipSync({ 'word/embeddings/a.docx': [inside, { level: 0 }], 'word/document.xml': whole }),
)

describe.each<[what: string, bytes: Buffer]>([
  ['a line end behind it', behind('\n')],
  ['two bytes behind it', behind('\r\n')],
  ['zeros up to a sector', behind(Buffer.alloc(512))],
  ['zeros beyond the longest comment', behind(Buffer.alloc(100_000))],
  ['a comment', withComment(2, 'ok')],
  ['a comment longer than it says', withComment(1, 'comment')],
  ['a comment shorter than it says', withComment(9, 'x')],
  ['an end mark in what follows', behind('PK\x05\x06' + ' '.repeat(40))],
  ['itself once more', behind(whole)],
  ['blank lines before it', before('\r\n\r\n')],
  ['a byte order mark before it', before('\ufeff')],
  [
    'a form around it',
    Buffer.concat([before('--b\r\nContent-Type: x\r\n\r\n'), Buffer.from('--b--')]),
  ],
])('a zip with %s', (_, bytes) => {
  it('is read', async () => {
    const { blocks, problem } = await read(bytes, '稿.docx')
    expect(problem).toBeUndefined()
    expect(blocks.map(({ text }) => text)).toEqual(['题', '一二三'])
  })

  it('is annotated and revised', async () => {
    const noted = await annotate(bytes, [{ block: 1, range: [1, 2], text: '甲' }])
    expect(await readMargin(noted)).toMatchObject([{ block: 1, covers: '二' }])
    const revised = await revise(bytes, [{ block: 1, range: [1, 2], text: '贰' }])
    expect((await read(revised, '稿.docx')).blocks[1]!.text).toBe('一贰三')
  })
})

it.each([
  ['a file cut off', whole.subarray(0, whole.length - 30)],
  ['one cut off in its end record', whole.subarray(0, whole.length - 1)],
  ['one cut off behind a file inside it', holder.subarray(0, holder.indexOf('word/document.xml'))],
  [
    'nothing but end marks',
    Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(1_000_000, 'PK\x05\x06')]),
  ],
])('%s is damaged', async (_, bytes) => {
  expect((await read(bytes, '稿.docx')).problem?.kind).toBe('damaged')
})

describe('a Word file with names of another case', () => {
  const parts = unzipSync(whole)
  const rename = (change: (name: string) => string) =>
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [change(name), part])))

  it.each([
    ['capitals', rename((name) => name.toUpperCase())],
    ['small letters', rename((name) => name.toLowerCase())],
    ['a capital', rename((name) => name.replace('word/document', 'Word/Document'))],
  ])('%s', async (_, bytes) => {
    expect((await read(bytes, '稿.docx')).blocks.map(({ text }) => text)).toEqual(['题', '一二三'])
    const revised = await revise(bytes, [{ block: 1, range: [1, 2], text: '贰' }])
    expect((await read(revised, '稿.docx')).blocks[1]!.text).toBe('一贰三')
    expect(Object.keys(unzipSync(revised))).toHaveLength(Object.keys(parts).length)
  })
})
