import type { Day } from '../calendar'
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import { type Actor, type Desk, Refusal, refusalText } from '../deed'
import { actor, openDesk } from '../deed/fixture'
import { depute } from './depute'
import { present } from './fixture'
import { insteadLines } from './ended'
import { forward, sign, turnBack } from './sign'
import { tellOfDeputed } from './tell-deputed'
import { signersOf, waitingFor } from './signers'
import { decidedText, signOffLines } from './texts'

let desk: Desk
let by: (name: string) => Actor

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2024-06-03T10:00+08:00') })
  onTestFinished(() => void vi.useRealTimers())
  desk = await openDesk('alashan-2024')
  by = (name) => actor(desk, name)
})

const status = (receipt: string) => desk.ledger.find(receipt)?.status
const points = (receipt: string) => desk.ledger.find(receipt)!
const names = (receipt: string) => signersOf(desk, points(receipt)).map(({ name }) => name)

function told(outcome: Awaited<ReturnType<typeof sign>>): string {
  return outcome instanceof Refusal ? refusalText(outcome) : decidedText(outcome)
}

it('counts only when the leader has signed, and on the day it was handed in', async () => {
  const receipt = await present(desk, by('李敏'))
  expect([status(receipt), names(receipt)]).toEqual(['pending', ['张建国']])
  vi.setSystemTime(new Date('2024-06-05T10:00+08:00'))
  expect(told(await sign(desk, by('张建国'), { receipt }))).toContain('已收稿')
  expect(status(receipt)).toBe('accepted')
  expect(points(receipt).entry.payload.day).toBe('2024-06-03')
  expect(signOffLines(points(receipt))).toEqual(['审签：张建国 6月5日10:00 通过'])
})

it('goes from step to step', async () => {
  const receipt = await present(desk, by('李敏'), [
    { by: 'deputy', name: '审签' },
    { by: 'editor', name: '保密审核' },
  ])
  expect(names(receipt)).toEqual(['刘海燕'])
  expect(told(await sign(desk, by('刘海燕'), { receipt }))).toBe(
    '2024-0001《关于调课流程的建议》这一步已通过，送文静、白雪保密审核',
  )
  expect(status(receipt)).toBe('pending')
  expect(waitingFor(desk, by('文静'))).toHaveLength(1)
  await sign(desk, by('白雪'), { receipt })
  expect(status(receipt)).toBe('accepted')
})

it('goes on to the leader of the school in charge, and to nobody else', async () => {
  const receipt = await present(desk, by('李敏'), [
    { by: 'principal', name: '审签' },
    { by: 'school', post: '分管副院长', name: '副院长审签' },
  ])
  await sign(desk, by('张建国'), { receipt })
  expect(names(receipt)).toEqual(['许副院'])
  expect(told(await sign(desk, by('霍副院'), { receipt }))).toBe('2024-0001 由许副院审签')
  expect(told(await forward(desk, by('许副院'), { receipt, to: '张建国' }))).toContain('许副院')
  expect(waitingFor(desk, by('许副院'))).toHaveLength(1)
  await sign(desk, by('许副院'), { receipt })
  expect(status(receipt)).toBe('accepted')
})

it('goes to the principal where there is no deputy', async () => {
  const receipt = await present(desk, by('娜仁'), [{ by: 'deputy', name: '审签' }])
  expect(names(receipt)).toEqual(['林馆长'])
})

it.each(['李敏', '刘海燕', '孟和', '周院长'])('is not signed by %s', async (name) => {
  const receipt = await present(desk, by('李敏'))
  expect(told(await sign(desk, by(name), { receipt }))).toBe('2024-0001 由张建国审签')
  expect(status(receipt)).toBe('pending')
})

it('is entered by an editor when it was signed on paper, and only then', async () => {
  const receipt = await present(desk, by('李敏'))
  expect(told(await sign(desk, by('文静'), { receipt }))).toContain('纸质')
  await sign(desk, by('文静'), { receipt, paper: '张建国签在打印稿上' })
  expect(signOffLines(points(receipt))[0]).toContain('张建国')
  expect(signOffLines(points(receipt))[0]).toContain('纸质，张建国签在打印稿上')
})

it('is given back with a reason, and can be handed in again', async () => {
  const receipt = await present(desk, by('李敏'))
  expect(told(await turnBack(desk, by('张建国'), { receipt }))).toContain('退回请写明意见')
  await turnBack(desk, by('张建国'), { receipt, opinion: '数据请核对' })
  expect(status(receipt)).toBe('returned')
  expect(told(await sign(desk, by('张建国'), { receipt }))).toContain('已经退回')
})

