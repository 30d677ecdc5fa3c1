import { expect, it, vi } from 'vitest'
import { additionsOf } from './additions'
import { clock, incidentDesk, sayer } from './fixture'
import { additionNotice, noticesFrom } from './notices/notices'
import { note, open } from './open'

it('tells short additions together, and at once who is hurt, where and when', async () => {
  vi.useFakeTimers({ now: clock('14:24'), toFake: ['Date'] })
  const { desk } = await incidentDesk()
  const by = () => sayer(desk, '娜仁')
  await open(desk, by(), { said: '图书馆三楼起火，14:20', isDrill: false, at: new Date() })
  const tell = async (facts: object) => {
    await note(desk, by(), { no: 1, facts, now: new Date() })
    return noticesFrom(desk, desk.ledger.entries.slice(-1), new Date()).map(({ text }) => text)
  }
  expect(await tell({ what: '起火，窗帘着了' })).toEqual([])
  vi.setSystemTime(+new Date() + 30_000)
  expect(await tell({ what: '起火，窗帘着了，已断电' })).toEqual([])
  expect(await tell({ casualties: '1人轻伤' })).toEqual([expect.stringContaining('1人轻伤')])
  const [corrected] = await tell({ at: clock('14:15') })
  expect(corrected).toContain('口头首报：14:45前')
  expect(corrected).toContain('书面首报：15:15前')
  vi.setSystemTime(+new Date() + 120_000)
  await tell({ what: '起火，窗帘着了，已断电，消防到了' })

  const found = additionsOf(desk.ledger.state.incidents.get('1')!)
  expect(found.map(({ entries }) => entries.length)).toEqual([2, 1])
  const notice = additionNotice(desk, found[0], new Date())!
  expect(notice.text).toContain('娜仁补充了情况')
  expect(notice.to.map(({ name }) => name)).toEqual(expect.arrayContaining(['文静', '林馆长']))
  vi.useRealTimers()
})
