import { expect, it, onTestFinished, vi } from 'vitest'
import { actor, openDesk } from '../../deed/fixture'
import { present } from '../../signoff/fixture'
import { ownOrWaiting } from './of-waiting'
import '../say'

async function asker() {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2024-06-03T10:00+08:00') })
  onTestFinished(() => void vi.useRealTimers())
  const desk = await openDesk('alashan-2024')
  const hears = { here: true, inGroups: true }
  const ask = (name: string, said: string) => {
    const answer = ownOrWaiting({ desk, by: actor(desk, name), said, isPrivate: true, hears })
    return typeof answer === 'string' ? answer : answer.text
  }
  return { desk, ask }
}

it('tells an editor what waits for whom, not what the editor handed in', async () => {
  const { desk, ask } = await asker()
  expect(ask('文静', '签了吗')).toContain('没有等审签的稿件')
  const receipt = await present(desk, actor(desk, '李敏'))
  for (const said of ['教务处那篇签了没', '张建国签了吗', '那几篇审了吗'])
    expect(ask('文静', said)).toContain(`${receipt} 教务处《关于调课流程的建议》等张建国`)
  expect(ask('文静', '图书馆那篇通过了')).toContain('图书馆')
  expect(ask('文静', '图书馆那篇通过了')).not.toContain('文静')
})

it('tells a leader and an officer what waits, where signing is asked about', async () => {
  const { desk, ask } = await asker()
  await present(desk, actor(desk, '李敏'))
  expect(ask('刘海燕', '那篇我签了没')).toContain('待审签1份')
  expect(ask('李敏', '我们处的稿子签了吗')).toContain('待审签：张建国')
})
