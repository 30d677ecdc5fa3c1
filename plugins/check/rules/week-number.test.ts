import { expect, it } from 'vitest'
import { phrase } from '../phrase'
import { checkTrial, judge } from './trial'
import { tryRule } from './try-rule'

const suggestion = '教务处第十二周工作动态信息.docx'
const monday = '2021-05-24'
const tuesday = '2021-05-25'
const thirteenth = '教务处第十三周工作动态信息.docx'

tryRule('week-number', {
  valid: [
    {},
    { fileName: '教务处第12周工作动态信息.docx' },
    { fileName: '教务处第１２周工作动态信息.docx' },
    { fileName: '教务处工作动态信息.docx' },
    { fileName: '教务处第一周工作动态信息.docx', today: '2021-03-05' },
    { fileName: '教务处第二十周工作动态信息.docx', today: '2021-07-18' },
    { fileName: '教务处第三周工作动态信息.docx', today: '2021-08-01' },
    // Late, and this week's own.
    { today: monday },
    { fileName: thirteenth, today: monday },
    // 国庆: due on Thursday 9-30, the next day of work is Friday of the week after.
    { fileName: '教务处第五周工作动态信息.docx', today: '2021-10-08' },
  ],
  invalid: [
    [{ fileName: thirteenth }, { quote: '第十三周', expected: '第十二周', suggestion }],
    [
      { fileName: '教务处第 １３ 周动态.docx' },
      { variant: 'ahead', quote: '第 １３ 周', suggestion },
    ],
    [{ fileName: '教务处第一百周工作动态信息.docx' }, { quote: '第一百周', suggestion }],
    [
      { fileName: '教务处第十四周工作动态信息.docx', today: monday },
      { variant: 'ahead', expected: '第十三周', suggestion: thirteenth },
    ],
    [
      { fileName: '教务处第11周工作动态信息.docx' },
      { variant: 'closed', quote: '第11周', actual: '5月17日', suggestion: undefined },
    ],
    [
      { today: tuesday },
      { variant: 'closed', actual: '5月24日', expected: '第十三周', suggestion: undefined },
    ],
    [
      { fileName: '教务处第五周工作动态信息.docx', today: '2021-10-09' },
      { variant: 'closed', actual: '10月8日', expected: '第六周' },
    ],
  ],
})

it('names both weeks, and whom to ask', () => {
  const [{ message, advice }] = judge({ today: tuesday }, 'week-number').map(phrase)
  expect(message).toBe('文件名写的是第十二周，那一周的稿件收到5月24日为止；本周是第十三周')
  expect(advice).toBe('补报请联系党政办公室文秘科陈佩（029-83116610）；报本周的，请改为：第十三周')
})

it.each([
  ['keeps the week of last week', '教务处第12周动态.docx', monday, suggestion],
  ['keeps this week', '教务处第13周动态.docx', monday, thirteenth],
  ['is of the week it tells of where none is named', '教务处工作动态.docx', monday, suggestion],
  ['is of this week when that is closed', '教务处工作动态.docx', tuesday, thirteenth],
  ['is none for a week that is closed', '教务处第12周动态.docx', tuesday, undefined],
])('the proper name %s', (_, fileName, today, expected) => {
  expect(judge({ fileName, today }, 'file-name').map((each) => each.suggestion)).toEqual([expected])
})

it.each([
  ['late', {}, monday, undefined, '2020-2021-2/12'],
  ['this week', { fileName: thirteenth }, monday, 12, '2020-2021-2/13'],
  ['as it is said', { fileName: '教务处工作动态.docx' }, monday, 12, '2020-2021-2/12'],
  [
    'the week it tells of when none is said',
    { fileName: '教务处工作动态.docx' },
    monday,
    undefined,
    '2020-2021-2/12',
  ],
  [
    'this week when it tells of no day',
    { fileName: '教务处工作动态.docx', body: ['1. 开会。'] },
    monday,
    undefined,
    '2020-2021-2/13',
  ],
  [
    'in the vacation',
    { fileName: '教务处第二十周工作动态信息.docx' },
    '2021-07-19',
    undefined,
    '2020-2021-2/20',
  ],
  ['no week at all', { fileName: '教务处第一百周工作动态信息.docx' }, monday, undefined, undefined],
])('the week of the manuscript: %s', (_, trial, today, periodSaid, expected) => {
  expect(checkTrial({ ...trial, today, periodSaid }).week).toBe(expected)
})
