import { expect, it } from 'vitest'
import { itIs } from '../../adoption/fixture'
import { dayIn } from './adoption-days'

const open = { from: '2021-05-01', to: '2021-05-31', label: '2021年5月' }

it.each([
  ['5月31日', '2021-05-31'],
  ['是5月28日采用的', '2021-05-28'],
  ['5.30', '2021-05-30'],
  ['昨天登的', '2021-05-31'],
  ['5月的', '2021-05-31'],
  ['上个月的', '2021-05-31'],
  ['好的', undefined],
  ['5月31日开会', undefined],
  ['3', undefined],
])('%s is %s', (said, day) => {
  itIs('2021-06-01')
  expect(dayIn(said, open)).toBe(day)
})
