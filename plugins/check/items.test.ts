import { describe, expect, it } from 'vitest'
import { checkTrial, type Trial } from './rules/trial'

const itemsOf = (body: Trial['body']) => checkTrial({ body }).items
const split = (body: Trial['body']) => itemsOf(body).map(({ text }) => text)

const [a, b] = ['5月18日，学院召开会议，部署工作。', '5月19日，学院组织参观，听取讲解。']

it('a title in the same paragraph is no item', () => {
  expect(split([{ text: `工作动态\n${a}\n${b}`, titleLines: 1 }])).toEqual([a, b])
})

describe('numbers written by hand', () => {
  it.each([
    '1.',
    '1．',
    '1、',
    '１、',
    '1 . ',
    '12)',
    '（1）',
    '(1)',
    '【1】',
    '①',
    '⑴',
    '⒈',
    '一、',
    '（一）',
    '（一）、',
    '第一，',
    '第1条',
    '第三条：',
  ])('%s begins an item', (number) => {
    const items = itemsOf([`${number}${a}`, `${number}${b}`])
    expect(items.map(({ text }) => text)).toEqual([a, b])
    expect(items[0]).toMatchObject({ no: 1, block: 1, last: 1, isNumbered: true })
    expect(items[0].range).toEqual([number.length, number.length + a.length])
  })

  it.each(['5.18上午，学院开会。', '2021.5.18，学院开会。', '18日，学院开会。', '3名教师获奖。'])(
    '%s begins with no number',
    (text) => expect(split([text])).toEqual([text]),
  )

  it('takes 1.5月18日 as item 1', () => expect(split([`1.${a}`])).toEqual([a]))

  it.each(['5.31，组织部在报告厅举办论坛。', '5.8上午，学院在A401开会。', '05.20工会义卖。'])(
    'takes 3.%s as item 3',
    (text) => expect(split([`1.${a}`, `2.${b}`, `3.${text}`])).toEqual([a, b, text]),
  )
})

describe('what stands where', () => {
  it.each<[string, Trial['body'], string[]]>([
    [
      'automatic numbers',
      [
        { text: a, number: '1.' },
        { text: b, number: '2.' },
      ],
      [a, b],
    ],
    ['bare paragraphs', [a, b], [a, b]],
    ['soft line breaks', [`1. ${a}\n2. ${b}`], [a, b]],
    ['bare soft line breaks', [`${a}\n${b}`], [a, b]],
    ['numbers within a paragraph', [`1. ${a}2. ${b}`], [a, b]],
    ['an item over several paragraphs', [`1. ${a}`, b, `2. ${a}`], [`${a}\n${b}`, a]],
    [
      'a heading that is an item',
      ['1. 召开会议', a, '2. 组织参观', b],
      [`召开会议\n${a}`, `组织参观\n${b}`],
    ],
    ['sections', ['一、党建工作', `1. ${a}`, '二、教学工作', `1. ${b}`], [a, b]],
    ['sections of bare paragraphs', ['一、党建工作', a, b], [a, b]],
    ['headings', [{ text: '党建工作', kind: 'heading' }, a, b], [a, b]],
    ['short headings without style', ['党建工作', a, '教学工作', b], [a, b]],
    ['introduction', ['现将我院工作动态报送如下：', `1. ${a}`], [a]],
    ['introduction to bare paragraphs', ['本周工作动态如下', a], [a]],
    ['text before the numbers', ['本周我院开展了以下几项工作。', `1. ${a}`, `2. ${b}`], [a, b]],
    ['contact line', [a, '报送人：张三　联系电话：029-83116610'], [a]],
    ['signature', [a, '机电工程学院', '2021年5月21日'], [a]],
    ['pictures and captions', [a, { picture: [1, 1] }, { text: '图为会议现场。' }, b], [a, b]],
    ['empty lines', [a, '', '  ', b], [a, b]],
    ['nothing', [], []],
  ])('%s', (_, body, expected) => expect(split(body)).toEqual(expected))

  it('takes the rows of a table', () => {
    const cells = [
      ['序号', '时间', '地点', '事件'],
      ['1', '5月18日', '行政楼', '召开会议。'],
      ['2', '5月19日', '图书馆', '组织参观'],
    ]
    const body = cells.flatMap((row, at) =>
      row.map((text, column) => ({ text, cell: { table: 0, row: at, column } })),
    )
    expect(split([...body, '报送人：张三'])).toEqual([
      '5月18日，行政楼，召开会议',
      '5月19日，图书馆，组织参观',
    ])
  })
})
