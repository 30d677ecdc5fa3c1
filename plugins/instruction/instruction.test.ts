import { expect, it } from 'vitest'
import { itIs, told } from '../adoption/fixture'
import { actor } from '../deed/fixture'
import { readHistory, undo } from '../correction'
import { replay } from '../ledger'
import { acknowledge, report } from './answer'
import { askInstructions, readInstruction } from './ask'
import { assign } from './assign'
import { conclude, reopen } from './conclude'
import { waitingFor } from './find'
import { openHouse } from './fixture'
import {
  acknowledgedInstructionsText,
  assignedText,
  concludedText,
  instructedText,
  instructionList,
  instructionsList,
  reopenedText,
  reportedText,
} from './texts'

type House = Awaited<ReturnType<typeof openHouse>>

/** How the units stand, as the editor's list says it. */
function states({ desk, editor }: House): string {
  const listed = told(
    askInstructions(desk, actor(desk, editor)),
    (all) => instructionsList(all).text,
  )
  return listed.split('\n')[1]?.split(' ').at(-1) ?? listed
}

const due = { day: '2024-06-10' }

it('is entered with its text, and passed on with a deadline', async () => {
  const { write } = await openHouse()
  expect(told(await write({ due }), instructedText)).toBe(
    [
      '批示1已记下（记2）：周院长对 2024-0001《第十二周工作动态信息》',
      '已私下转教务处、图书馆，6月10日17:00前办结',
      '看办理情况发 /批示 批示1；记错了发 /撤销 批示1 理由',
    ].join('\n'),
  )
  expect(told(await write({ receipt: undefined, units: [] }), instructedText)).toBe(
    [
      '批示2已记下（记4）：周院长',
      '还没写转给谁：发 /批示 批示2 转 单位 6月10日前。不用转的，办完发 /批示 批示2 办结',
      '看办理情况发 /批示 批示2；记错了发 /撤销 批示2 理由',
    ].join('\n'),
  )
})

it.each([
  [{ leader: undefined }, '请先写哪位领导批的'],
  [{ text: '' }, '请写明批示的内容'],
  [{ receipt: '2024-0009' }, '没有编号为 2024-0009 的稿件'],
  [{ due: { day: '2024-06-03', time: '09:00' } }, '6月3日09:00已经过了'],
  [{ day: '2024-06-04' }, '2024-06-04 还没到'],
  [{ level: '校领导', receipt: undefined }, '要写在哪篇稿件上才计分'],
])('%j is refused and nothing is entered: %s', async (more, text) => {
  const { desk, write } = await openHouse()
  expect(told(await write(more), instructedText)).toContain(text)
  expect(desk.ledger.entries).toHaveLength(1)
})

it('brings points by its level, where the policy has levels', async () => {
  const { desk, write } = await openHouse('examples/12-county-bureau')
  const text = told(await write({ level: '县领导', units: ['教务处'] }), instructedText)
  expect(text).toContain('教务处2024年6月＋20分')
  expect(text).toContain('/撤销 记2、3 理由')
  expect(desk.ledger.entries.map(({ type }) => type)).toEqual([
    'submitted',
    'endorsed',
    'instructed',
    'assigned',
  ])
  expect(told(await write({ units: [] }), instructedText)).toContain('没写级别，不计分')
})

it('is read, answered, given back, answered again and done', async () => {
  const house = await openHouse()
  const { desk, editor, write } = house
  await write({ due })
  expect(states(house)).toBe('教务处、图书馆未读')
  const read = await acknowledge(desk, actor(desk, '李敏'))
  expect(told(read, acknowledgedInstructionsText)).toContain('收到批示1 周院长：请一周内拿出方案')
  expect(states(house)).toBe('教务处已收到；图书馆未读')
  const answered = await report(desk, actor(desk, '李敏'), { answer: '方案已报' })
  expect(told(answered, reportedText)).toContain('批示1的办理情况已告知编辑')
  expect(states(house)).toBe('教务处已报办结；图书馆未读')
  const request = { no: 1, units: [], reason: '请补充时间' }
  expect(told(await reopen(desk, actor(desk, editor), request), reopenedText)).toBe(
    '批示1已退回教务处，理由一并告知',
  )
  expect(states(house)).toBe('教务处退回重办；图书馆未读')
  await report(desk, actor(desk, '张建国'), { no: 1, answer: '已补充' })
  expect(told(await conclude(desk, actor(desk, editor), { no: 1 }), concludedText)).toContain(
    '（图书馆没有报办理情况）',
  )
  expect(states(house)).toContain('没有还没办结的批示')
  expect(
    told(await report(desk, actor(desk, '李敏'), { no: 1, answer: '又办了' }), reportedText),
  ).toContain('批示1已经办结')
  await reopen(desk, actor(desk, editor), request)
  expect(states(house)).toBe('教务处退回重办；图书馆未读')
  expect(replay(desk.ledger.entries)).toEqual(desk.ledger.state)
})