it('is passed on to another, who alone can sign then', async () => {
  const receipt = await present(desk, by('李敏'))
  for (const to of ['李敏', '没有这个人']) {
    expect(told(await forward(desk, by('张建国'), { receipt, to }))).toContain('名册里没有')
  }
  await forward(desk, by('张建国'), { receipt, to: '孟和' })
  expect(names(receipt)).toEqual(['孟和'])
  expect(told(await sign(desk, by('张建国'), { receipt }))).toBe('2024-0001 由孟和审签')
  await sign(desk, by('孟和'), { receipt })
  expect(status(receipt)).toBe('accepted')
})

it('is signed by a stand-in until the day, never by who handed it in', async () => {
  await depute(desk, by('张建国'), { to: '李敏', until: '2024-06-04' })
  const [own, others] = [await present(desk, by('李敏')), await present(desk, by('王五'))]
  expect([names(own), names(others)]).toEqual([['张建国'], ['张建国', '李敏']])
  expect(told(await sign(desk, by('李敏'), { receipt: own }))).toContain('由张建国审签')
  vi.setSystemTime(new Date('2024-06-05T10:00+08:00'))
  expect(names(others)).toEqual(['张建国'])
  vi.setSystemTime(new Date('2024-06-04T10:00+08:00'))
  await sign(desk, by('李敏'), { receipt: others })
  expect(status(others)).toBe('accepted')
})

it('is signed by a stand-in from the day that is said, not before', async () => {
  await depute(desk, by('张建国'), { to: '李敏', from: '2024-06-04', until: '2024-06-06' })
  const receipt = await present(desk, by('王五'))
  expect(names(receipt)).toEqual(['张建国'])
  vi.setSystemTime(new Date('2024-06-04T08:00+08:00'))
  expect(names(receipt)).toEqual(['张建国', '李敏'])
  vi.setSystemTime(new Date('2024-06-07T08:00+08:00'))
  expect(names(receipt)).toEqual(['张建国'])
  const wrong = await depute(desk, by('张建国'), {
    to: '李敏',
    from: '2024-06-09',
    until: '2024-06-08',
  })
  expect(wrong instanceof Refusal && refusalText(wrong)).toContain('2024年6月8日后面')
})

it('tells who is to sign for a leader, and who is not any more', async () => {
  const told: string[] = []
  const courier = {
    pushEach: async (to: { name: string }[], { text }: { text: string }) =>
      void told.push(...to.map(({ name }) => `${name}：${text}`)),
  }
  const tell = async (to: string, from?: Day) => {
    const done = await depute(desk, by('张建国'), { to, from, until: '2024-06-10' })
    if (!(done instanceof Refusal))
      await tellOfDeputed(Object.assign(Object.create(desk) as Desk, { courier }), done)
    return told.splice(0)
  }
  expect(await tell('李敏')).toEqual([
    expect.stringMatching(/^李敏：张建国请您代签，到2024年6月10日为止/),
  ])
  expect(await tell('刘海燕', '2024-06-05')).toEqual([
    expect.stringMatching(/^李敏：张建国收回了代签/),
    expect.stringMatching(/^刘海燕：张建国请您代签，2024年6月5日起，到2024年6月10日为止/),
  ])
  expect(await tell('张建国')).toEqual([expect.stringMatching(/^刘海燕：张建国收回了代签/)])
  expect(await depute(desk, by('张建国'), { to: '张建国' })).toMatchObject({
    reason: 'signoff.depute.none',
  })
})

it('says which manuscript a new one replaces, to who saw that one', async () => {
  const earlier = await present(desk, by('李敏'))
  const mended = await present(desk, by('李敏'))
  const submission = () => {
    const { entry, ...others } = points(mended)
    return { ...others, entry: { ...entry, ref: earlier } }
  }
  const lines = (name: string) => {
    const signer = { name, ...(name === '王五' && { for: '张建国' }) }
    return insteadLines(desk, submission(), signer).join()
  }
  expect(lines('张建国')).toContain(`替换 ${earlier}，那份不用审了`)
  vi.setSystemTime(new Date('2024-06-03T11:00+08:00'))
  await depute(desk, by('张建国'), { to: '王五', until: '2024-06-10' })
  expect(lines('王五')).toBe('')
  await sign(desk, by('张建国'), { receipt: earlier })
  expect(lines('张建国')).toContain(`替换您通过的 ${earlier}`)
})

it('is signed once, by the same message or by two leaders', async () => {
  const receipt = await present(desk, by('李敏'))
  const leader = by('张建国')
  await sign(desk, leader, { receipt })
  expect(told(await sign(desk, leader, { receipt }))).toContain('已经审签通过')
  expect(desk.ledger.entries.filter(({ type }) => type === 'signed')).toHaveLength(1)
})
