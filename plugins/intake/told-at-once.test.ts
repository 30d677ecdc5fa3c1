import { expect, it } from 'vitest'
import { toldAtOnce } from './told-at-once'

const today = '2021-05-21'

it.each([
  [
    '5月20日上午在三教楼下 开了个考风考纪宣传 500多个学生签名',
    { time: '5月20日上午', place: '三教楼下', event: '开了个考风考纪宣传，500多个学生签名' },
  ],
  [
    '5月20日下午3点在行政楼召开推进会',
    { time: '5月20日下午3点', place: '行政楼', event: '召开推进会' },
  ],
  ['5月20日，召开课程建设推进会', { time: '5月20日', event: '召开课程建设推进会' }],
  ['5月20日在图书馆', { time: '5月20日', place: '图书馆' }],
  ['5月18日至20日', undefined],
  ['5月20日上午9:30', undefined],
  ['5.18下午', undefined],
  ['上周', undefined],
])('%s', (said, parts) => expect(toldAtOnce(said, today)).toEqual(parts))
