import type { Context } from 'koishi'
import { expect, it, onTestFinished, vi } from 'vitest'
import { actor, openDesk } from '../deed/fixture'
import type { Occurrence } from '../jobs'
import { present } from '../signoff/fixture'
import { remindOfSignatures } from './signoff'

it('says once what was missed while the bot was away', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2024-06-03T10:00+08:00') })
  onTestFinished(() => void vi.useRealTimers())
  const desk = await openDesk('alashan-2024')
  const { policy, ledger } = desk
  await present(desk, actor(desk, '李敏'))
  let plan!: () => Occurrence[]
  const jobs = { add: (job: { plan: typeof plan }) => void (plan = job.plan) }
  remindOfSignatures({ policy, ledger, jobs } as never as Context)
  const reminders = () => plan().filter(({ key }) => !key.endsWith(':over')).length
  expect(reminders()).toBe(policy.at().signOffs!.remindAfter.length)
  // Nobody answered until the next day, and nothing was running.
  vi.setSystemTime(new Date('2024-06-04T17:00+08:00'))
  expect(reminders()).toBe(1)
})
