import { beforeEach, expect, it } from 'vitest'
import type { Desk } from '../deed'
import { actor, openDesk } from '../deed/fixture'
import { adopt } from './adopt'
import type { AdoptionRequest } from './adoption-request'
import { handIn, itIs, told } from './fixture'
import { adoptedText } from './texts'

let desk: Desk

beforeEach(async () => {
  itIs('2021-05-21')
  desk = await openDesk()
  await handIn(desk)
  await handIn(desk, '张三')
})

const manuscripts = [{ receipt: '2021-0001', items: [] as number[] }]
const both = [...manuscripts, { receipt: '2021-0002', items: [] }]

async function asked(request: Partial<AdoptionRequest>, by = actor(desk, '文心')) {
  const outcome = await adopt(desk, by, { manuscripts, outlets: ['头条'], ...request })
  return told(outcome, adoptedText)
}

it('asks which of several items appeared in an outlet that is not the own one', async () => {
  expect(await asked({})).toBe(
    '2021-0001 采用的是哪几条？回复数字（如 1,3），全部发回复 全部\n1 一\n2 二',
  )
  expect(await asked({ outlets: ['每周动态', '头条'] })).toContain('哪几条')
  expect(desk.ledger.entries).toHaveLength(2)
})

it('asks of several manuscripts at once, and shows how to say it', async () => {
  expect(await asked({ manuscripts: both })).toBe(
    [
      '没有登记：2021-0001、2021-0002 不止一条，请写明哪几条，例：/采用 1第1条、5第2条 头条',
      '每一条都发了，回复 全部',
    ].join('\n'),
  )
})

it.each<[string, Partial<AdoptionRequest>]>([
  ['the own outlet', { outlets: ['每周动态'] }],
  ['all by name', { isAll: true }],
  ['items', { manuscripts: [{ receipt: '2021-0001', items: [1, 2] }] }],
])('does not ask about %s', async (_, request) => {
  expect(await asked(request)).toContain('已登记采用1项')
})

it('offers only what the outlet does not have yet, and the same message finds its answer', async () => {
  const by = actor(desk, '文心')
  const text = await asked({ isAll: true }, by)
  expect(await asked({}, by)).toBe(text)
  expect(await asked({})).toContain('此前已被头条采用')
  await asked({ manuscripts: [{ receipt: '2021-0002', items: [1] }] })
  expect(await asked({ manuscripts: [both[1]] })).toMatch(/\n2 二$/)
})
