import { expect, it } from 'vitest'
import { Refusal } from '../deed'
import { actor } from '../deed/fixture'
import { handInWeekly, items, openIntake, placeless } from './fixture'
import { waive, type WaiveRequest } from './retake'
import { waivedText } from './hand-in-text'

const request: WaiveRequest = { no: 1, rule: 'item-place', reason: '发布报告没有地点' }

async function refusedDesk() {
  const desk = await openIntake()
  await handInWeekly(desk, [items[0], placeless])
  return desk
}

it('lets a manuscript pass in spite of a rule; it stays its officer’s', async () => {
  const desk = await refusedDesk()
  const waived = await waive(desk, actor(desk, '文心'), request)
  if (waived instanceof Refusal) throw waived
  expect(waived.outcome).toMatchObject({
    kind: 'accepted',
    entry: { by: { name: '赵六' }, payload: { receipt: '2021-0001' } },
  })
  expect(desk.ledger.entries.map(({ type, by }) => [type, by.name])).toEqual([
    ['refused', '赵六'],
    ['waived', '文心'],
    ['submitted', '赵六'],
  ])
  expect(waivedText(waived)).toMatch(/^编辑已放行“地点”这一项。\n已收稿，回执 2021-0001/)
})

it('holds for the next version of the manuscript, and for nothing else', async () => {
  const desk = await openIntake()
  await handInWeekly(desk, [placeless, '近期，教务处召开座谈会，收集意见36条，提供了依据。'])
  await waive(desk, actor(desk, '文心'), request)
  const outcome = await handInWeekly(desk, [placeless, items[1]])
  expect(outcome).toMatchObject({ kind: 'accepted' })
})

it.each([
  ['文心', { no: 7 }, 'submission.waive.expected'],
  ['文心', { rule: '' }, 'submission.waive.expected'],
  ['文心', { rule: 'item-time' }, 'submission.waive.unknown'],
  ['文心', { reason: '' }, 'submission.waive.reason'],
  ['赵六', {}, 'deed.forbidden'],
])('%s, %j: %s', async (name, more, reason) => {
  const desk = await refusedDesk()
  const outcome = await waive(desk, actor(desk, name), { ...request, ...more })
  expect(outcome).toMatchObject({ reason })
  expect(desk.ledger.entries).toHaveLength(1)
})
