import { expect, it } from 'vitest'
import { Refusal } from '../../deed'
import type { Submission } from '../../ledger'
import { meantBy } from './meant'
import { planOf } from './plan'
import { readVerdicts } from './verdict'

const waiting = ['课表调整的建议', '教材选用的建议', '实训室开放的建议'].map((title, index) => ({
  receipt: `2024-000${index + 1}`,
  entry: { unit: '教务处', by: { name: '李敏' }, payload: { title } },
})) as unknown as Submission[]

const year = '2024'

it.each([
  ['第三个通过，其他退回 数据旧了', ['signed 3', 'returned 1', 'returned 2']],
  ['除了最后一份都通过', ['signed 1', 'signed 2']],
  ['课表那份可以，教材那份退回，没写时间', ['signed 1', 'returned 2']],
])('%s is', (said, decided) => {
  const plan = planOf(readVerdicts(said, year)!, waiting)
  expect(plan).toHaveProperty('decisions')
  const { decisions } = plan as Exclude<typeof plan, Refusal | undefined>
  expect(decisions.map(({ kind, receipt }) => `${kind} ${receipt.at(-1)}`)).toEqual(decided)
})

it.each([
  '第一个同意，第二个标题改一下',
  '都通过，第二个除外',
  '第一个通过，第一个退回 数据旧了',
  '第一个可以，那个不行',
])('cannot be taken apart for sure: %s', (said) => {
  expect(planOf(readVerdicts(said, year)!, waiting)).toBeUndefined()
})

it.each([{ title: '建议' }, { title: '食堂' }, { places: [4] }])('asks which %j is', (which) => {
  expect(meantBy(which, waiting)).toBeInstanceOf(Refusal)
})
