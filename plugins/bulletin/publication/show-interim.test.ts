import { afterAll, expect, it } from 'vitest'
import { actor } from '../../deed/fixture'
import { handIn, openOffice } from '../fixture'
import { closePainter } from '../picture'
import { monthOf, scopeOf } from './scope'
import { showInterim } from './show-interim'

afterAll(closePainter)

const day = '2021-05-21'
const scope = scopeOf(monthOf(day), day)

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

it('is for editors', async () => {
  const desk = await openOffice(day)
  expect(await showInterim(desk, actor(desk, '张三'), { scope })).toMatchObject({
    reason: 'deed.forbidden',
  })
})
