import { expect, it } from 'vitest'
import { handIn, itIs } from '../adoption/fixture'
import { present } from '../signoff/fixture'
import { actor, openDesk } from './fixture'
import { yearOf } from './year-said'

it('is last year where only that has such a number, and is asked where both wait', async () => {
  itIs('2024-12-30')
  const desk = await openDesk('alashan-2024')
  await present(desk, actor(desk, '李敏'))
  await handIn(desk, '李敏', 'general')
  itIs('2025-01-04')
  const year = yearOf(desk)
  expect([1, 2, 9].map(year)).toEqual(['2024', '2024', '2025'])
  await handIn(desk, '李敏', 'general')
  await handIn(desk, '李敏', 'general')
  expect(year(2)).toBe('2025')
  expect(() => year(1)).toThrow('deed.which-year')
})
