import { expect, it } from 'vitest'
import { type Desk, originOf } from '../deed'
import { actor } from '../deed/fixture'
import type { Draft } from '../ledger'
import { handInWeekly, items, openIntake, outcomeOf } from './fixture'
import { handInStory, lecture, onDay } from './fixture-story'
import { handInText } from './hand-in-text'

async function enter(desk: Desk, said: Pick<Draft, 'type' | 'payload'>, ref = '2021-0001') {
  const origin = originOf(desk, actor(desk, '文心'), '教务处')
  await desk.ledger.append({ ...origin, ref, ...said } as Draft)
}

const adopted: Pick<Draft, 'type' | 'payload'> = {
  type: 'adopted',
  payload: { outlet: '头条', items: [], day: '2021-05-21' },
}
const next = { fileName: '教务处第十三周工作动态信息.docx' }
const other =
  '5月17日，教务处在临潼校区图书馆报告厅举办教学改革讲座，240名教师参加，为课程改革奠定了基础。'
const fresh =
  '5月25日，教务处在临潼校区图书馆报告厅举办教学改革讲座，240名教师参加，为课程改革奠定了基础。'

it('counts no item again the week after, and says which', async () => {
  const desk = await openIntake()
  await handInWeekly(desk, items)
  onDay('2021-05-28')
  const outcome = outcomeOf(await handInWeekly(desk, [fresh, items[1]], next), 'accepted')
  expect(outcome.entry.payload.repeats).toEqual([{ item: 2, receipt: '2021-0001', no: 2 }])
  expect(outcome.credit).toMatchObject({ points: 100, total: 300 })
  expect(outcome.advice.map(({ rule }) => rule)).not.toContain('duplicate')
  expect(handInText(outcome)).toContain('第2条和 2021-0001 第2条相同，不再计分')
})

it('counts an item the unit reports of another day', async () => {
  const desk = await openIntake()
  await handInWeekly(desk, items)
  onDay('2021-05-28')
  const later = items[1].replace('5月20日', '5月27日')
  const outcome = outcomeOf(await handInWeekly(desk, [fresh, later], next), 'accepted')
  expect(outcome.credit.points).toBe(200)
})

it('counts an item again that was withdrawn, also when the withdrawal is undone', async () => {
  const desk = await openIntake()
  await handInWeekly(desk, items)
  await enter(desk, { type: 'withdrawn', payload: {} })
  onDay('2021-05-28')
  const outcome = outcomeOf(await handInWeekly(desk, items, next), 'accepted')
  expect(outcome.credit).toMatchObject({ points: 200, total: 200 })
  expect(handInText(outcome)).not.toContain('不再计分')
  await enter(desk, { type: 'reversed', payload: { reason: '误撤' } }, desk.ledger.entries[1].id)
  expect(
    desk.score.standing('教务处', { from: '2021-05-01', to: '2021-05-31', label: '' }),
  ).toMatchObject({ points: 200 })
})

it('keeps what was adopted, and counts the same items once', async () => {
  const desk = await openIntake()
  await handInWeekly(desk, items)
  await enter(desk, adopted)
  const mended = items.map((item) => item.replace('36条', '40条'))
  const outcome = outcomeOf(await handInWeekly(desk, [...mended, other]), 'accepted')
  expect(outcome.entry.ref).toBeUndefined()
  expect(outcome.credit).toMatchObject({ points: 100, total: 200 + 6000 + 100 })
  expect(handInText(outcome)).toContain('2021-0001 已被采用，不替换；这份另算，相同的不再计分')
})

it('keeps what editors entered something about', async () => {
  const desk = await openIntake()
  await handInStory(desk, lecture)
  await enter(desk, {
    type: 'adjusted',
    payload: { amount: 500, reason: '好', day: '2021-05-21', clause: '八' },
  })
  const body = lecture.body.replace('240', '260')
  const outcome = await handInStory(desk, { ...lecture, body })
  expect(outcome.credit).toMatchObject({ points: 0, total: 600 })
  expect(handInText(outcome)).toMatch(/2021-0001 编辑已有登记，不替换.*\n.*和 2021-0001《.*》相同/)
})

it('replaces what was published, and the month stays as it was', async () => {
  const desk = await openIntake()
  await handInStory(desk, lecture)
  onDay('2021-06-02')
  const may = { from: '2021-05-01', to: '2021-05-31', label: '2021年5月' }
  const june = { from: '2021-06-01', to: '2021-06-30', label: '2021年6月' }
  await enter(desk, { type: 'published', payload: { period: may, files: [] } })
  const body = lecture.body.replace('240', '260')
  const { entry } = await handInStory(desk, { ...lecture, body })
  expect(entry.ref).toBe('2021-0001')
  const points = [may, june].map((period) => desk.score.standing('教务处', period).points)
  expect(points).toEqual([100, 0])
})

it('takes the one that is most alike, not what was returned after it', async () => {
  const desk = await openIntake()
  await handInWeekly(desk, items)
  await handInWeekly(desk, [other])
  await enter(desk, { type: 'returned', payload: { reason: '不实' } }, '2021-0002')
  const mended = [items[0].replace('12个', '14个'), items[1]]
  const outcome = outcomeOf(await handInWeekly(desk, mended), 'accepted')
  expect(outcome.entry.ref).toBe('2021-0001')
  const better = [other.replace('240名', '260名')]
  expect(outcomeOf(await handInWeekly(desk, better), 'accepted').entry.ref).toBe('2021-0002')
})

it('takes the mended one of a colleague, and of what was returned', async () => {
  const desk = await openIntake()
  const colleague = actor(desk, '文心')
  await handInWeekly(desk, items)
  const mended = items.map((item) => item.replace('36条', '40条'))
  expect(outcomeOf(await handInWeekly(desk, mended, { by: colleague }), 'accepted').entry.ref).toBe(
    '2021-0001',
  )
  await enter(desk, { type: 'returned', payload: { reason: '不实' } }, '2021-0002')
  const instead = outcomeOf(await handInWeekly(desk, [other]), 'accepted')
  expect(instead.entry).toMatchObject({ ref: '2021-0002' })
  expect(handInText(instead)).toMatch(/替换了之前的 2021-0002，只算这一份，以后写新编号$/m)
})
