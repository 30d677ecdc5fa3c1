import { describe, expect, it, vi } from 'vitest'
import { read } from '..'
import { readMargin } from '../fixtures/margin'
import { p, picture, png, r, textBox, wordFile } from '../fixtures/word'
import type { Note } from '../types'
import { annotate } from './annotate'

const DROP_CAP = '<w:framePr w:dropCap="drop" w:lines="3"/>'
const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`

/** A file's text, without its comments. */
async function readText(bytes: Uint8Array) {
  const { outside, ...manuscript } = await read(bytes, '稿')
  return { ...manuscript, size: 0, outside: outside?.filter(({ place }) => place !== 'comment') }
}

/** A file's text before and after, and its comments. */
async function check(before: Uint8Array, notes: Note[]) {
  const after = await annotate(before, notes)
  expect(await readText(after)).toEqual(await readText(before))
  return readMargin(after)
}

describe('the words a comment covers', () => {
  it.each<[what: string, body: string, range: [number, number], covers: string]>([
    ['inside a run', p('5月17日，召开会议。'), [6, 10], '召开会议'],
    ['a drop cap and what follows', p('5', DROP_CAP) + p('月18日，开会'), [0, 5], '5月18日'],
    ['a drop cap', p('5', DROP_CAP) + p('月18日'), [0, 1], '5'],
    ['text behind a drop cap', p('5', DROP_CAP) + p('月18日'), [1, 5], '月18日'],
    ['a drop cap before nothing', `${p('5', DROP_CAP)}<w:p/>${p('一')}`, [0, 1], '5'],
    ['a whole run', p(r('一') + r('二') + r('三')), [1, 2], '二'],
    ['over runs', p(r('一二') + r('三') + r('四五')), [1, 4], '二三四'],
    [
      'formats and attributes',
      p(`<w:r w:rsidR="1"><w:rPr><w:b/></w:rPr><w:t>一二三</w:t></w:r>`),
      [1, 2],
      '二',
    ],
    [
      'a format behind text',
      p('<w:r><w:t>一二</w:t><w:rPr><w:b/></w:rPr><w:t>三四</w:t></w:r>'),
      [1, 3],
      '二三',
    ],
    ['spaces at the cut', p('<w:r><w:t> 甲 乙 丙 </w:t></w:r>'), [2, 3], '乙'],
    ['a space alone', p('<w:r><w:t> 甲 乙 丙 </w:t></w:r>'), [1, 2], ' '],
    ['entities', p(r('A&amp;B &lt;甲&gt; &#x4e00;。')), [2, 7], 'B <甲>'],
    ['CDATA', p('<w:r><w:t>一<![CDATA[<二>&]]>三</w:t></w:r>'), [1, 4], '<二>'],
    ['a pair whole', p('一𠮷二'), [1, 2], '𠮷'],
    ['a pair whole, from its end', p('一𠮷二'), [2, 4], '𠮷二'],
    ['a soft break', p(`<w:r><w:t>一二</w:t><w:br/><w:t>三四</w:t></w:r>`), [3, 5], '三四'],
    ['the break itself', p(`<w:r><w:t>一二</w:t><w:br/><w:t>三四</w:t></w:r>`), [2, 3], '\n'],
    [
      'tabs and hyphens',
      p(`<w:r><w:tab/><w:t>一</w:t><w:noBreakHyphen/><w:t>二</w:t></w:r>`),
      [1, 3],
      '一-',
    ],
    [
      'an insertion',
      p(`${r('一')}<w:ins w:id="1">${r('二三四')}</w:ins>${r('五')}`),
      [2, 4],
      '三四',
    ],
    [
      'around a deletion',
      p(`${r('一')}<w:del><w:r><w:delText>删</w:delText></w:r></w:del>${r('二')}`),
      [0, 2],
      '一二',
    ],
    [
      'behind a deletion',
      p(`<w:del><w:r><w:delText>删去</w:delText></w:r></w:del>${r('一二')}`),
      [1, 2],
      '二',
    ],
    [
      'moved text',
      p(`<w:moveFrom>${r('一二')}</w:moveFrom><w:moveTo>${r('一二')}</w:moveTo>`),
      [1, 2],
      '二',
    ],
    ['behind hidden text', p(r('隐', '<w:vanish/>') + r('一二')), [0, 1], '一'],
    ['a link', p(`${r('见')}<w:hyperlink>${r('教育厅网站')}</w:hyperlink>`), [1, 4], '教育厅'],
    [
      'a field’s result',
      p(
        `${r('见')}${field('begin')}<w:r><w:instrText> X </w:instrText></w:r>${field('separate')}${r('教育厅')}${field('end')}${r('。')}`,
      ),
      [2, 5],
      '育厅。',
    ],
    [
      'a field in one run',
      p(
        `<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>X</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>一二</w:t><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
      [0, 1],
      '一',
    ],
    ['a simple field', p(`<w:fldSimple w:instr="DATE">${r('21日')}</w:fldSimple>`), [0, 2], '21'],
    [
      'a tag and a control',
      p(
        `<w:smartTag><w:sdt><w:sdtPr/><w:sdtContent>${r('一二三')}</w:sdtContent></w:sdt></w:smartTag>`,
      ),
      [1, 2],
      '二',
    ],
    [
      'a formula, as a whole',
      p(`${r('设')}<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>${r('。')}`),
      [2, 3],
      'x+1',
    ],
    [
      'ruby, as a whole',
      p(
        `<w:r><w:ruby><w:rt>${r('pīn')}</w:rt><w:rubyBase>${r('拼音')}</w:rubyBase></w:ruby></w:r>${r('一')}`,
      ),
      [1, 2],
      '拼音',
    ],
    ['beside a text box', p(textBox(p('框一')) + r('正文')), [0, 1], '正'],
    [
      'the only form there is',
      p(
        `<w:r><mc:AlternateContent><mc:Fallback><w:t>旧文</w:t></mc:Fallback></mc:AlternateContent><w:t>新</w:t></w:r>`,
      ),
      [2, 3],
      '新',
    ],
    ['of a range too long', p('一二'), [1, 99], '二'],
    ['of an empty range: all', p('一二'), [1, 1], '一二'],
    ['behind properties', p('一二', '<w:pStyle w:val="1"/>'), [0, 2], '一二'],
  ])('%s', async (_, body, range, covers) => {
    const before = wordFile(p('前') + body + p('后'))
    const margin = await check(before, [{ block: 1, range, text: '这里' }])
    expect(margin).toMatchObject([{ text: '这里', block: 1, covers }])
  })
})

