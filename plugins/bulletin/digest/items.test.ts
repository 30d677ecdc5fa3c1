import { expect, it } from 'vitest'
import { mergeAlike } from './items'

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

it.each([
  ['the same event in other words', report(['教务处', contest], ['机电', same]), ['教务处、机电']],
  ['the very same twice', report(['教务处', contest], ['教务处', contest]), ['教务处、教务处']],
  [
    'another event at the same time',
    report(['教务处', contest], ['教务处', other], ['机电', same]),
    ['教务处、机电', '教务处'],
  ],
  ['nothing', [], []],
])('%s', (_, reported, events) => {
  const units = mergeAlike(reported).map((event) => event.map(({ unit }) => unit).join('、'))
  expect(units).toEqual(events)
})
