import { expect, it } from 'vitest'
import { saysCheck, saysHandIn } from './handing-in'

const isColumn = (said: string) => said.includes('周报')

it.each(['', '请查收', '帮我报送一下', '麻烦老师收一下，谢谢', '这是我们的周报', '交稿'])(
  'hands in: %s',
  (said) => expect(saysHandIn(said, isColumn)).toBe(true),
)

it.each([
  '怎么报送',
  '报送了吗？',
  '这份先不报送',
  '周报怎么写',
  '撤回这份报送',
  '大家看看',
  '周报的格式',
])('does not: %s', (said) => expect(saysHandIn(said, isColumn)).toBe(false))

it.each([
  '这个可以吗',
  '这份行不行',
  '帮忙看看这个行不行？',
  '老师，看下这份有没有问题',
  '检查一下',
  '麻烦看看',
  '这样写对吗',
  '能用不',
])('asks what is wrong: %s', (said) => expect(saysCheck(said)).toBe(true))

it.each(['请查收', '这是我们的周报', '看看积分', '看看谁没报', '这个可以不报吗', '这份几分', ''])(
  'does not ask: %s',
  (said) => expect(saysCheck(said)).toBe(false),
)