describe('where a note stands', () => {
  const row = `<w:tbl><w:tr><w:tc>${p('甲')}</w:tc><w:tc>${p('乙')}</w:tc></w:tr></w:tbl>`
  const body = [
    p(''),
    p('内部资料'),
    p('学院召开会议', '<w:pStyle w:val="1"/>'),
    p('第一段，内容。'),
    row,
    p(picture('a.png')),
    '<w:p w:rsidR="1"/>',
    p(textBox(p('框一') + p('框二'))),
  ].join('')
  const file = wordFile(body, { media: { 'a.png': png(5, 6) } })

  it.each<[what: string, note: Omit<Note, 'text'>, block: number, covers: string]>([
    ['without a block: the title', {}, 2, '学院召开会议'],
    ['a block: all of it', { block: 3 }, 3, '第一段，内容。'],
    ['a cell', { block: 5 }, 5, '乙'],
    ['a picture', { block: 6 }, 6, ''],
    ['an empty paragraph', { block: 0 }, 0, ''],
    ['one without an end tag', { block: 7 }, 7, ''],
    ['words of a text box: its anchor', { block: 8, range: [3, 5] }, 8, ''],
  ])('%s', async (_, note, block, covers) => {
    expect(await check(file, [{ ...note, text: '注' }])).toMatchObject([{ block, covers }])
  })

  it('rejects a block there is not', async () => {
    await expect(annotate(file, [{ block: 9, text: '注' }])).rejects.toThrow('没有这一段')
  })

  it('keeps the order of notes, in one place too', async () => {
    const notes = [3, 7, 3, 7, 0].map((block, no) => ({ block, text: `${no}` }))
    const margin = await check(file, notes)
    expect(margin.map(({ text, block }) => ({ text, block }))).toEqual(
      notes.map(({ text, block }) => ({ text, block })),
    )
  })

  it('lets notes overlap', async () => {
    const ranges: [number, number][] = [
      [0, 3],
      [1, 2],
      [2, 6],
      [3, 6],
      [0, 7],
      [1, 2],
    ]
    const margin = await check(
      file,
      ranges.map((range) => ({ block: 3, range, text: '注' })),
    )
    const text = '第一段，内容。'
    expect(margin.map(({ covers }) => covers)).toEqual(ranges.map((range) => text.slice(...range)))
  })
})

describe('the comment', () => {
  it('says who and when, line by line', async () => {
    vi.useFakeTimers({ now: new Date('2021-05-20T16:30:00Z'), toFake: ['Date'] })
    const margin = await check(wordFile(p('一')), [{ text: '第1条 <缺> "地点"\n\u0001写明&。' }])
    vi.useRealTimers()
    expect(margin).toEqual([
      {
        id: '0',
        author: '报送通',
        initials: '报',
        date: '2021-05-21T00:30:00Z',
        text: '第1条 <缺> "地点"\n写明&。',
        block: 0,
        covers: '一',
      },
    ])
  })
})
