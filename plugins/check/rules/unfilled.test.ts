import { expect, it } from 'vitest'
import { judge } from './trial'
import { tryRule } from './try-rule'

tryRule('unfilled', {
  valid: [
    '5月18日，教务处在行政楼召开会议，落实〔2021〕4号文件，明确了重点。',
    { column: 'website', body: ['〔5月18日〕，教务处召开会议。'] },
  ],
  invalid: [
    [
      '〔时间〕，教务处在〔地点〕召开会议，〔 有什么意义 〕。',
      { item: 1, range: [3, 30], actual: '〔时间〕〔地点〕〔 有什么意义 〕' },
    ],
    [
      { column: 'website', title: '〔标题〕', body: ['〔正文（不超过140字）〕'] },
      { block: 0, actual: '〔标题〕' },
      { block: 1, actual: '〔正文（不超过140字）〕' },
    ],
  ],
})

it('says nothing else of the place that is not filled in, nor of the whole', () => {
  const body = ['1. 〔时间〕，教务处召开会议。', '2. 5月18日，教务处召开教学例会，明确了重点。']
  const found = judge({ title: '', body }).map(({ rule, item }) => `${rule}${item}`)
  expect(found).toEqual(['unfilled1', 'item-place2'])
})

it('still finds a secret there', () => {
  const body = ['1. 〔时间〕，李某（身份证号：11010519491231002X）报案。']
  expect(judge({ body }).map(({ rule }) => rule)).toContain('personal-data')
})
