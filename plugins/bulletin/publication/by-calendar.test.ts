import { expect, it, vi } from 'vitest'
import { actor } from '../../deed/fixture'
import {
  adopt,
  byQuarter,
  drawFakes,
  enter,
  handIn,
  monthOf,
  type Office,
  openOffice,
} from '../fixture'
import { announceRecent, takeStep } from './by-calendar'
import { planBulletins, type Planned } from './plan'
import { postpone } from './postpone'

/** The steps of the month, the draft and then the post. */
function planned({ policy }: Office): Planned[] {
  const [from, to] = ['2021-06-01T00:00+08:00', '2021-06-30T23:59+08:00']
  return planBulletins((day) => policy.at(day), policy.calendar, new Date(from), new Date(to))
}

async function open() {
  const desk = await openOffice('2021-06-01')
  await handIn(desk, '教务处', '2021-05-21')
  return { desk, steps: planned(desk) }
}

it('shows the editors the draft, then posts it to the group as the bot itself', async () => {
  const { desk, steps } = await open()
  await takeStep(desk, steps[0], drawFakes)
  const editors = desk.roster.editors.map(({ qq }) => `${qq}`)
  expect([...new Set(desk.pushed.map(({ to }) => to.channelId))]).toEqual(editors)
  expect(desk.pushed[0].text).toMatch(/^2021年5月公示稿，今天15:00自动发到群里\n第1名 教务处 1分\n/)
  expect(desk.pushed[0].text).toContain('先不发请回 /暂缓公示；现在就发请回 /公示 5月')
  await takeStep(desk, steps[1], drawFakes)
  const entry = desk.ledger.state.published.get('2021-05')!
  expect(entry).toMatchObject({ by: { name: '机器人' }, id: 'bulletin:2021-05:post' })
  expect(desk.pushed.some(({ to }) => to.channelId === '100')).toBe(true)
})

it('sends the draft first when the bot was down, and says that it is posted the next working day', async () => {
  const { desk, steps } = await open()
  vi.setSystemTime(new Date('2021-06-01T16:00+08:00'))
  const due = steps.filter(({ at, until }) => at <= new Date() && until > new Date())
  expect(due.map(({ step }) => step)).toEqual(['draft'])
  await takeStep(desk, due[0], drawFakes)
  expect(desk.pushed[0].text).toMatch(/^2021年5月公示稿，6月2日15:00自动发到群里\n/)
  vi.setSystemTime(new Date('2021-06-02T15:00+08:00'))
  await takeStep(desk, steps[2], drawFakes)
  expect(desk.ledger.state.published.get('2021-05')?.id).toBe('bulletin:2021-05:post:2021-06-02')
})

it('does not post again by itself what was taken back', async () => {
  const { desk, steps } = await open()
  await takeStep(desk, steps[1], drawFakes)
  const { id } = desk.ledger.state.published.get('2021-05')!
  await enter(desk, '', { type: 'reversed', ref: id, payload: { reason: '有误' } })
  await takeStep(desk, steps[2], drawFakes)
  expect(desk.ledger.state.published.has('2021-05')).toBe(false)
})

it('does nothing about a month that was held back, is public, or has nobody', async () => {
  const { desk, steps } = await open()
  await postpone(desk, actor(desk, '文心'), {})
  for (const step of steps) await takeStep(desk, step, drawFakes)
  const other = await openOffice('2021-06-01')
  for (const step of planned(other)) await takeStep(other, step, drawFakes)
  expect([...desk.pushed, ...other.pushed]).toEqual([])
})

it('makes a quarter public, which settles its months', async () => {
  const desk = byQuarter(await openOffice('2021-07-01'))
  await handIn(desk, '教务处', '2021-04-09')
  await handIn(desk, '教务处', '2021-06-11', { title: '六月', items: ['另一条'] })
  const { at, calendar } = desk.policy
  const steps = planBulletins(
    at,
    calendar,
    new Date('2021-07-01T00:00+08:00'),
    new Date('2021-07-31T00:00+08:00'),
  )
  await takeStep(desk, steps[0], drawFakes)
  expect(desk.pushed[0].text).toMatch(
    /^2021年第二季度公示稿，今天15:00自动发到群里\n第1名 教务处 2分\n/,
  )
  expect(desk.pushed[0].text).toContain('现在就发请回 /公示 2021年第二季度')
  await takeStep(desk, steps[1], drawFakes)
  const { published } = desk.ledger.state
  expect([...published.keys()]).toEqual(['2021-04', '2021-05', '2021-06'])
  await adopt(desk, '2021-0001', '2021-04-12')
  const valuesOf = (day: string) => {
    return desk.score.points(monthOf(day), '教务处').map(({ value }) => value)
  }
  expect(valuesOf('2021-04-01')).toEqual([100])
  expect(valuesOf('2021-07-01')).toEqual([3000])
})

it('waits for an editor where the regulation wants it', async () => {
  const { desk, steps } = await open()
  for (const step of steps) {
    await takeStep(desk, { ...step, bulletin: { ...step.bulletin, waitForYes: true } }, drawFakes)
  }
  expect(desk.pushed[0].text).toContain('公示稿，等编辑确认后发到群里')
  expect(desk.ledger.state.published.has('2021-05')).toBe(false)
})

it('announces again what was published lately and still holds, under the same keys', async () => {
  const { desk, steps } = await open()
  await takeStep(desk, steps[1], drawFakes)
  const keys = desk.pushed.map(({ key }) => key)
  await announceRecent(desk)
  expect(desk.pushed.map(({ key }) => key)).toEqual([...keys, ...keys])
  const { id } = desk.ledger.state.published.get('2021-05')!
  await enter(desk, '', { type: 'reversed', ref: id, payload: { reason: '有误' } })
  await announceRecent(desk)
  expect(desk.pushed).toHaveLength(2 * keys.length)
})
