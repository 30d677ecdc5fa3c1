import { array, assert, constantFrom, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mend, normalise } from './normalise'

describe('what stays', () => {
  it.each([
    ['', 'nothing'],
    ['5月18日8:30，比分3:2，共1,234人，增长3.5%。', 'numbers and times'],
    ['详见http://www.snedu.gov.cn/a,b?id=1;2 和 www.xpu.edu.cn/a,b。', 'addresses'],
    ['请发至dzbxx1@126.com,', 'an address in a mail, and a comma after Latin'],
    ['附件“稿件(1).docx”和“工作动态(终稿).pdf”。', 'file names'],
    ['按GB/T 9704-2012和GB/T 15834:2011执行。', 'standards'],
    ['陕教(2021)4号、西工大党政办字〔2021〕4号', 'numbers of documents'],
    ['Hello, world (a, b). It\'s "fine"...', 'English'],
    ['f(x)、电话(029)83116610', 'brackets of their own'],
    ['15"和17"显示器', 'inches'],
    ['他说"好', 'half of a pair'],
    ['卡尔.马克思、一.党建', 'a name and a number'],
    ['1.5月18日，开会。', 'an item and its date'],
    ['1．5月18日，开会。', 'a full-width point after a number'],
    ['　　5月18日，开会。', 'an indent'],
    ['编辑：张三　　电话：029-83116610，传真：无', 'fields'],
    ['校对：陈　佩，王　芳', 'names spread out'],
    ['“不忘初心  牢记使命”主题教育，《甲  乙》。', 'spaces in quotation marks'],
    ['党政办公室    2021年5月18日', 'a signature'],
    ['单位\t时间\t地点', 'columns'],
    ['一、\t召开会议，部署工作。', 'a number'],
    ['学习 AI 技术，5 月 18 日。', 'single spaces'],
    ['组织部信息（2021.5.18）标题', 'a file name in the text'],
    ['v2021.5.18、2021.5.18.1、2021.13.40、12021.5.18', 'what is no date'],
    ['2021.5.17-21，5.17-5.21', 'ranges'],
    ['历时1.5晚，增长5.18，5.18日', 'numbers'],
    ['5.18日上午，开会。', 'item 5, of the 18th'],
    ['17--21日，029--83116610', 'ranges with two hyphens'],
    ['真好！！！', 'emphasis'],
  ])('%j: %s', (text) => {
    expect(mend(text)).toBe(text)
  })
})

describe('what is mended', () => {
  it.each([
    ['5月18日,教务处召开会议,36人参加.', '5月18日，教务处召开会议，36人参加。'],
    ['会议强调:一要抓实;二要抓细!好吗?', '会议强调：一要抓实；二要抓细！好吗？'],
    ['召开会议.会议强调', '召开会议。会议强调'],
    ['共36人, 其中教师12人', '共36人，其中教师12人'],
    ['时间:8:30', '时间：8:30'],
    ['(1)加强管理;(二)抓落实', '（1）加强管理；（二）抓落实'],
    ['人工智能(AI)技术（简称“智能”)', '人工智能（AI）技术（简称“智能”）'],
    ['他说"要抓好落实",通过"学习强国"平台', '他说“要抓好落实”，通过“学习强国”平台'],
    ["开展'大思政'建设", '开展‘大思政’建设'],
    ['5月18日　教务处召开  会议，\t部署工作。', '5月18日教务处召开会议，部署工作。'],
    ['召开会议 ，部署 工作。', '召开会议，部署 工作。'],
    ['召开会议，，部署工作。。', '召开会议，部署工作。'],
    ['等等...', '等等……'],
    ['等等。。。。。。', '等等……'],
    ['--记教务处', '——记教务处'],
    ['教务处--学校的窗口', '教务处——学校的窗口'],
    ['2021.5.18，2021-05-08日、2021/12/31召开', '2021年5月18日，2021年5月8日、2021年12月31日召开'],
    ['５．１８上午', '5．18上午'],
    ['于5.18上午、5.19晚在校内', '于5月18日上午、5月19日晚在校内'],
    ['5.18上午，召开会议', '5月18日上午，召开会议'],
    ['２０２１年５月１８日，Ｄ座，增长３．５％', '2021年5月18日，D座，增长3.5%'],
    ['于２０２１．５．１８召开', '于2021年5月18日召开'],
    ['会议,\n召开  会议,部署。', '会议，\n召开会议，部署。'],
  ])('%j → %j', (text, mended) => {
    expect(mend(text)).toBe(mended)
  })

  it('leaves alone what stands between brackets', () => {
    expect(normalise('技术(人工智能)等')).toEqual([
      { range: [2, 3], text: '（', kind: 'punctuation' },
      { range: [7, 8], text: '）', kind: 'punctuation' },
    ])
  })

  it('says where and what', () => {
    expect(normalise('会议,  12个')).toEqual([
      { range: [2, 3], text: '，', kind: 'punctuation' },
      { range: [3, 5], text: '', kind: 'space' },
    ])
  })
})

const pieces = [
  ...'教务处召开会议，。；：！？、“”（）《》…—  \t　\n',
  ...',.:;?!()"\'-/．％abAB0１２Ｚ',
  '2021.5.18',
  '2021-05-18',
  '5.18',
  '上午',
  '...',
  '--',
  '电话',
  '编辑：',
  '1.',
  '号',
]
const texts = array(constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''))

const words = (text: string) => text.replace(/[^\p{sc=Han}]|[年月日]/gu, '')

const numbers = (text: string) =>
  Array.from(text.normalize('NFKC').matchAll(/\d+/g), ([number]) => Number(number))

describe('laws', () => {
  it('a mended text needs no edits', () => {
    assert(
      property(texts, (text) => {
        expect(normalise(mend(text))).toEqual([])
      }),
      { numRuns: 3000 },
    )
  })

  it('edits are in order and apart', () => {
    assert(
      property(texts, (text) => {
        let at = 0
        for (const { range, text: own } of normalise(text)) {
          expect(range[0]).toBeGreaterThanOrEqual(at)
          expect(range[1]).toBeGreaterThan(range[0])
          expect(text.slice(...range)).not.toBe(own)
          at = range[1]
        }
      }),
    )
  })

  it('Chinese characters and the values of numbers stay', () => {
    assert(
      property(texts, (text) => {
        expect(words(mend(text))).toBe(words(text))
        expect(numbers(mend(text))).toEqual(numbers(text))
      }),
      { numRuns: 3000 },
    )
  })

  it('takes its time from the length alone', () => {
    const text = '召开  会议,'.repeat(1400)
    const start = performance.now()
    normalise(text)
    expect(performance.now() - start).toBeLessThan(1000)
  })
})
