import { expect, it } from 'vitest'
import { type Desk, originOf, Refusal } from '../deed'
import { actor } from '../deed/fixture'
import { handInWeekly, items, openIntake } from './fixture'
import { withdraw } from './withdraw'
import { withdrawnText } from './texts'

const receipt = '2021-0001'

it('takes a manuscript back, with what it earned', async () => {
  const desk = await openIntake()
  await handInWeekly(desk, items)
  const withdrawn = await withdraw(desk, actor(desk, '赵六'), receipt)
  if (withdrawn instanceof Refusal) throw withdrawn
  expect(withdrawn).toMatchObject({ receipt, points: 200, total: 0 })
  expect(withdrawnText(withdrawn)).toBe(
    '已撤回 2021-0001《教务处第十二周工作动态信息》，减2分；教务处2021年5月共0分。改好后可以重新报送',
  )
  const again = await withdraw(desk, actor(desk, '赵六'), receipt)
  expect(again).toMatchObject({ reason: 'submission.withdraw.withdrawn' })
})

it('says so again when the same message is heard again', async () => {
  const desk = await openIntake()
  await handInWeekly(desk, items)
  const by = actor(desk, '赵六')
  const withdrawn = await withdraw(desk, by, receipt)
  expect(await withdraw(desk, by, receipt)).toEqual(withdrawn)
  expect(desk.ledger.entries).toHaveLength(2)
})

const about = (desk: Desk) => ({
  ...originOf(desk, actor(desk, '文心'), '教务处'),
  ref: receipt,
})

it.each([
  ['adopted', { type: 'adopted', payload: { outlet: '头条', items: [1], day: '2021-05-21' } }],
  ['returned', { type: 'returned', payload: { reason: '数据有误' } }],
] as const)('takes back nothing that was %s', async (state, entry) => {
  const desk = await openIntake()
  await handInWeekly(desk, items)
  const { type, payload } = entry
  await desk.ledger.append({ ...about(desk), type, payload } as Parameters<
    Desk['ledger']['append']
  >[0])
  const outcome = await withdraw(desk, actor(desk, '赵六'), receipt)
  expect(outcome).toMatchObject({ reason: `submission.withdraw.${state}` })
})

it.each([
  ['张三', receipt, 'submission.withdraw.not-yours'],
  ['路人', receipt, 'deed.stranger'],
  ['赵六', '2021-0009', 'submission.unknown'],
])('%s, %s: %s', async (name, no, reason) => {
  const desk = await openIntake()
  await handInWeekly(desk, items)
  expect(await withdraw(desk, actor(desk, name), no)).toMatchObject({ reason })
})
