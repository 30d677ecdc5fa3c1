import { expect, it } from 'vitest'
import { loadCalendar, today } from '../../plugins/calendar'
import type { Desk } from '../../plugins/deed'
import { actor } from '../../plugins/deed/fixture'
import { waive, withdraw } from '../../plugins/submission'
import { handInWeekly, items, openIntake, placeless } from '../../plugins/submission/fixture'
import { ownExamples } from './own'

const calendar = loadCalendar('data/calendar.yml')

function learntFrom({ ledger, policy, roster, storage }: Desk) {
  const pathOf = (sha256: string) => storage.files.path(sha256)
  const setting = { policy: policy.at(), calendar, roster, today: today() }
  return ownExamples([...ledger.entries], { ...setting, pathOf })
}

const known = { time: true, place: true, event: true }

it('learns from what was accepted, but not what its officer was warned of', async () => {
  const desk = await openIntake()
  const aimless = '5月20日，教务处在临潼校区教学楼A座召开座谈会，32人参加。'
  await handInWeekly(desk, [items[0], aimless])
  expect(await learntFrom(desk)).toEqual([items[0], aimless].map((text) => ({ text, ...known })))
})

it('learns from what was refused that it lacks it, from what an editor let pass that it has it', async () => {
  const desk = await openIntake()
  const timeless = '近期，教务处收集意见36条，为完善制度提供了依据。'
  await handInWeekly(desk, [placeless, timeless])
  expect(await learntFrom(desk)).toEqual([
    { text: placeless, place: false },
    { text: timeless, time: false, place: false },
  ])
  await waive(desk, actor(desk, '文心'), { no: 1, rule: 'item-place', reason: '没有地点' })
  expect(await learntFrom(desk)).toEqual([
    { text: placeless, place: true },
    { text: timeless, time: false, place: true },
  ])
})

it('learns nothing from what was taken back', async () => {
  const desk = await openIntake()
  await handInWeekly(desk, items)
  expect(await learntFrom(desk)).toHaveLength(2)
  await withdraw(desk, actor(desk, '赵六'), '2021-0001')
  expect(await learntFrom(desk)).toEqual([])
})
