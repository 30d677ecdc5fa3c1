import { describe, expect, it } from 'vitest'
import { tidy, writeSentence } from './sentence'

const unit = { name: '教务处', aliases: ['教务', '西安工程大学教务处'], officers: [], leaders: [] }

describe('tidy', () => {
  it.each([
    ['time', '5月18日下午', '5月18日下午'],
    ['time', '时间：5.18下午。', '5月18日下午'],
    ['time', '于2021.5.18，', '2021年5月18日'],
    ['place', ' 在 行政楼第三会议室。 ', '行政楼第三会议室'],
    ['place', '地点:在行政楼', '行政楼'],
    ['event', '召开会议,\n36人参加.', '召开会议，36人参加'],
    ['significance', '，意义：明确了重点。', '明确了重点'],
    ['significance', '提高了教师的“信息素养”。', '提高了教师的“信息素养”'],
  ] as const)('%s: %j → %j', (field, answer, tidied) => {
    expect(tidy(answer, field)).toBe(tidied)
  })
})

describe('writeSentence', () => {
  const time = '5月18日下午'
  const place = '金花校区行政楼第三会议室'
  const significance = '进一步明确了下一步建设重点'
  const good = `5月18日下午，教务处在${place}召开课程建设推进会，12个教研室汇报，${significance}。`

  it.each([
    ['召开课程建设推进会，12个教研室汇报', good],
    ['教务处召开课程建设推进会，12个教研室汇报', good],
    ['西安工程大学教务处召开课程建设推进会，12个教研室汇报', good],
    ['我处召开课程建设推进会，12个教研室汇报', good],
    ['5月18日下午，教务处召开课程建设推进会，12个教研室汇报', good],
    ['教务处在金花校区行政楼第三会议室召开课程建设推进会，12个教研室汇报', good],
    ['在金花校区行政楼第三会议室召开课程建设推进会，12个教研室汇报', good],
    ['教务工作例会如期召开', `${time}，在${place}，教务工作例会如期召开，${significance}。`],
    ['召开教务工作推进会', `${time}，教务处在${place}召开教务工作推进会，${significance}。`],
    ['校长到教务处调研', `${time}，在${place}，校长到教务处调研，${significance}。`],
  ])('%s', (event, sentence) => {
    expect(writeSentence(unit, { time, place, event, significance })).toBe(sentence)
  })

  it('leaves out what is not known yet', () => {
    expect(writeSentence(unit, { time, place, event: '召开会议' })).toBe(
      `${time}，教务处在${place}召开会议。`,
    )
  })
})
