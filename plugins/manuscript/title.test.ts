import { describe, expect, it } from 'vitest'
import { fromText, read } from './'
import { p, picture, png, r, textBox, wordFile } from './fixtures/word'

const BODY = '5月17日，学校在金花校区召开会议，部署有关工作。'
const styles = `
<w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 1"/></w:style>`
const broken = (...lines: string[]) => lines.map((line) => r(line)).join('<w:r><w:br/></w:r>')
const centre = '<w:jc w:val="center"/>'
const title = '<w:pStyle w:val="t"/>'
const heading = '<w:pStyle w:val="h"/>'
const listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`

describe('in a Word file', () => {
  it.each<[what: string, lines: [text: string, properties?: string][], expected?: string]>([
    ['has the title style', [['正文短句', ''], ['真正的标题', title], [BODY]], '真正的标题'],
    [
      'is the first of several',
      [['值班信息', title], ['第5期'], ['关于冒烟的报告', title], [BODY]],
      '值班信息',
    ],
    ['is centred', [['教务处召开会议', centre], [BODY]], '教务处召开会议'],
    [
      'is centred on two lines',
      [['西安工程大学</w:t><w:br/><w:t>工作动态', centre], [BODY]],
      '西安工程大学工作动态',
    ],
    ['has the style of a heading', [['教务处召开会议', heading], [BODY]], '教务处召开会议'],
    [
      'is a short first line',
      [['党政办公室第十二周工作动态信息'], [BODY]],
      '党政办公室第十二周工作动态信息',
    ],
    ['stands below empty lines', [['', ''], ['教务处召开会议', centre], [BODY]], '教务处召开会议'],
    [
      'stands below a secrecy mark',
      [['秘密★1年'], ['关于诈骗案件的报告', centre], [BODY]],
      '关于诈骗案件的报告',
    ],
    [
      'stands below number, date and unit',
      [['第5期'], ['报送单位：保卫处'], ['2021年5月19日'], ['关于冒烟的报告'], [BODY]],
      '关于冒烟的报告',
    ],
    ['begins with a year', [['2021届毕业生就业进展'], [BODY]], '2021届毕业生就业进展'],
    ['has quotes and a comma', [['人机分离，学习更“专注”'], [BODY]], '人机分离，学习更“专注”'],
    ['is no sentence', [[BODY], [BODY]]],
    ['is no lead', [['现将后勤处工作动态报送如下：'], [BODY]]],
    ['is no item', [['一、总体进展', heading], [BODY]]],
    ['is no numbered item', [['召开会议', listed], [BODY]]],
    ['is no item in brackets', [['（1）召开会议'], [BODY]]],
    ['is no item with a dot', [['1.召开会议'], [BODY]]],
    ['is no contact', [['联系人：郑凯'], [BODY]]],
    ['is no caption', [['图为会议现场', centre], [BODY]]],
    ['is not all there is', [['教务处召开会议', centre]]],
    ['is not too long', [['会'.repeat(41)], [BODY]]],
  ])('%s', async (_, lines, expected) => {
    const body = lines.map(([text, properties]) =>
      p(text && `<w:r><w:t>${text}</w:t></w:r>`, properties),
    )
    const manuscript = await read(wordFile(body.join(''), { styles, numbering }), '稿.docx')
    expect(manuscript.title).toBe(expected)
    const marked = manuscript.blocks.filter((block) => block.kind === 'title')
    expect(marked[0]?.text.replace('\n', '')).toBe(expected)
  })

  it.each<[what: string, body: string, expected?: string, lines?: number]>([
    ['before soft breaks', p(broken('教务处工作动态', BODY, BODY)), '教务处工作动态', 1],
    ['on two lines', p(broken('教务处', '工作动态', `1. ${BODY}`), centre), '教务处工作动态', 2],
    ['with a text box', p(r('教务处工作动态') + textBox(p(BODY)), centre), '教务处工作动态', 1],
    ['in its style', p(r('教务处工作动态') + textBox(p(BODY)), title), '教务处工作动态', 1],
    ['in a text box', p(textBox(p('教务处工作动态') + p(BODY))), '教务处工作动态', 1],
    ['is none before a sentence', p(broken(BODY, '教务处工作动态'))],
    ['is none that is long', p(broken('会'.repeat(61), BODY), centre)],
    ['is all there is', p(broken('教务处', '工作动态'), centre)],
  ])('begins a paragraph: %s', async (_, body, expected, lines) => {
    const manuscript = await read(wordFile(body, { styles }), '稿.docx')
    expect(manuscript.title).toBe(expected)
    expect(manuscript.blocks[0]).toMatchObject({ kind: 'paragraph' })
    expect(manuscript.blocks[0]!.titleLines).toBe(lines)
  })

  it('is not beside a picture or in a table', async () => {
    const media = { 'a.png': png(5, 5) }
    const beside = p(`<w:r><w:t>现场</w:t></w:r>${picture('a.png')}`) + p(BODY)
    const inside = `<w:tbl><w:tr><w:tc>${p('单位')}</w:tc></w:tr></w:tbl>${p(BODY)}`
    for (const body of [beside, inside]) {
      expect((await read(wordFile(body, { media }), '稿.docx')).title).toBeUndefined()
    }
  })
})

describe('in a chat message', () => {
  it.each<[title: string | undefined, body: string, expected: string | undefined]>([
    ['手机入袋', BODY, '手机入袋'],
    [' 手机入袋 ', BODY, '手机入袋'],
    [undefined, `手机入袋\n${BODY}`, '手机入袋'],
    [undefined, BODY, undefined],
    ['', BODY, undefined],
  ])('%j before %j', (title, body, expected) => {
    expect(fromText(title, body, [], '微博').title).toBe(expected)
  })
})
