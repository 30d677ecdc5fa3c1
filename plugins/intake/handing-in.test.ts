import { expect, it } from 'vitest'
import { saysHandIn } from './handing-in'

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
