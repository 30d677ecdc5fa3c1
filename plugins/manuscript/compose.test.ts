import { strFromU8, unzipSync } from 'fflate'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compose, isPlaceable, read, type WordDraft } from './'
import { jpg, png } from './fixtures/word'

/** What a draft should read as, block by block. */
function lines({ title, paragraphs, pictures }: WordDraft & { paragraphs: string[] }): string[] {
  const captions = pictures.flatMap(({ caption }) => (caption ? ['', caption] : ['']))
  return [...(title ? [title] : []), ...paragraphs, ...captions]
}

const picture = fc.record(
  {
    bytes: fc
      .tuple(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 5000 }), fc.boolean())
      .map(([width, height, isPng]) => (isPng ? png(width, height) : jpg(width, height))),
    caption: fc.string({ minLength: 1, unit: 'grapheme-composite' }),
  },
  { requiredKeys: ['bytes'] },
)
const line = fc.oneof(
  fc.string({ unit: 'grapheme-composite' }),
  fc.constantFrom(
    '5月17日，召开会议。',
    '<w:t>&amp;',
    '第一行\n第二行',
    '\t制表',
    ' 空格 ',
    '“引号”',
  ),
)

describe('compose', () => {
  it('is undone by read', async () => {
    const draft = fc.record({
      title: fc
        .string({ minLength: 1, unit: 'grapheme-composite' })
        .filter((text) => !!text.trim()),
      paragraphs: fc.array(line, { minLength: 1, maxLength: 6 }),
      pictures: fc.array(picture, { maxLength: 3 }),
    })
    await fc.assert(
      fc.asyncProperty(draft, async (draft) => {
        const manuscript = await read(await compose(draft), '稿.docx')
        expect(manuscript.problem).toBeUndefined()
        expect(manuscript.title).toBe(draft.title.trim())
        expect(manuscript.blocks.map((block) => block.text)).toEqual(lines(draft))
        expect(manuscript.pictures).toHaveLength(draft.pictures.length)
      }),
      { numRuns: 60 },
    )
  })

  it('keeps the pictures as they are', async () => {
    const pictures = [{ bytes: png(1600, 900), caption: '图为现场。' }, { bytes: jpg(720, 1080) }]
    const manuscript = await read(
      await compose({ title: '题', paragraphs: [], pictures }),
      '稿.docx',
    )
    expect(manuscript.pictures).toEqual([
      { block: 1, width: 1600, height: 900, type: 'png', size: 57 },
      { block: 3, width: 720, height: 1080, type: 'jpg', size: 41 },
    ])
    expect(manuscript.blocks.map((block) => block.centred)).toEqual([true, true, true, true])
  })

  it('leaves out what XML cannot hold', async () => {
    const bytes = await compose({
      title: '题\u0001',
      paragraphs: ['a\u0000b\ud800c'],
      pictures: [],
    })
    const { blocks } = await read(bytes, '稿.docx')
    expect(blocks.map((block) => block.text)).toEqual(['题', 'abc'])
  })

  it('uses the page of GB/T 9704', async () => {
    const bytes = await compose({
      title: '题',
      paragraphs: ['文'],
      pictures: [{ bytes: png(4000, 3000) }],
    })
    const parts = unzipSync(bytes)
    const document = strFromU8(parts['word/document.xml']!)
    const styles = strFromU8(parts['word/styles.xml']!)
    expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"')
    expect(document).toMatch(/w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/)
    expect(styles).toMatch(/w:line="579" w:lineRule="exact"/)
    expect(styles).toContain('方正小标宋简体')
    expect(styles).toContain('仿宋_GB2312')
    // A picture is no wider than the text, 156 mm of 36,000 units.
    const [, width] = /<wp:extent cx="(\d+)"/.exec(document)!
    expect(Number(width)).toBeLessThanOrEqual(156 * 36_000)
  })

  it('sets tables and further lines between paragraphs', async () => {
    const table = { head: ['名次', '单位'], rows: [['1', '理学院']], widths: [30, 126] }
    const bytes = await compose({
      title: '题',
      paragraphs: [
        { style: 'Heading1', text: '一、排名' },
        table,
        { style: 'Closing', text: '办' },
      ],
      pictures: [],
    })
    const { blocks } = await read(bytes, '稿.docx')
    expect(blocks.slice(1).map(({ text, cell, kind }) => [text, kind, cell?.row])).toEqual([
      ['一、排名', 'heading', undefined],
      ['名次', 'paragraph', 0],
      ['单位', 'paragraph', 0],
      ['1', 'paragraph', 1],
      ['理学院', 'paragraph', 1],
      ['办', 'paragraph', undefined],
    ])
  })

  it.each([
    [true, 2],
    [undefined, 0],
  ])('numbers the pages when asked to: %s', async (isPaged, count) => {
    const bytes = await compose({ paragraphs: ['文'], pictures: [], isPaged })
    const footers = Object.keys(unzipSync(bytes)).filter((name) => /footer\d/.test(name))
    expect(footers.filter((name) => name.endsWith('.xml'))).toHaveLength(count)
  })

  it.each([
    [
      'webp',
      Buffer.concat([
        Buffer.from('RIFF\x1a\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0', 'latin1'),
        Buffer.from([9, 0, 0, 9, 0, 0]),
      ]),
    ],
    ['格式不明', new Uint8Array(99)],
  ])('refuses a picture Word cannot hold: %s', async (type, bytes) => {
    const pictures = [{ bytes: png(5, 5) }, { bytes }]
    await expect(compose({ paragraphs: [], pictures })).rejects.toThrow(
      `第2张图片放不进 Word 文件：${type}`,
    )
  })

  it.each([
    ['png', true],
    ['webp', false],
    [undefined, false],
  ])('knows what can stand in Word: %s', (type, expected) => {
    expect(isPlaceable(type)).toBe(expected)
  })
})
