import { beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import { type Actor, type Desk, Refusal, refusalText } from '../deed'
import { actor, openDesk } from '../deed/fixture'
import { depute } from './depute'
import { present } from './fixture'
import { forward, sign } from './sign'
import { decidedText, signOffLines } from './texts'

let desk: Desk
let by: (name: string) => Actor

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2024-06-03T10:00+08:00') })
  onTestFinished(() => void vi.useRealTimers())
  desk = await openDesk('alashan-2024')
  by = (name) => actor(desk, name)
})

async function passed(to: string, step: 'principal' | 'deputy' = 'principal', leader = '张建国') {
  const receipt = await present(desk, by('李敏'), [{ by: step, name: '审签' }])
  const outcome = await forward(desk, by(leader), { receipt, to })
  return outcome instanceof Refusal ? refusalText(outcome) : decidedText(outcome)
}

it.each(['刘海燕', '何静', '王五', '程副任'])(
  'is not passed on to %s, who may not sign',
  async (to) => {
    expect(await passed(to)).toContain(`要由主要负责人审签〔二〕，${to}不能替张建国定`)
  },
)

it.each([
  ['孟处长', '孟和'],
  ['孟和', '孟和'],
  ['周院长', '周院长'],
  ['许副院', '许副院'],
])('is passed on to %s', async (to, name) => {
  expect(await passed(to)).toContain(`已转${name}审签`)
})

it('asks who is meant when several have the surname', async () => {
  const { units, editors } = desk.rosterFile.read()
  const changed = units.map((unit) =>
    unit.name === '财务处'
      ? { ...unit, leaders: [{ name: '孟根', role: 'principal' as const }] }
      : unit,
  )
  desk.roster.replace({ units: changed, editors })
  expect(await passed('孟处长')).toContain('学生工作处孟和、财务处孟根')
})

it('is passed on by a deputy to any leader', async () => {
  expect(await passed('何静', 'deputy', '刘海燕')).toContain('已转何静')
})

it('says for whom a stand-in signed', async () => {
  await depute(desk, by('刘海燕'), { to: '张建国', until: '2024-06-08' })
  const receipt = await present(desk, by('李敏'), [{ by: 'deputy', name: '审签' }])
  await sign(desk, by('张建国'), { receipt })
  expect(signOffLines(desk.ledger.find(receipt)!)[0]).toContain('审签：张建国（代刘海燕）')
})
