import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import * as fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { read, type ProblemKind } from './'
import { fullFile } from './fixtures/full'
import { p, wordFile } from './fixtures/word'

const MB = 1024 * 1024
const long = (size: number) => Buffer.alloc(size, ' ')
const noise = (size: number) => Buffer.from(randomBytes(size / 2).toString('hex'))
const document = (content: Uint8Array | string) =>
  wordFile('', { more: { 'word/document.xml': content } })

/** Makes the directory and the local header claim another size than the stored one. */
function lie(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const buffer = Buffer.from(bytes)
  for (let at = buffer.indexOf(name); at >= 0; at = buffer.indexOf(name, at + 1)) {
    if (buffer.readUInt32LE(at - 46) === 0x02014b50) buffer.writeUInt32LE(size, at - 22)
    else if (buffer.readUInt32LE(at - 30) === 0x04034b50) buffer.writeUInt32LE(size, at - 8)
  }
  return buffer
}

describe('limits', () => {
  it.each<[kind: ProblemKind, what: string, make: () => Uint8Array]>([
    ['bomb', 'a part that grows a thousandfold', () => document(long(9 * MB))],
    [
      'bomb',
      'one that claims to be small',
      () => lie(document(long(9 * MB)), 'word/document.xml', 99),
    ],
    [
      'bomb',
      'one that claims to be huge',
      () => lie(document(p('一')), 'word/document.xml', 0xfffffff0),
    ],
    [
      'bomb',
      'styles that grow a thousandfold',
      () => wordFile(p('一'), { styles: long(9 * MB).toString() }),
    ],
    [
      'bomb',
      'thousands of entries',
      () =>
        zipSync(
          Object.fromEntries(Array.from({ length: 5001 }, (_, n) => [`${n}`, new Uint8Array()])),
        ),
    ],
    ['too-long', 'a part of over 10 MB', () => document(Buffer.concat([noise(MB), long(10 * MB)]))],
    [
      'bomb',
      'a part of over 100 MB that grows fiftyfold',
      () => document(Buffer.concat([noise(5 * MB), long(96 * MB)])),
    ],
    [
      'bomb',
      'one that grows fiftyfold and claims to be small',
      () => lie(document(Buffer.concat([noise(MB), long(20 * MB)])), 'word/document.xml', 99),
    ],
    [
      'too-long',
      'over 100,000 characters',
      () => document(Buffer.from(wordDocument(p('字'.repeat(100_001))))),
    ],
    [
      'too-long',
      'over 100,000 paragraphs',
      () =>
        document(
          wordDocument(Array.from({ length: 100_001 }, (_, n) => `<w:p w:id="${n}"/>`).join('')),
        ),
    ],
    [
      'damaged',
      'elements nested too deeply',
      () => document(wordDocument('<w:p>'.repeat(600) + '</w:p>'.repeat(600))),
    ],
    [
      'damaged',
      'entities of its own',
      () => document('<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><d>&b;</d>'),
    ],
    ['damaged', 'XML that does not end', () => document('<w:document><w:body>')],
    ['damaged', 'half a file', () => wordFile(p('一')).subarray(0, 300)],
    ['too-large', 'over 50 MB', () => Buffer.alloc(50 * MB + 1)],
  ])('%s: %s', async (kind, _, make) => {
    const manuscript = await read(make(), '稿.docx')
    expect(manuscript.problem).toMatchObject({ kind })
    expect(manuscript.blocks).toEqual([])
  })

  it('takes as many styles, list levels and settings as Word writes', async () => {
    const exception = '<w:lsdException w:name="Normal" w:uiPriority="0"/>'
    const style = '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="a"/></w:style>'
    const level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/></w:lvl>'
    const bytes = wordFile(p('一'), {
      styles: `<w:latentStyles>${exception.repeat(376)}</w:latentStyles>${style.repeat(400)}`,
      numbering: `<w:abstractNum w:abstractNumId="1">${level.repeat(900)}</w:abstractNum>`,
    })
    expect(await read(bytes, '稿.docx')).toMatchObject({ problem: undefined })
  })

  it('takes a repetitive but honest table', async () => {
    const row = '<w:tr><w:tc><w:p><w:r><w:t>5月17日</w:t></w:r></w:p></w:tc></w:tr>'
    const bytes = wordFile(`<w:tbl>${row.repeat(9000)}</w:tbl>`)
    expect(await read(bytes, '稿.docx')).toMatchObject({ problem: undefined })
  })
})

function wordDocument(body: string): string {
  const address = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  return `<w:document xmlns:w="${address}"><w:body>${body}</w:body></w:document>`
}

describe('damaged files', () => {
  const files: [string, () => Promise<Uint8Array>][] = [
    ['full.docx', async () => fullFile()],
    ['full.doc', () => readFile(resolve(__dirname, 'fixtures', 'full.doc'))],
  ]

  it.each(files)('%s: any change ends in a manuscript', async (name, load) => {
    const whole = await load()
    const change = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 20 }), async (changes) => {
        const bytes = Uint8Array.from(whole)
        for (const { at, byte } of changes) bytes[at] = byte
        const { problem, blocks } = await read(bytes, name)
        expect(problem !== undefined || blocks.length > 0).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it.each(files)('%s: cut off anywhere it is damaged', async (name, load) => {
    const whole = await load()
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 8, max: whole.length - 600 }), async (length) => {
        const { problem } = await read(whole.subarray(0, length), name)
        expect(problem?.kind).toBe('damaged')
      }),
      { numRuns: 50 },
    )
  })
})
