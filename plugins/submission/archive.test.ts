import { expect, it, vi } from 'vitest'
import { originOf } from '../deed'
import { actor } from '../deed/fixture'
import { SubmissionArchive } from './archive'
import { handInWeekly, items, openIntake } from './fixture'

const asked = { unit: '机电工程学院', column: 'weekly', week: '2020-2021-2/12' }

it('finds what another unit handed in, until it is withdrawn', async () => {
  const desk = await openIntake()
  await handInWeekly(desk, items)
  const twin = desk.archive.find(asked, items[0], 0.8)
  expect(twin).toMatchObject({ receipt: '2021-0001', unit: '教务处', alike: 1 })
  const origin = originOf(desk, actor(desk, '赵六'), '教务处')
  await desk.ledger.append({ ...origin, type: 'withdrawn', ref: '2021-0001', payload: {} })
  expect(desk.archive.find(asked, items[0], 0.8)).toBeUndefined()
})

it('leaves out what the unit itself handed in for that week', async () => {
  const desk = await openIntake()
  await handInWeekly(desk, items)
  const own = { ...asked, unit: '教务处' }
  expect(desk.archive.find(own, items[0], 0.8)).toBeUndefined()
  const later = { ...own, week: '2020-2021-2/13' }
  expect(desk.archive.find(later, items[0], 0.8)).toMatchObject({ receipt: '2021-0001' })
})

it('knows what was in the ledger before it, for sixty days', async () => {
  const desk = await openIntake()
  await handInWeekly(desk, items)
  const archive = new SubmissionArchive(desk.ledger)
  await archive.fill()
  expect(archive.find(asked, items[1], 0.8)).toMatchObject({ receipt: '2021-0001' })
  vi.setSystemTime(new Date('2021-08-01T09:00:00+08:00'))
  expect(new SubmissionArchive(desk.ledger).find(asked, items[1], 0.8)).toBeUndefined()
})
