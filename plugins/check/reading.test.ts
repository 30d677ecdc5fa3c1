import { expect, it } from 'vitest'
import { readItem, tellingText } from './reading'
import { checkTrial } from './rules/trial'

it.each([
  [
    '5月18日，教务处在金花校区A楼召开教学例会，通报检查情况，为改进教学提供了依据。',
    {
      time: '5月18日',
      place: '在金花校区A楼',
      event: '教务处在金花校区A楼召开教学例会',
      significance: '为改进教学提供了依据',
    },
  ],
  [
    '为提高教学质量，本周三教务处赴西安交通大学调研，听取了经验介绍。',
    {
      time: '本周三',
      place: '赴西安交通大学',
      event: '本周三教务处赴西安交通大学调研',
      significance: '为提高教学质量',
    },
  ],
  ['教务处召开会议，部署工作。', { event: '教务处召开会议' }],
  ['时间：5月18日；地点：行政楼；内容：教学例会', { time: '5月18日', place: '行政楼' }],
])('%s', (text, reading) => {
  const [item] = checkTrial({ body: [`1. ${text}`] }).items
  expect(readItem(item)).toMatchObject(reading)
})

it.each([
  ['time', '教务处在A楼召开教学例会，明确了分工。', '教务处在A楼召开教学例会'],
  ['place', '5月18日，教务处召开教学例会，明确了分工。', '教务处召开教学例会'],
  ['significance', '5月18日，教务处在A楼召开例会，通报情况。', '通报情况'],
  ['event', '教务处将于6月10日在A楼召开例会。', '教务处将于6月10日在A楼召开例会。'],
] as const)('what shows that there is no %s in %s', (element, text, words) => {
  const [item] = checkTrial({ body: [`1. ${text}`] }).items
  expect(tellingText(element, item)).toBe(words)
})