it('is overdue once its day has passed, unless it was answered', async () => {
  const house = await openHouse()
  await house.write({ due })
  await report(house.desk, actor(house.desk, '娜仁'), { answer: '已试行' })
  itIs('2024-06-11')
  expect(states(house)).toBe('教务处已超期；图书馆已报办结')
})

it('is passed on later, also with another deadline', async () => {
  const house = await openHouse()
  const { desk, editor, write } = house
  await write({ units: [] })
  expect(states(house)).toBe('没有转')
  const by = () => actor(desk, editor)
  expect(told(await assign(desk, by(), { no: 1, units: [] }), assignedText)).toContain(
    '请写明转给哪个单位',
  )
  expect(told(await assign(desk, by(), { no: 1, units: ['科研处'], due }), assignedText)).toBe(
    '批示1已私下转科研处，6月10日17:00前办结\n看办理情况发 /批示 批示1',
  )
  await assign(desk, by(), { no: 1, units: ['科研处'], due: { day: '2024-06-20' } })
  const one = told(readInstruction(desk, by(), 1), (each) => instructionList(each).text)
  expect(one).toContain('科研处：未读，6月20日17:00前')
})

it('concerns the units it was passed on to, and the leader who wrote it', async () => {
  const { desk, write } = await openHouse()
  await write()
  const read = (name: string) =>
    told(readInstruction(desk, actor(desk, name), 1), (each) => instructionList(each).text)
  expect(read('李敏')).toContain('“请一周内拿出方案”')
  expect(read('周院长')).toContain('“请一周内拿出方案”')
  expect(read('赵晓')).toBe('批示1没有转给您的单位')
  expect(
    told(await report(desk, actor(desk, '赵晓'), { no: 1, answer: '办了' }), reportedText),
  ).toContain('没有转给您的单位')
  expect(told(await conclude(desk, actor(desk, '李敏'), { no: 1 }), concludedText)).toContain(
    '由编辑使用',
  )
})

it('asks which, when several wait for a unit', async () => {
  const { desk, write } = await openHouse()
  await write()
  await write({ receipt: undefined, text: '请核对数据' })
  const asked = await report(desk, actor(desk, '李敏'), { answer: '办了' })
  expect(told(asked, reportedText)).toContain('有2件批示等您单位办理，请带上编号')
  const all = told(await acknowledge(desk, actor(desk, '李敏')), acknowledgedInstructionsText)
  expect(all).toContain('批示2 周院长：请核对数据、批示1')
})

it('is taken back as a whole, and stands in the record of its manuscript', async () => {
  const { desk, editor, receipt, write } = await openHouse()
  await write()
  await acknowledge(desk, actor(desk, '李敏'))
  const history = readHistory(desk, actor(desk, editor), { receipt })
  expect(history).toMatchObject({
    entries: ['submitted', 'instructed', 'assigned', 'acknowledged'].map((type) => ({
      entry: { type },
    })),
  })
  await undo(desk, actor(desk, editor), { numbers: [2], reason: '记错了' })
  expect(waitingFor(desk, '教务处')).toEqual([])
  expect(
    told(readInstruction(desk, actor(desk, editor), 1), (each) => instructionList(each).text),
  ).toContain('没有批示1')
  expect(replay(desk.ledger.entries)).toEqual(desk.ledger.state)
})

it('says which units nobody can be told privately', async () => {
  const { desk, write } = await openHouse()
  const reached = desk.courier.reach
  desk.courier.reach = (person) => (person.qq?.startsWith('30') ? undefined : reached(person))
  expect(told(await write(), instructedText)).not.toContain('没有人收得到')
  expect(told(await write({ units: ['科研处'] }), instructedText)).toContain(
    '科研处没有人收得到机器人的私信，请当面或打电话转告',
  )
})
