import { expect, it } from 'vitest'
import { itIs } from '../adoption/fixture'
import { commission } from '../commission'
import type { Desk } from '../deed'
import { actor, openDesk } from '../deed/fixture'
import { commissionFor } from './commissioned'

async function ask(desk: Desk, topic: string) {
  await commission(desk, actor(desk, '文静'), {
    units: ['教务处'],
    topic,
    due: { day: '2024-06-10' },
  })
}

it('is the only one the unit owes, told; several are asked', async () => {
  itIs('2024-06-03')
  const desk = Object.assign(Object.create(await openDesk('alashan-2024')), {
    courier: { groups: () => [], members: async () => [], reach: () => undefined },
  }) as Desk
  const { commissioned, general } = desk.policy.at().columns
  expect(commissionFor(desk, '教务处', commissioned)).toEqual({})
  await ask(desk, '暑期安排')
  expect(commissionFor(desk, '教务处', commissioned)).toMatchObject({ no: 1 })
  expect(commissionFor(desk, '教务处', commissioned).told).toContain('约稿1《暑期安排》')
  expect(commissionFor(desk, '教务处', general)).toEqual({})
  expect(commissionFor(desk, '科研处', commissioned)).toEqual({})
  await ask(desk, '教材选用')
  expect(commissionFor(desk, '教务处', commissioned).question).toContain('/报送 约稿 2')
})
