import { expect, it } from 'vitest'
import { likelySame, mergeSame } from './items'

const contest =
  '5月20日，教务处在临潼校区教学楼A座举行青年教师讲课比赛，36名教师参赛，有效提升了教师的教学基本功。'
const same =
  '5月20日，青年教师讲课比赛在临潼校区教学楼A座举行，机电工程学院等36名教师参赛，提升了教师的教学基本功。'
const other =
  '5月20日，教务处在金花校区召开课程建设推进会，12个教研室汇报课程目标达成情况，明确了下一步建设重点。'

function report(...texts: [unit: string, text: string][]) {
  return texts.map(([unit, text], index) => ({
    unit,
    text,
    receipt: `2021-000${index + 1}`,
    no: 1,
  }))
}

const units = ['教务处', '机电工程学院', '管理学院'].map((name) => {
  return { name, class: '', aliases: [name.slice(0, 2)], officers: [], leaders: [] }
})
const day =
  '5月20日，党支部在临潼校区A座301开展主题党日活动，30名党员重温入党誓词，增强了党性修养。'

it.each([
  ['the very same', report(['教务处', contest], ['机电', contest]), ['教务处、机电']],
  [
    'the same but for a word',
    report(['教务处', contest], ['机电', contest.replace('有效提升', '明显提升')]),
    ['教务处、机电'],
  ],
  ['other words', report(['教务处', contest], ['机电', same]), ['教务处', '机电']],
  ['another event', report(['教务处', contest], ['教务处', other]), ['教务处', '教务处']],
  [
    '主题党日 of three units in rooms of their own',
    report(['甲', day], ['乙', day.replace('301', '302')], ['丙', day.replace('A座301', '图书馆')]),
    ['甲', '乙', '丙'],
  ],
  [
    'the same place and text by other units',
    report(
      ['甲', day.replace('党支部', '机电工程学院')],
      ['乙', day.replace('党支部', '管理学院')],
    ),
    ['甲', '乙'],
  ],
  ['nothing', [], []],
])('merges only what is the same event: %s', (_, reported, events) => {
  const merged = mergeSame(reported, units).map((event) => event.map(({ unit }) => unit).join('、'))
  expect(merged).toEqual(events)
})

it.each([
  ['5月20日', '5月21日', ['day']],
  ['临潼校区A座301', '临潼校区A座302', ['place']],
  ['党支部', '管理学院党支部', ['units']],
  ['30名', '31名', ['figures']],
  ['重温入党誓词，增强了党性修养', '重温入党誓词，集中学习，党性修养有了增强', ['words']],
])('says what sets two apart: %s and %s', (from, to, differences) => {
  const events = report(['甲', other], ['乙', day], ['丙', day.replace(from, to)]).map((item) => [
    item,
  ])
  expect(likelySame(events, units)).toEqual([{ numbers: [2, 3], differences }])
})
