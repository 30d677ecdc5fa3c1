import { describe, expect, it } from 'vitest'
import { read, type Manuscript } from './'
import { type DocRun, docFile, propertySet } from './fixtures/doc'
import { deleted, fieldOf, hidden, inserted, outsideFile, watermark } from './fixtures/outside'
import { word97 } from './fixtures/word97'
import { p, picture, png, r, textBox, wordFile } from './fixtures/word'

const shown = ({ outside = [] }: Manuscript) => outside.map(({ place, text }) => `${place} ${text}`)
const bodyOf = ({ blocks }: Manuscript) => blocks.map(({ text }) => text)
const readDoc = (bytes: Uint8Array) => read(bytes, '稿.doc')

it('reads what a .docx has outside its body, and the body as before', async () => {
  const manuscript = await read(outsideFile(), '稿.docx')
  expect(manuscript.problem).toBeUndefined()
  expect(bodyOf(manuscript)).toEqual([
    '西安工程大学工作信息',
    '保留加入',
    '看得见',
    '结果',
    '正文',
    '有批注',
  ])
  expect(shown(manuscript)).toEqual([
    'deletion 保留删去的字',
    'hidden 看得见隐藏的字',
    'field  QUOTE 域代码 ',
    'property 题名',
    'property 主题',
    'property 关键词',
    'property 类别',
    'property 单位',
    'property 密级',
    'property 秘密',
    'watermark 水印',
    'header 页眉',
    // Once as it is drawn and once more for older versions.
    'header 页眉的框',
    'header 页眉的框',
    'header 旁边',
    'footer 页脚',
    'footnote 脚注',
    'endnote 尾注',
    'comment 批注',
  ])
})

const VANISH = '<w:rPr><w:vanish/></w:rPr>'
const STYLES = `
<w:style w:type="character" w:styleId="h"><w:name w:val="h"/>${VANISH}</w:style>
<w:style w:type="paragraph" w:styleId="hp"><w:name w:val="hp"/>${VANISH}</w:style>`

describe('in the document part', () => {
  it.each<[what: string, body: string, outside: string[]]>([
    ['nothing', p('一'), []],
    [
      'a number masked under tracked changes',
      p(r('证110') + deleted('19900307') + inserted(r('****')) + r('0003')),
      ['deletion 证110199003070003'],
    ],
    [
      'moved text',
      p(`<w:moveFrom w:id="1"><w:r><w:t>移走</w:t></w:r></w:moveFrom>${r('留下')}`),
      ['deletion 移走留下'],
    ],
    [
      'a deletion in a table',
      `<w:tbl><w:tr><w:tc>${p(deleted('格'))}</w:tc></w:tr></w:tbl>`,
      ['deletion 格'],
    ],
    [
      'a style of characters',
      p(r('看得见') + r('不见', '<w:rStyle w:val="h"/>')),
      ['hidden 看得见不见'],
    ],
    ['a style of paragraphs', p('不见', '<w:pStyle w:val="hp"/>'), ['hidden 不见']],
    [
      'shown in spite of its style',
      p(r('看得见', '<w:rStyle w:val="h"/><w:vanish w:val="0"/>')),
      [],
    ],
    [
      'hidden before a change only',
      p(r('看得见', `<w:rPrChange w:id="1" w:author="x">${VANISH}</w:rPrChange>`)),
      [],
    ],
    ['the end of a paragraph', p('看得见', VANISH), []],
    ['inserted and hidden', p(inserted(hidden('不见'))), ['hidden 不见']],
    [
      'a simple field',
      p(`<w:fldSimple w:instr="QUOTE 域">${r('结果')}</w:fldSimple>`),
      ['field QUOTE 域'],
    ],
    [
      'an address',
      p(fieldOf('HYPERLINK "http://x/?id=13800138000"', '网')),
      ['field  HYPERLINK " '],
    ],
    ['a watermark', p(watermark('机密')), ['watermark 机密']],
    ['a text box', p(textBox(p(deleted('框')))), ['deletion 框', 'deletion 框']],
    [
      'alternative text',
      p(picture('a.png').replace('name="p"', 'name="p" descr="替代" title="题"')),
      ['picture 题', 'picture 替代'],
    ],
    [
      'a drawing',
      `<w:p><w:r><w:drawing><a:p><a:r><a:t>图示</a:t></a:r></a:p></w:drawing></w:r></w:p>`,
      ['diagram 图示'],
    ],
  ])('%s', async (_, body, outside) => {
    const bytes = wordFile(p('题') + body, { styles: STYLES, media: { 'a.png': png(2, 2) } })
    expect(shown(await read(bytes, '稿.docx'))).toEqual(outside)
  })
})

