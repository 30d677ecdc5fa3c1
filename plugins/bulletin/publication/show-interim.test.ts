import { afterAll, expect, it } from 'vitest'
import { actor } from '../../deed/fixture'
import { handIn, monthly, monthOf, openOffice } from '../fixture'
import { closePainter } from '../picture'
import { scopeOf } from './scope'
import { shownText } from './publication-text'
import { type Shown, showInterim } from './show-interim'

afterAll(closePainter)

const day = '2021-05-21'
const scope = scopeOf(monthly, monthOf(day), day)

it('shows how a month stands to whoever asks when there is no group, and settles nothing', async () => {
  const desk = await openOffice(day, [])
  await handIn(desk, '教务处', day)
  const asker = { platform: 'web', selfId: 'baosong', channelId: 'private:文心' }
  const shown = await showInterim(desk, actor(desk, '文心'), { scope, asker })
  expect(shown).toMatchObject({ isAlone: true, period: scope.period })
  const [first] = desk.pushed
  expect(first).toMatchObject({ to: asker, isUrgent: true })
  expect(first.text).toContain('2021年5月（截至5月21日）信息报送积分，供参考，以公示为准')
  expect(first.fallback).toContain('1. 教务处 1分')
  expect(desk.ledger.entries).toHaveLength(1)
})

it('shows a year that is not over to the editors only', async () => {
  const desk = await openOffice(day)
  await handIn(desk, '教务处', day)
  const year = scopeOf(monthly, { from: '2021-01-01', to: '2021-12-31', label: '2021年' }, day)
  const shown = (await showInterim(desk, actor(desk, '文心'), { scope: year })) as Shown
  expect(shownText(shown)).toBe('2021年的情况正在发给各位编辑')
  const editors = desk.roster.editors.map(({ qq }) => `${qq}`)
  expect([...new Set(desk.pushed.map(({ to }) => to.channelId))]).toEqual(editors)
  expect(desk.pushed[0].text).toContain('供参考，以公示为准')
})

it('is sent once until something changes, whichever editor says so', async () => {
  const desk = await openOffice(day)
  await handIn(desk, '教务处', day)
  await showInterim(desk, actor(desk, '文心'), { scope })
  const sent = desk.pushed.length
  const again = { reason: 'bulletin.publication.shown-before' }
  expect(await showInterim(desk, actor(desk, '墨白'), { scope })).toMatchObject(again)
  expect(desk.pushed).toHaveLength(sent)
  await handIn(desk, '团委', day)
  expect(await showInterim(desk, actor(desk, '墨白'), { scope })).not.toMatchObject(again)
})

it('is for editors', async () => {
  const desk = await openOffice(day)
  expect(await showInterim(desk, actor(desk, '张三'), { scope })).toMatchObject({
    reason: 'deed.forbidden',
  })
})
