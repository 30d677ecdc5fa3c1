import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { read } from './'
import { fullFile, level } from './fixtures/full'
import { emf, jpg, p, picture, png, r, textBox, wordFile, type Parts } from './fixtures/word'

async function texts(body: string, parts?: Parts): Promise<string[]> {
  const { blocks, problem } = await read(wordFile(body, parts), '稿.docx')
  expect(problem?.kind === 'empty' ? undefined : problem).toBeUndefined()
  return blocks.map((block) => block.text)
}

const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`

const HIDDEN_END = '<w:rPr><w:vanish/></w:rPr>'
const DELETED_END = '<w:rPr><w:del w:id="1"/></w:rPr>'
const MOVED_END = '<w:rPr><w:moveFrom w:id="1"/></w:rPr>'
const DELETED = '<w:del w:id="2"><w:r><w:delText>删</w:delText></w:r></w:del>'
const DROP_CAP = '<w:framePr w:dropCap="drop" w:lines="3" w:wrap="around"/>'
const cells = (...all: string[]) =>
  `<w:tbl><w:tr>${all.map((content) => `<w:tc>${content}</w:tc>`).join('')}</w:tr></w:tbl>`

describe('text', () => {
  it.each<[what: string, body: string, expected: string[]]>([
    ['runs join', p(r('一') + r('二')), ['一二']],
    ['empty paragraphs keep their place', p('') + p('一') + p(''), ['', '一', '']],
    ['soft breaks', p(`${r('一')}<w:r><w:br/><w:cr/></w:r>${r('二')}`), ['一\n\n二']],
    [
      'page breaks are no text',
      p(`${r('一')}<w:r><w:br w:type="page"/></w:r>${r('二')}`),
      ['一二'],
    ],
    [
      'tabs, not tab stops',
      p(`<w:r><w:tab/></w:r>${r('一')}`, '<w:tabs><w:tab w:val="left"/></w:tabs>'),
      ['\t一'],
    ],
    ['hard hyphens', p(`${r('029')}<w:r><w:noBreakHyphen/></w:r>${r('1')}`), ['029-1']],
    [
      'symbols',
      p(`<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:char="2605"/></w:r>`),
      ['•★'],
    ],
    [
      'spaces kept only on demand',
      p('<w:r><w:t> 一　</w:t><w:t xml:space="preserve"> 二 </w:t></w:r>'),
      ['一　 二 '],
    ],
    ['line ends inside w:t', p('<w:r><w:t>\n  一\n  二\n</w:t></w:r>'), ['一   二']],
    ['entities', p(r('A&amp;B &lt;甲&gt; &#x4e00;')), ['A&B <甲> 一']],
    ['insertions', p(`<w:ins w:id="1">${r('一')}</w:ins>`), ['一']],
    ['deletions', p(`<w:del><w:r><w:delText>一</w:delText></w:r></w:del>${r('二')}`), ['二']],
    [
      'moved text once',
      p(`<w:moveFrom>${r('一')}</w:moveFrom><w:moveTo>${r('一')}</w:moveTo>`),
      ['一'],
    ],
    [
      'hidden text',
      p(r('一', '<w:vanish/>') + r('二', '<w:vanish w:val="0"/>') + r('三')),
      ['二三'],
    ],
    ['a hidden paragraph mark hides no text', p('一', '<w:rPr><w:vanish/></w:rPr>'), ['一']],
    [
      'a hidden paragraph mark ends no line',
      p('一', HIDDEN_END) + p('二') + p('三'),
      ['一二', '三'],
    ],
    ['a hidden end of a cell ends it', `${cells(p('一', HIDDEN_END), p('二'))}`, ['一', '二']],
    ['a deleted paragraph mark ends no line', p('一', DELETED_END) + p('二'), ['一二']],
    ['nor does one moved away', p('一', MOVED_END) + p('二') + p('三'), ['一二', '三']],
    ['a paragraph deleted with its end', p(DELETED, DELETED_END) + p('二'), ['二']],
    ['a deleted end of a cell ends it', cells(p('一', DELETED_END), p('二')), ['一', '二']],
    ['text hidden on the web only', p(r('一', '<w:webHidden/>')), ['一']],
    [
      'no text box of a hidden anchor',
      p(textBox(p('框')).replace('<w:r>', '<w:r><w:rPr><w:vanish/></w:rPr>') + r('一')),
      ['一'],
    ],
    ['a text box with a hidden end', p(textBox(p('框', HIDDEN_END) + p('二'))), ['框\n二']],
    ['a drop cap with its text', p('5', DROP_CAP) + p('月18日'), ['5月18日']],
    ['one in the margin', p('5', DROP_CAP.replace('drop"', 'margin"')) + p('月18日'), ['5月18日']],
    ['a frame that is none', p('5', DROP_CAP.replace('drop"', 'none"')) + p('月'), ['5', '月']],
    ['one in a cell', cells(p('5', DROP_CAP) + p('月'), p('二')), ['5月', '二']],
    ['one at the end of a cell', cells(p('5', DROP_CAP), p('二')), ['5', '二']],
    ['one before a table', p('5', DROP_CAP) + cells(p('月')), ['5', '月']],
    ['one at the end', p('一') + p('5', DROP_CAP), ['一', '5']],
    ['two in a row', p('5', DROP_CAP) + p('月', DROP_CAP) + p('18日'), ['5月18日']],
    [
      'one with a bookmark between',
      `${p('5', DROP_CAP)}<w:bookmarkEnd w:id="0"/>${p('月')}`,
      ['5月'],
    ],
    [
      'fields show their result',
      p(field('begin') + code(' PAGE ') + field('separate') + r('3') + field('end')),
      ['3'],
    ],
    [
      'fields without a result',
      p(r('一') + field('begin') + code(' XE "x" ') + field('end') + r('二')),
      ['一二'],
    ],
    [
      'fields inside a code',
      p(
        `${field('begin')}${code('IF ')}${field('begin')}${code('X')}${field('separate')}${r('隐')}${field('end')}${field('separate')}${r('显')}${field('end')}`,
      ),
      ['显'],
    ],
    [
      'a broken field ends with its paragraph',
      p(field('begin') + code('X') + r('一')) + p('二'),
      ['', '二'],
    ],
    ['simple fields', p(`<w:fldSimple w:instr="DATE">${r('21日')}</w:fldSimple>`), ['21日']],
    [
      'ruby: the base only',
      p(`<w:r><w:ruby><w:rt>${r('pīn')}</w:rt><w:rubyBase>${r('拼')}</w:rubyBase></w:ruby></w:r>`),
      ['拼'],
    ],
    ['formulas', p('<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>'), ['x+1']],
    [
      'links, tags and controls',
      `<w:sdt><w:sdtContent>${p(`<w:hyperlink>${r('一')}</w:hyperlink><w:smartTag>${r('二')}</w:smartTag>`)}</w:sdtContent></w:sdt>`,
      ['一二'],
    ],
    [
      'text boxes once, after the text',
      p(textBox(p('框一') + p('框二')) + r('正文')) + p('后文'),
      ['正文\n框一\n框二', '后文'],
    ],
    [
      'a table in a text box',
      p(textBox(`<w:tbl><w:tr><w:tc>${p('格')}</w:tc></w:tr></w:tbl>`)),
      ['格'],
    ],
    [
      'the only form there is',
      p(
        `<w:r><mc:AlternateContent><mc:Fallback><w:t>旧</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      ['旧'],
    ],
  ])('%s', async (_, body, expected) => {
    expect(await texts(body)).toEqual(expected)
  })

  it('leaves out headers, footers and notes', async () => {
    const note = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    const more = { 'word/footnotes.xml': '<w:footnotes/>', 'word/header1.xml': '<w:hdr/>' }
    expect(await texts(p(r('一') + note), { more })).toEqual(['一'])
  })

  it('knows the namespaces by their address', async () => {
    const bytes = wordFile('', {
      more: {
        'word/document.xml':
          '<d xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'
            .replace(
              '<d ',
              '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main" ',
            )
            .replace(
              '/>',
              '><x:body><x:p><x:pPr><x:jc x:val="center"/></x:pPr><x:r><x:t>一</x:t></x:r></x:p></x:body></x:document>',
            ),
      },
    })
    const { blocks } = await read(bytes, '稿.docx')
    expect(blocks).toMatchObject([{ text: '一', centred: true }])
  })

  const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

  it.each([
    [
      'the default one',
      `<document xmlns="${WORD}"><body><p><r><t>一</t></r></p></body></document>`,
    ],
    [
      'declared where it is used',
      `<d:document xmlns:d="${WORD}"><x:body xmlns:x="${WORD}"><y:p xmlns:y="${WORD}"><y:r><x:t>一</x:t></y:r></y:p></x:body></d:document>`,
    ],
    [
      'of another meaning within an element',
      `<x:document xmlns:x="${WORD}"><x:body><y xmlns:x="urn:y"><x:p><x:r><x:t>二</x:t></x:r></x:p></y><x:p><x:r><x:t>一</x:t></x:r></x:p></x:body></x:document>`,
    ],
    [
      'with attributes of its own name',
      `<document xmlns="${WORD}" xmlns:q="${WORD}"><body><p><r><rPr><vanish q:val="0"/></rPr><t>一</t></r></p></body></document>`,
    ],
  ])('reads a prefix %s', async (_, xml) => {
    expect(await texts('', { more: { 'word/document.xml': xml } })).toEqual(['一'])
  })

  it.each([
    ['UTF-8 with a mark', (xml: string) => Buffer.from(`\ufeff${xml}`)],
    ['UTF-16', (xml: string) => Buffer.from(`\ufeff${xml}`, 'utf16le')],
  ])('reads %s', async (_, encode) => {
    const xml =
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>一</w:t></w:r></w:p></w:body></w:document>'
    expect(await texts('', { more: { 'word/document.xml': encode(xml) } })).toEqual(['一'])
  })
})