it('does not look at who wrote it', async () => {
  const { outside } = await read(outsideFile(), '稿.docx')
  expect(JSON.stringify(outside)).not.toContain('13800138000')
})

describe('hostile parts', () => {
  it.each<[what: string, kind: string, beside: Record<string, string>]>([
    ['a header that is too long', 'too-long', { header: p('字'.repeat(200_001)) }],
    ['a header that does not end', 'damaged', { header: '<w:p>' }],
    ['comments that grow a thousandfold', 'bomb', { comments: ' '.repeat(9_000_000) }],
  ])('%s', async (_, kind, beside) => {
    const { problem } = await read(wordFile(p('一'), { beside }), '稿.docx')
    expect(problem).toMatchObject({ kind })
  })

  it('reads ten thousand comments in a moment', async () => {
    const comments = Array.from(
      { length: 10_000 },
      (_, id) => `<w:comment w:id="${id}">${p('批注')}</w:comment>`,
    )
    const { outside } = await read(
      wordFile(p('一'), { beside: { comments: comments.join('') } }),
      '稿.docx',
    )
    expect(outside).toHaveLength(10_000)
  })
})

const format = (text: string, name: 'deleted' | 'inserted' | 'hidden'): DocRun => ({
  text,
  format: name,
})

describe('in a .doc', () => {
  it('reads headers, footers, notes and comments', async () => {
    const separators = ['', '', '', '', '', '']
    const manuscript = await readDoc(
      docFile({
        body: ['题\r正文\r'],
        footnotes: ['脚注\r'],
        headers: [
          ...separators,
          '偶数页眉\r',
          '页眉\r',
          '偶数页脚\r',
          '页脚\r',
          '首页页眉\r',
          '首页页脚\r',
        ],
        comments: ['批注\r'],
        endnotes: ['尾注\r'],
        headerBoxes: ['页眉的框\r'],
      }),
    )
    expect(manuscript.problem).toBeUndefined()
    expect(bodyOf(manuscript)).toEqual(['题', '正文'])
    expect(shown(manuscript)).toEqual([
      'footnote 脚注',
      'header 偶数页眉',
      'header 页眉',
      'footer 偶数页脚',
      'footer 页脚',
      'header 首页页眉',
      'footer 首页页脚',
      'comment 批注',
      'endnote 尾注',
      'header 页眉的框',
    ])
  })

  it.each<[what: string, body: DocRun[], outside: string[]]>([
    ['nothing', ['一\r'], []],
    [
      'a deletion',
      ['保留', format('删去', 'deleted'), format('加入', 'inserted'), '\r'],
      ['deletion 保留删去'],
    ],
    ['hidden text', ['看得见', format('不见', 'hidden'), '\r'], ['hidden 看得见不见']],
    ['a field', ['见\x13 QUOTE 域 \x14结果\x15\r'], ['field  QUOTE 域 ']],
    ['a broken field', ['见\x13 QUOTE\r下一段\r'], ['field  QUOTE']],
  ])('%s', async (_, body, outside) => {
    expect(shown(await readDoc(docFile({ body: ['题\r', ...body] })))).toEqual(outside)
  })

  it.each([
    [0xc0, 'watermark 机密'],
    [0x381, 'picture 机密'],
    [0x380, ''],
  ])('a shape with property %i', async (property, outside) => {
    const manuscript = await readDoc(docFile({ body: ['题\r'] }, { art: [property, '机密'] }))
    expect(shown(manuscript).join()).toBe(outside)
  })

  it('reads what a style hides', async () => {
    const styles = [{ format: [] }, { format: [0x3c, 0x08, 1], isOfRuns: true }]
    const runs = [{ text: '看得见' }, { text: '不见', format: [0x30, 0x4a, 1, 0] }, { text: '\r' }]
    const manuscript = await readDoc(word97([{ runs: [{ text: '题\r' }] }, { runs }], styles))
    expect(bodyOf(manuscript)).toEqual(['题', '看得见'])
    expect(shown(manuscript)).toEqual(['hidden 看得见不见'])
  })

  it('reads its properties', async () => {
    const more = {
      '\x05SummaryInformation': propertySet({ 2: '题名', 3: '主题', 4: '作者', 5: '关键词' }),
      '\x05DocumentSummaryInformation': propertySet({ 2: '类别', 15: '单位' }, { 2: '秘密' }),
    }
    const manuscript = await readDoc(docFile({ body: ['题\r'] }, { more }))
    expect(shown(manuscript)).toEqual(
      ['题名', '主题', '关键词', '类别', '单位', '秘密'].map((text) => `property ${text}`),
    )
  })
})
