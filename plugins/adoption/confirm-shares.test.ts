import { beforeEach, expect, it } from 'vitest'
import type { Desk } from '../deed'
import { actor, openDesk } from '../deed/fixture'
import { confirmShares, type ConfirmationRequest } from './confirm-shares'
import { confirmedText } from './texts'
import { handIn, itIs, told } from './fixture'
import { share } from './share'

let desk: Desk

beforeEach(async () => {
  itIs('2021-05-21')
  desk = await openDesk()
  await handIn(desk, '张三')
})

/** An editor shares out the two points of the manuscript, in hundredths. */
async function shared(mine: number, yours: number) {
  const parts = [
    { unit: '机电工程学院', points: mine },
    { unit: '教务处', points: yours },
  ]
  await share(desk, actor(desk, '文心'), { receipt: '2021-0001', parts })
}

async function answered(name: string, request: Partial<ConfirmationRequest> = {}) {
  const outcome = await confirmShares(desk, actor(desk, name), { isAccepted: true, ...request })
  return told(outcome, confirmedText)
}

it('is confirmed by each unit, of whatever was shared last', async () => {
  expect(await answered('张三')).toBe('没有等待确认的分配 ')
  await shared(150, 50)
  expect(await answered('赵六', { isAccepted: false, reason: '都是我处写的' })).toBe(
    '已记下不同意 2021-0001 的分配，编辑会看到理由',
  )
  await shared(100, 100)
  expect(await answered('赵六')).toBe('已确认 2021-0001 的分配，还等机电工程学院确认')
  expect(await answered('苏明轩')).toBe('已确认 2021-0001 的分配，各单位都已确认')
  expect(await answered('张三')).toBe('没有等待确认的分配 ')
})

it.each<[string, Partial<ConfirmationRequest>, string]>([
  ['赵六', { isAccepted: false }, '请写明不同意的理由，例：/确认分配  不同意'],
  ['李四', { receipt: '2021-0001' }, '2021-0001 的分配里没有党政办公室'],
  ['李四', { receipt: '2021-0009' }, '没有等待确认的分配 2021-0009'],
  ['李四', {}, '没有等待确认的分配 '],
  ['文心', {}, '您在名册里没有所属单位'],
  ['没有的人', {}, '还不认识您'],
])('%s may not confirm %j: %s', async (name, request, text) => {
  await shared(150, 50)
  expect(await answered(name, request)).toContain(text)
})
