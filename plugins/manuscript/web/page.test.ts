import { describe, expect, it } from 'vitest'
import { Sheet } from '../sheet'
import { readPage } from './page'

function read(html: string) {
  const sheet = new Sheet()
  readPage(html, sheet, () => ({ size: 1 }))
  return sheet
}

const texts = (html: string) => read(html).blocks.map(({ number = '', text }) => number + text)

describe('text of a page', () => {
  it.each<[what: string, html: string, expected: string[]]>([
    ['paragraphs', '<p>一</p>\n<p>二</p>', ['一', '二']],
    ['ends left out', '<P>一<P>二<DIV>三', ['一', '二', '三']],
    ['line breaks', '<p>一<br>二<br/></p>', ['一\n二']],
    ['white space', '<p>\n  一\n  <b> 二</b> </p>', ['一 二']],
    ['text kept as it is', '<pre>一\n  二\n</pre>', ['一\n  二']],
    [
      'entities',
      '<p>A&amp;B&nbsp;&lt;&#19968;&#x4e8c;&ldquo;x&rdquo;&nope;</p>',
      ['A&B\xa0<一二“x”&nope;'],
    ],
    ['signs that are no tags', '<p>温度<5℃，a < b</p>', ['温度<5℃，a < b']],
    [
      'no scripts, styles, comments',
      '<title>x</title><style>p<b</style><script>a<b;</script><!-- <p>x --><p>一',
      ['一'],
    ],
    ['what Word writes', '<p><![if !supportLists]>1.<![endif]>一<o:p></o:p></p>', ['1.一']],
    [
      'lists',
      '<ol><li>一</li><li><p>二</p></li></ol><ul><li>三</ul><p>四',
      ['1.一', '2.二', '•三', '四'],
    ],
    [
      'lists that begin later',
      '<ol start="3"><li>一<ol><li>内</ol><li>二</ol>',
      ['3.一', '1.内', '4.二'],
    ],
    ['an item of nothing', '<ul><li></li></ul><p>一</p>', ['一']],
    ['nothing that is hidden', '<div style="display:none"><div>x</div>y</div><p>一</p>', ['一']],
    ['hidden in the line', '<p>一<span style="mso-hide: all">x<b>y</b></span>二</p>', ['一二']],
    ['hidden without an end', '<p style="display:none">x<p>一<td>', ['一']],
    ['a tag that does not end', '<p>一</p><p', ['一']],
    ['a comment that does not end', '<p>一</p><!-- x', ['一']],
  ])('%s', (_, html, expected) => {
    expect(texts(html)).toEqual(expected)
  })

  it('tells headings, alignment and cells', () => {
    const { blocks } = read(
      '<h2 align="center">一</h2><center>二</center><p style="text-align:center">三</p><p>四</p><table><tr><td>甲<td>乙<tr><th>丙</table>五<table><tr><td>丁',
    )
    expect(blocks.map(({ text, level, centred, cell }) => [text, level, centred, cell])).toEqual([
      ['一', 2, true, undefined],
      ['二', undefined, true, undefined],
      ['三', undefined, true, undefined],
      ['四', undefined, false, undefined],
      ['甲', undefined, false, { table: 0, row: 0, column: 0 }],
      ['乙', undefined, false, { table: 0, row: 0, column: 1 }],
      ['丙', undefined, false, { table: 0, row: 1, column: 0 }],
      ['五', undefined, false, undefined],
      ['丁', undefined, false, { table: 1, row: 0, column: 0 }],
    ])
  })

  it('counts pictures where they stand', () => {
    const { blocks, pictures } = read('<p>一<img src=a.png></p><p><img src="b.png"></p>')
    expect(blocks.map(({ text }) => text)).toEqual(['一', ''])
    expect(pictures.map(({ block }) => block)).toEqual([0, 1])
  })

  it.each([
    ['tags without an end', '<a "'],
    ['comments without an end', '<!--'],
    ['styles without an end', '<style>'],
    ['attributes', '<p style="'],
    ['signs', '<'],
    ['spaces', ' '],
    ['entities', '&'],
    ['tables', '<table><tr><td>'],
    ['hidden parts', '<p style="display:none">'],
  ])('takes no longer for many %s', (_, part) => {
    const start = performance.now()
    try {
      read(part.repeat(500_000 / part.length))
      read(`<pre>${part.repeat(500_000 / part.length)}</pre>`)
    } catch (error) {
      expect(String(error)).toContain('over 100000 characters')
    }
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
