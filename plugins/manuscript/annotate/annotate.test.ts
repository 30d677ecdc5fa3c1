import { describe, expect, it } from 'vitest'
import { read } from '..'
import { readMargin } from '../fixtures/margin'
import { p, r, textBox, wordFile } from '../fixtures/word'
import { annotate } from './annotate'

const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`

describe('the words a comment covers', () => {
  it.each<[what: string, body: string, range: [number, number], covers: string]>([
    ['inside a run', p('5月17日，召开会议。'), [6, 10], '召开会议'],
    ['a whole run', p(r('一') + r('二') + r('三')), [1, 2], '二'],
    ['over runs', p(r('一二') + r('三') + r('四五')), [1, 4], '二三四'],
    [
      'formats and attributes',
      p(`<w:r w:rsidR="1"><w:rPr><w:b/></w:rPr><w:t>一二三</w:t></w:r>`),
      [1, 2],
      '二',
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
    const after = await annotate(before, [{ block: 1, range, text: '这里' }])
    expect(await readMargin(after)).toMatchObject([{ text: '这里', block: 1, covers }])
    const [{ blocks }, { blocks: texts }] = [await read(after, '稿'), await read(before, '稿')]
    expect(blocks).toEqual(texts)
  })
})
