import { expect, it } from 'vitest'
import { actor } from '../../deed/fixture'
import { enter, handIn, monthOf, openOffice } from '../fixture'
import { type Postponed, postpone } from './postpone'
import { postponedText } from './publication-text'

const may = monthOf('2021-05-21')

it('holds back the month before, once', async () => {
  const desk = await openOffice('2021-06-01')
  await handIn(desk, '教务处', '2021-05-21')
  const first = (await postpone(desk, actor(desk, '文心'), {})) as Postponed
  expect(postponedText(first)).toBe(
    '2021年5月暂不自动公示（记2）\n要公示时发 /公示 5月；改主意了发 /撤销 记2 照常公示',
  )
  expect(await postpone(desk, actor(desk, '文心'), { period: may })).toMatchObject({
    reason: 'bulletin.postponement.same',
    values: ['2021年5月', 2],
  })
  expect(desk.ledger.entries).toHaveLength(2)
})

it('is about this month when the month before is public', async () => {
  const desk = await openOffice('2021-06-01')
  await enter(desk, '', { type: 'published', payload: { period: may, files: [] } })
  expect(await postpone(desk, actor(desk, '文心'), {})).toMatchObject({
    period: { label: '2021年6月' },
  })
  expect(await postpone(desk, actor(desk, '文心'), { period: may })).toMatchObject({
    reason: 'bulletin.postponement.published',
    values: ['2021年5月', 1],
  })
})

it.each([
  ['文心', 'bulletin.postponement.nothing'],
  ['张三', 'deed.forbidden'],
])('refuses %s: %s', async (name, reason) => {
  const desk = await openOffice('2021-06-01')
  expect(await postpone(desk, actor(desk, name), { period: may })).toMatchObject({ reason })
})
