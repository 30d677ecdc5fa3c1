import { beforeEach, expect, it } from 'vitest'
import { mark } from '../adoption'
import { itIs } from '../adoption/fixture'
import { type Desk, originOf } from '../deed'
import { actor, openDesk } from '../deed/fixture'
import { type Draft, nextReceipt } from '../ledger'
import { askProgress, progressList } from '../remind'
import { kindOf } from './kind'
import { columnsTold, repeatsOf } from './repeats'

const unit = '教务处'

/** Twelve of a year, some of them near what does not count, and what each is taken to be. */
const pieces: [title: string, kind: string, counts: boolean][] = [
  ['教务处课程建设重点工作进展', '重点工作进展', true],
  ['关于实训耗材不足的情况反映', '问题情况反映', true],
  ['关于改进调课流程的建议', '意见建议', true],
  ['教务处召开课程建设推进会', '一般性会议', false],
  ['课程建设推进会精神落实情况', '重点工作进展', true],
  ['教务处组织教师参加专题培训', '一般性学习', false],
  ['学习贯彻全院大会精神的进展情况', '重点工作进展', true],
  ['教务处开展教学开放日活动', '一般性活动', false],
  ['关于教学开放日活动的情况反映', '问题情况反映', true],
  ['校企合作育人的经验做法', '经验总结', true],
  ['产教融合典型案例', '典型案例', true],
  ['学生在自治区技能大赛中荣获一等奖', '表彰获奖', true],
]

let desk: Desk
beforeEach(async () => {
  itIs('2024-11-20')
  desk = await openDesk('alashan-2024')
})

let messages = 0

async function enter(draft: object): Promise<void> {
  const origin = originOf(desk, actor(desk, '文静'), unit, `${++messages}`)
  await desk.ledger.append({ ...origin, ...draft } as Draft)
}

/** Hands in a piece as it would be: with the kind proposed and what it repeats. */
async function handIn(title: string, column = 'general', more: object = {}): Promise<string> {
  const { state } = desk.ledger
  const policy = desk.policy.at()
  const body = `${title}。${[...title].toReversed().join('')}，截至11月1日共有${title.length}项。`
  const about = { unit, columns: columnsTold(policy, column), items: [body] }
  const receipt = nextReceipt(state, '2024')
  const payload = {
    receipt,
    column,
    title,
    file: { sha256: `${++messages}`.padStart(64, '0'), name: '稿.docx', size: 1 },
    items: [body],
    day: '2024-11-01',
    kind: kindOf(policy, { key: column }, { title, body }),
    repeats: repeatsOf(state, about),
    warnings: [],
    ...more,
  }
  await enter({ type: 'submitted', payload })
  return receipt
}

async function handInAll(): Promise<Map<string, string>> {
  const receipts = new Map<string, string>()
  for (const [title] of pieces) receipts.set(title, await handIn(title))
  return receipts
}

function counted(): number {
  const [progress] = desk.score.progress(unit)
  return progress.done / 100
}

async function marked(receipt: string, trait: string) {
  const done = await mark(desk, actor(desk, '文静'), { receipt, traits: [trait] })
  expect(done).toHaveProperty('entry')
}

it.each(pieces)('%s is taken to be %s, and counts: %s', async (title, kind, counts) => {
  const receipt = await handIn(title)
  expect(desk.ledger.find(receipt)!.entry.payload.kind?.trait).toBe(kind)
  expect(counted()).toBe(counts ? 1 : 0)
})

it('of twelve with three of the usual kind nine count, and /进度 says so', async () => {
  await handInAll()
  expect(counted()).toBe(pieces.filter(([, , counts]) => counts).length)
  const asked = askProgress(desk, actor(desk, '李敏')) as never
  expect(progressList(asked).text).toContain('综合类信息（2024年）：已有9条，还差3条〔四〕')
})

it('an editor changes the kind, and changes it back', async () => {
  const receipts = await handInAll()
  await marked(receipts.get('教务处召开课程建设推进会')!, '重点工作进展')
  expect(counted()).toBe(10)
  await marked(receipts.get('关于教学开放日活动的情况反映')!, '一般性活动')
  expect(counted()).toBe(9)
  await marked(receipts.get('教务处召开课程建设推进会')!, '一般性会议')
  expect(counted()).toBe(8)
})

it('advice of experts counts, and the same piece in two columns counts once', async () => {
  await handIn('关于改进调课流程的建议')
  expect(counted()).toBe(1)
  await handIn('关于实训室共享的建议', 'expert')
  expect(counted()).toBe(2)
  await handIn('关于改进调课流程的建议', 'expert')
  expect(counted()).toBe(2)
})

it('the second of the same counts when the first is taken back', async () => {
  const first = await handIn('关于改进调课流程的建议')
  await handIn('关于改进调课流程的建议', 'expert')
  await enter({ type: 'withdrawn', ref: first, payload: {} })
  expect(counted()).toBe(1)
})

it('daily news, commissioned pieces and duty reports are no part of it', async () => {
  for (const column of ['routine', 'commissioned', 'duty']) await handIn('课程建设进展', column)
  expect(counted()).toBe(0)
})

it('what was withdrawn or given back, or waits for a leader, does not count', async () => {
  const receipts = await handInAll()
  await enter({ type: 'withdrawn', ref: receipts.get('产教融合典型案例'), payload: {} })
  expect(counted()).toBe(8)
  const ref = receipts.get('校企合作育人的经验做法')
  await enter({ type: 'returned', ref, payload: { reason: '请核对' } })
  expect(counted()).toBe(7)
  const signOff = [{ by: 'principal' as const, name: '审签' }]
  const pending = await handIn('实训基地建设完成情况', 'general', { signOff })
  expect(counted()).toBe(7)
  const payload = { step: 0, signer: '张建国' }
  await enter({ type: 'signed', ref: pending, payload })
  expect(counted()).toBe(8)
})

it('another year begins anew', async () => {
  await handInAll()
  itIs('2025-01-02')
  expect(counted()).toBe(0)
})