const style = (id: string, name: string, more = '', parent = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${parent && `<w:basedOn w:val="${parent}"/>`}<w:pPr>${more}</w:pPr></w:style>`

describe('styles', () => {
  const styles = [
    '<w:style w:type="paragraph" w:default="1" w:styleId="1"><w:name w:val="Normal"/></w:style>',
    // WPS numbers its styles: 2 is "heading 1".
    style('2', 'heading 1', '<w:outlineLvl w:val="0"/>', '1'),
    style('3', '标题 2', '', '1'),
    style('14', 'Title', '<w:jc w:val="center"/>', '1'),
    style('15', '我的标题', '', '14'),
    style('16', '我的一级', '', '2'),
    style('17', '正文级', '<w:outlineLvl w:val="9"/>', '2'),
    style('20', '环', '', '21'),
    style('21', '环二', '', '20'),
  ].join('')

  it.each([
    ['2', '', { kind: 'heading', level: 1, style: 'heading 1' }],
    ['3', '', { kind: 'heading', level: 2 }],
    ['14', '', { kind: 'title', centred: true }],
    ['15', '', { kind: 'title', centred: true, style: '我的标题' }],
    ['16', '', { kind: 'heading', level: 1 }],
    ['17', '', { kind: 'paragraph' }],
    ['20', '', { kind: 'paragraph' }],
    ['99', '', { kind: 'paragraph', style: '99' }],
    ['1', '<w:outlineLvl w:val="2"/>', { kind: 'heading', level: 3 }],
    ['1', '<w:jc w:val="center"/>', { centred: true }],
    ['14', '<w:jc w:val="left"/>', { centred: false }],
    ['2', '<w:pPrChange><w:pPr><w:jc w:val="center"/></w:pPr></w:pPrChange>', { level: 1 }],
  ])('style %s %s', async (id, more, expected) => {
    const body = p('正文在前，这是一句话。') + p('字', `<w:pStyle w:val="${id}"/>${more}`)
    const { blocks } = await read(wordFile(body, { styles }), '稿.docx')
    expect(blocks[1]).toMatchObject(expected)
    if (more.includes('Change')) expect(blocks[1]!.centred).toBeUndefined()
  })

  it('takes an empty paragraph for no heading', async () => {
    const body = p('正文在前，这是一句话。') + p('', '<w:pStyle w:val="2"/>')
    const { blocks } = await read(wordFile(body, { styles }), '稿.docx')
    expect(blocks[1]).toMatchObject({ kind: 'paragraph' })
  })
})

const vanish = (value = '1') => `<w:rPr><w:vanish w:val="${value}"/></w:rPr>`
const based = (id: string, more: string, parent = '', type = 'paragraph') =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${parent && `<w:basedOn w:val="${parent}"/>`}${more}</w:style>`
const of = (id: string) => `<w:pStyle w:val="${id}"/>`

describe('hidden by style', () => {
  const styles = [
    based('hid', vanish()),
    based('child', '', 'hid'),
    based('shown', vanish('0'), 'child'),
    based('c', vanish(), '', 'character'),
  ].join('')
  const usual = `<w:style w:type="paragraph" w:default="1" w:styleId="n"><w:name w:val="Normal"/>${vanish()}</w:style>`
  const defaults = `<w:docDefaults><w:rPrDefault>${vanish()}</w:rPrDefault></w:docDefaults>`

  it.each<[what: string, styles: string, body: string, expected: string[]]>([
    ['the paragraph’s', styles, p('隐', of('hid')) + p('一'), ['一']],
    ['one it is based on', styles, p('隐', of('child')) + p('一'), ['一']],
    ['not when the style itself shows it', styles, p('显', of('shown')) + p('一'), ['显', '一']],
    ['the usual one', styles + usual, p('隐') + p('显', of('shown')), ['显']],
    ['that of all', defaults, p('隐') + p(r('显', '<w:vanish w:val="0"/>')), ['显']],
    [
      'not what the run shows',
      styles,
      p(r('显', '<w:vanish w:val="0"/>') + r('隐'), of('hid')),
      ['显'],
    ],
    ['twice is shown', styles, p(r('显', '<w:rStyle w:val="c"/>') + r('隐'), of('hid')), ['显']],
    ['the run’s', styles, p(r('隐', '<w:rStyle w:val="c"/>') + r('显')), ['显']],
    ['in a text box', styles, p(textBox(p('隐', of('hid')) + p('框'))), ['框']],
  ])('%s', async (_, styles, body, expected) => {
    expect((await texts(body, { styles })).filter(Boolean)).toEqual(expected)
  })

  it('gives the number to the text that is seen', async () => {
    const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
    const body = p('隐', of('hid') + list) + p('一', list)
    const { blocks } = await read(wordFile(body, { styles, numbering }), '稿.docx')
    expect(blocks).toMatchObject([{ text: '一', number: '1.' }])
  })
})

const cell = (content: string) => `<w:tc>${content}</w:tc>`

describe('tables', () => {
  it('tells table, row and column, of the innermost', async () => {
    const inner = `<w:tbl><w:tr>${cell(p('内'))}</w:tr></w:tbl>`
    const body = `<w:tbl><w:tr>${cell(p('甲'))}${cell(p('乙') + inner + p('丙'))}</w:tr><w:tr>${cell(p('丁'))}</w:tr></w:tbl>${p('外')}<w:tbl><w:tr>${cell(p('戊'))}</w:tr></w:tbl>`
    const { blocks } = await read(wordFile(body), '稿.docx')
    expect(blocks.map(({ text, cell }) => [text, cell && Object.values(cell)])).toEqual([
      ['甲', [0, 0, 0]],
      ['乙', [0, 0, 1]],
      ['内', [1, 0, 0]],
      ['丙', [0, 0, 1]],
      ['丁', [0, 1, 0]],
      ['外', undefined],
      ['戊', [2, 0, 0]],
    ])
  })
})

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>'
const FAR = `<Relationships><Relationship Id="rId-far.png" Type="x/image" Target="http://x/a.png" TargetMode="External"/></Relationships>`
const vml = (id: string) =>
  `<w:r><w:pict><v:shape><v:imagedata r:id="rId-${id}"/></v:shape></w:pict></w:r>`

describe('pictures', () => {
  const linked = '<w:r><w:drawing><a:blip r:link="rId-far"/></w:drawing></w:r>'

  it('tells block, pixels, type and bytes', async () => {
    const media = { 'a.png': png(1600, 900), 'b.jpg': jpg(1080, 720), 'c.emf': emf() }
    const body = p('一') + p(picture('a.png') + picture('b.jpg', true)) + p(vml('c.emf'))
    const { pictures, blocks } = await read(wordFile(body, { media }), '稿.docx')
    expect(pictures).toEqual([
      { block: 1, width: 1600, height: 900, type: 'png', size: 57 },
      { block: 1, width: 1080, height: 720, type: 'jpg', size: 41 },
      { block: 2, type: 'emf', size: 60 },
    ])
    expect(blocks.map((block) => block.pictures)).toEqual([[], [0, 1], [2]])
  })

  it.each([
    ['a linked one, without a size', p(linked), [{ block: 0, size: 0 }]],
    ['one whose file is missing', p(picture('none.png')), [{ block: 0, size: 0 }]],
    [
      'in a text box: at its anchor',
      p('') + p(textBox(p(picture('a.png')))),
      [{ block: 1, width: 5, height: 6, type: 'png', size: 57 }],
    ],
    [
      'not a preview of an object',
      p(`<w:r><w:object><v:imagedata r:id="rId-a.png"/></w:object></w:r>${r('一')}`),
      [],
    ],
    ['not a deleted one', p(`<w:del>${picture('a.png')}</w:del>${r('一')}`), []],
    [
      'once, when drawn in two ways',
      p(
        `<w:r><mc:AlternateContent><mc:Choice>${picture('a.png').slice(5, -6)}</mc:Choice><mc:Fallback>${vml('a.png').slice(5, -6)}</mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      [{ block: 0, width: 5, height: 6, type: 'png', size: 57 }],
    ],
  ])('counts %s', async (_, body, expected) => {
    const { pictures } = await read(wordFile(body, { media: { 'a.png': png(5, 6) } }), '稿.docx')
    expect(pictures).toEqual(expected)
  })

  it.each([0, 300, 100_000, 700_000])('finds a photo’s size behind %i bytes', async (before) => {
    const media = { 'a.jpg': jpg(4032, 3024, before) }
    const { pictures } = await read(wordFile(p(picture('a.jpg')), { media }), '稿.docx')
    expect(pictures[0]).toMatchObject({ width: 4032, height: 3024, type: 'jpg' })
  })

  const page = Buffer.from('<!DOCTYPE html><svg width="9" height="9"></svg>')
  it.each<[what: string, name: string, bytes: string | Uint8Array, expected: object]>([
    ['an empty file', 'a.png', '', { size: 0 }],
    ['a page', 'a.png', '<html>404 not found</html>', { size: 0 }],
    ['a page with a drawing', 'a.emf', page, { size: 0, type: undefined }],
    ['the words of an error', 'a.jpg', '{"error":"没有权限"}', { size: 0 }],
    ['zeros called a drawing', 'a.emf', new Uint8Array(60), { size: 60, type: undefined }],
    ['zeros called a packed one', 'a.emz', new Uint8Array(60), { size: 60, type: undefined }],
    ['a packed drawing', 'a.emz', gzipSync(emf()), { type: 'emz' }],
    ['a metafile of old', 'a.wmf', Buffer.from('010009000003', 'hex'), { size: 6, type: 'wmf' }],
    ['SVG', 'a.svg', `<?xml version="1.0"?>${SVG}`, { type: 'svg' }],
    ['SVG by another name', 'a.png', SVG, { type: 'svg' }],
  ])('%s', async (_, name, bytes, expected) => {
    const media = { [name]: Buffer.from(bytes) }
    const { pictures } = await read(wordFile(p('一') + p(picture(name)), { media }), '稿.docx')
    expect(pictures).toMatchObject([expected])
  })

  it.each([
    ['an external relation', picture('far.png')],
    ['an external one of old', vml('far.png')],
    ['an address alone', '<w:r><w:pict><v:imagedata o:href="http://x/a.png"/></w:pict></w:r>'],
    ['a blip of nothing', '<w:r><w:drawing><a:blip/></w:drawing></w:r>'],
  ])('%s is a link', async (_, xml) => {
    const more = { 'word/_rels/document.xml.rels': FAR }
    const { pictures } = await read(wordFile(p('一') + p(xml), { more }), '稿.docx')
    expect(pictures).toEqual([{ block: 1, size: 0 }])
  })

  it.each([
    ['only SVG', '', { type: 'svg' }],
    ['SVG and a bitmap', 'r:embed="rId-a.png"', { type: 'png', size: 57 }],
  ])('%s', async (_, blip, expected) => {
    const media = { 'a.png': png(5, 6), 'b.svg': Buffer.from(SVG) }
    const xml = `<w:r><w:drawing><a:blip ${blip}><a:extLst><a:ext><asvg:svgBlip r:embed="rId-b.svg"/></a:ext></a:extLst></a:blip></w:drawing></w:r>`
    const { pictures } = await read(wordFile(p('一') + p(xml), { media }), '稿.docx')
    expect(pictures).toMatchObject([expected])
  })

  it('takes a broken picture for one without a size', async () => {
    const media = { 'a.png': new Uint8Array(500).fill(7) }
    const { pictures } = await read(wordFile(p(picture('a.png')), { media }), '稿.docx')
    expect(pictures).toEqual([{ block: 0, type: 'png', size: 500 }])
  })
})

it('reads everything of a full file', async () => {
  const { blocks, pictures, title, format } = await read(fullFile(), '稿.docx')
  expect({ title, format }).toEqual({ title: '西安工程大学工作信息', format: 'docx' })
  expect(blocks.map(({ number, text }) => (number ?? '') + text)).toEqual([
    '西安工程大学工作信息',
    '一、基本情况',
    '（一）第一方面',
    '1．5月17日，召开会议。',
    '①小项',
    '②小项乙',
    '2．5月18日，举办讲座。',
    '二、主要做法',
    '第一行\n第二行\t制表-',
    '保留加入',
    '见教育厅网站。',
    '单位',
    '条数',
    '机电学院',
    '3',
    '',
    '图为会议现场。',
    '旁边有图',
    '旁边有文本框\n框内一\n框内二',
    '“引号”与—破折号…结束。',
    '',
  ])
  expect(pictures.map(({ block, width }) => [block, width])).toEqual([
    [15, 1600],
    [17, 1240],
  ])
})
