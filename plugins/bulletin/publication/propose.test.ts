import { expect, it } from 'vitest'
import { actor } from '../../deed/fixture'
import { adopt, enter, handIn, monthOf, openOffice } from '../fixture'
import { type Proposal, propose } from './propose'
import { proposalText } from './publication-text'

const year = { from: '2021-01-01', to: '2021-12-31', label: '2021年' }

it('says what would be made public, what is open, and what it means', async () => {
  const desk = await openOffice('2021-06-01', [])
  const receipt = await handIn(desk, '教务处', '2021-05-21')
  await adopt(desk, receipt, '2021-05-24')
  await handIn(desk, '理学院', '2021-05-21')
  const proposal = propose(desk, actor(desk, '文心'), {}) as Proposal
  expect(proposalText(proposal)).toBe(
    [
      '2021年5月公示这样发：',
      '第1名 教务处 31分',
      '第2名 理学院 1分',
      '2个单位投稿2、采用1，共32分；38个单位未报送',
      '还有1篇稿件没有登记采用',
      '公示后2021年5月不再变动，之后的更正计入更正的当月',
      '还没有接入群，只发给您',
      '确认请回复 是（10分钟内），不发请回复 否',
    ].join('\n'),
  )
})

it('says so when nothing new was handed in, only older ones adopted and taken back', async () => {
  const desk = await openOffice('2021-06-10', [])
  const receipt = await handIn(desk, '教务处', '2021-05-21')
  await adopt(desk, receipt, '2021-06-02')
  const proposal = propose(desk, actor(desk, '文心'), { period: monthOf('2021-06-10') }) as Proposal
  const text = proposalText(proposal)
  expect(text).toContain('没有新投稿；1个单位的采用、加减分、更正共30分')
  expect(text).not.toContain('投稿0')
})

it('is about the month before until that is public, then about this one', async () => {
  const desk = await openOffice('2021-06-01')
  const by = actor(desk, '文心')
  await handIn(desk, '教务处', '2021-05-21')
  await handIn(desk, '教务处', '2021-06-01')
  expect(propose(desk, by, {})).toMatchObject({ results: { label: '2021年5月' } })
  const period = monthOf('2021-05-21')
  await enter(desk, '', { type: 'published', payload: { period, files: [] } })
  const proposal = propose(desk, by, {}) as Proposal
  expect(proposal).toMatchObject({
    results: { label: '2021年6月（截至6月1日）', scope: { isFinal: false, isInternal: false } },
  })
  expect(proposalText(proposal)).toMatch(
    /^2021年5月已于6月1日公示（记3），改为2021年6月\n2021年6月还没过完/,
  )
  const refusal = propose(desk, by, { period })
  expect(refusal).toMatchObject({
    reason: 'bulletin.publication.published-before',
    values: { no: 3, month: 6, date: 1 },
  })
})

it('says that the month before has no points', async () => {
  const desk = await openOffice('2021-06-01')
  const by = actor(desk, '文心')
  expect(propose(desk, by, {})).toMatchObject({
    reason: 'bulletin.publication.nobody',
    values: ['2021年5月、2021年6月'],
  })
  await handIn(desk, '教务处', '2021-06-01')
  const proposal = propose(desk, by, {}) as Proposal
  expect(proposalText(proposal)).toMatch(/^2021年5月没有积分，改为2021年6月\n/)
})

it('says when the only one that can be published is published already', async () => {
  const desk = await openOffice('2021-06-01')
  const period = monthOf('2021-05-21')
  await enter(desk, '', { type: 'published', payload: { period, files: [] } })
  expect(propose(desk, actor(desk, '文心'), {})).toMatchObject({
    reason: 'bulletin.publication.published-before',
  })
})

it.each([
  ['文心', monthOf('2021-07-01'), 'bulletin.publication.future'],
  ['文心', year, 'bulletin.publication.nobody'],
  ['张三', year, 'deed.forbidden'],
])('refuses %s %j', async (name, period, reason) => {
  const desk = await openOffice('2021-06-01')
  expect(propose(desk, actor(desk, name), { period })).toMatchObject({ reason })
})
