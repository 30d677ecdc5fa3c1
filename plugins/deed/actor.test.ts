import { expect, it } from 'vitest'
import { actor, openDesk } from './fixture'
import { forbidden, refusalText } from './index'

it.each([
  ['张三', ['officer'], undefined],
  ['文心', ['officer'], undefined],
  ['顾长风', ['officer', 'leader'], undefined],
  ['张三', ['editor'], '这条命令由编辑使用，您登记的是信息员；有需要请联系编辑。'],
  ['顾长风', ['officer'], '这条命令由信息员、编辑使用，您登记的是单位领导；有需要请联系编辑。'],
  ['没有的人', ['officer'], '还不认识您，请发“/绑定 单位 姓名”'],
] as const)('%s may do what %j may: %s', async (name, roles, told) => {
  const refusal = forbidden(actor(await openDesk(), name), ...roles)
  if (told) expect(refusalText(refusal!)).toContain(told)
  else expect(refusal).toBeUndefined()
})
