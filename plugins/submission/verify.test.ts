import { expect, it } from 'vitest'
import { actor } from '../deed/fixture'
import { handInText } from './hand-in-text'
import { items, openIntake, placeless, weeklyName, wordFile } from './fixture'
import { verify } from './hand-in'

async function verifyWeekly(lines: string[], name = '赵六') {
  const desk = await openIntake()
  const { weekly: column } = desk.policy.at().columns
  const unit = desk.roster.match('教务处')!
  const bytes = await wordFile('教务处第十二周工作动态信息', lines)
  const offered = { column, unit, fileName: weeklyName, bytes }
  const outcome = await verify(desk, actor(desk, name), offered)
  expect(desk.ledger.entries).toHaveLength(0)
  return outcome
}

it('judges as handing in would, and records nothing', async () => {
  const good = await verifyWeekly(items)
  expect(good).toMatchObject({ kind: 'verified', items: 2, advice: [] })
  if ('kind' in good) expect(handInText(good)).toContain('校验通过，这份稿件可以报送（本次未收录）')
  const bad = await verifyWeekly([items[0], placeless])
  expect(bad).toMatchObject({ kind: 'refused', errors: [{ rule: 'item-place' }] })
  if ('kind' in bad)
    expect(handInText(bad)).toMatch(/^校验未通过，“.*”有1处要改：[^]*改好后重新发送即可$/)
})

it.each([
  ['路人', 'deed.stranger'],
  ['张三', 'submission.not-yours'],
])('%s may not: %s', async (name, reason) => {
  expect(await verifyWeekly(items, name)).toMatchObject({ reason })
})
