import { expect, it } from 'vitest'
import type { Trial } from './rules/trial'
import { itemsAndFlaws } from './rules/trial-items'

const [a, b] = [
  '5月18日，教务处在行政楼召开教学例会，明确了分工。',
  '教务处5月19日在图书馆组织参观，拓宽了视野。',
]
const open = '5月18日，教务处在行政楼召开教学例会，明确了三项工作：'
const undated = '教务处在行政楼召开教学例会，明确了分工。'
const heading = (text: string) => ({ text, kind: 'heading' as const })

it.each<[string, number, Trial['body']]>([
  ['1.1', 3, ['1. 党建工作', `1.1 ${a}`, `1.2. ${b}`, '2. 教学工作', `2.1、${b}`]],
  ['1 and 1.1', 2, ['1 党建工作', `1.1 ${a}`, `1.2 ${b}`]],
  ['Roman', 2, [`Ⅰ．${a}`, `Ⅱ．${b}`]],
  ['Roman in letters', 2, [`I. ${a}`, `II. ${b}`]],
  ['信息一：', 2, [`信息一：${a}`, `信息二：${b}`]],
  ['第一项', 2, [`第一项 ${a}`, `第二项 ${b}`]],
  ['bullets, and more paragraphs', 2, [`● ${a}`, `● ${b}`, '会后座谈。']],
  ['three levels', 3, ['一、党建', '（一）学习', `1. ${a}`, `2. ${b}`, '（二）支部', `1. ${a}`]],
  ['mixed styles', 3, [`1. ${a}`, `2、${b}`, `（3）${a}`]],
  ['all the same number', 3, [`1. ${a}`, `1. ${b}`, `1. ${a}`]],
  [
    'numbers anew below departments',
    4,
    ['教务科', `1. ${a}`, `2. ${b}`, '考试科', `1. ${a}`, `2. ${b}`],
  ],
  [
    'numbers that count on below sections',
    3,
    ['一、党建工作', `1. ${a}`, `2. ${b}`, '二、教学工作', `3. ${a}`],
  ],
  ['points that count on', 2, [`1. ${a}`, '（1）开展检查。', `2. ${b}`, '（2）安排考试。']],
  ['lines broken in a sentence', 2, [a.replaceAll('，', '，\n'), b.replaceAll('，', '，\n')]],
  ['paragraphs broken in a sentence', 2, [...a.split(/(?<=，)/), ...b.split(/(?<=，)/)]],
  ['no sentence broken', 2, [a.replace('。', ''), b]],
  [
    'points of another style',
    2,
    [`1. ${open}`, '（1）开展检查。', '（2）安排考试。', '会议为改进教学提供了依据。', `2. ${b}`],
  ],
  ['points of the same style', 2, [`1. ${open}`, '1. 开展检查。', '2. 安排考试。', `2. ${b}`]],
  ['points in the paragraph', 2, [`1. ${open}1.开展检查；2.安排考试；3.修订方案。`, `2. ${b}`]],
  ['points in circles in the paragraph', 2, [`1. ${open}①开展检查；②安排考试。`, `2. ${b}`]],
  ['dated points in the paragraph', 1, [`1. ${open}①19日检查考场；②20日安排监考。`]],
  ['dated points of nothing but the number', 2, [`1. ①${a}②同日检查考场；③20日巡考。`, `2. ${b}`]],
  ['dated points of a bare paragraph', 2, [`${open}（1）19日检查考场；（2）20日安排监考。`, b]],
  ['items of a section in one paragraph', 2, [`一、教学工作：1.${a}2.${b}`]],
  ['items in circles in one paragraph', 2, [`①${a}②${b}`]],
  [
    'points below a headline',
    2,
    ['一、召开教学例会', open, '1. 开展检查。', '2. 安排考试。', '二、组织参观', b],
  ],
  ['items in one paragraph', 3, [`1.${a.replace('。', '；')}2.${b.replace('。', '；')}3.${a}`]],
  ['items in the paragraph of the introduction', 2, [`本周工作动态如下：1.${a}2.${b}`]],
  [
    'paragraphs below headlines',
    2,
    ['教务处召开例会', a, '会议强调，要重视。', '教务处组织参观', b],
  ],
  [
    "paragraphs below Word's headlines",
    2,
    [
      heading('教务处召开例会'),
      a,
      '处长张三主持例会，各学院院长参加。',
      heading('教务处组织参观'),
      b,
    ],
  ],
  [
    "paragraphs below Word's numbered headlines",
    2,
    [heading('一、教务处召开例会'), a, '会议明确了分工。', heading('二、组织参观'), b],
  ],
  ['days as headings', 2, ['5月18日（周二）', undated, '5月19日', undated]],
  [
    'days as headings of numbers',
    3,
    ['5月18日（周二）', `1. ${undated}`, `2. ${undated}`, '5月19日', `3. ${undated}`],
  ],
  [
    'a sentence between pictures',
    1,
    ['1. 召开例会', { picture: [9, 9] }, '图1 现场', a, '会议明确了分工。', { picture: [9, 9] }],
  ],
  ['points below a bare paragraph', 2, [open, '（1）开展检查；', '（2）安排考试。', b]],
  ['points in words', 2, [a, '一是开展检查；', '二是安排考试。', b]],
  ['items in words', 2, [`一是${a}`, `二是${b}`]],
  ['what closes a report', 1, [a, '特此报告。', '（撰稿：张三；审核：李四）', '审核意见：同意']],
])('%s', (_, count, body) => expect(itemsAndFlaws(body)).toEqual([count, '']))

it('still reports a paragraph that lacks everything', () => {
  expect(itemsAndFlaws([a, '图书馆推出服务。'])).toEqual([2, 'time2 place2 event2 significance2'])
})

it('keeps the heading of a department out of the item before it', () => {
  expect(itemsAndFlaws([`1. ${a}`, '考试科', '1. 考试科在行政楼召开会议，明确了分工。'])).toEqual([
    2,
    'time2',
  ])
})
