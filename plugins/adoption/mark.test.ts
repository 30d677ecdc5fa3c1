import { expect, it } from 'vitest'
import { actor, openDesk } from '../deed/fixture'
import { handIn, itIs, told } from './fixture'
import { mark } from './mark'
import { markedText } from './texts'

async function asked(
  request: { receipt?: string; traits?: string[] } = {},
  name = '文心',
  policy?: string,
) {
  itIs('2021-05-21')
  const desk = await openDesk(policy ?? 'examples/12-county-bureau')
  const receipt = await handIn(desk, '赵六', policy ? 'weekly' : 'news')
  const outcome = await mark(desk, actor(desk, name), { receipt, traits: ['调研'], ...request })
  return told(outcome, markedText)
}

it('enters what a submission is, each trait once, by its proper name', async () => {
  expect(await asked({ traits: ['调研文章', '综合', '调研'] })).toBe(
    [
      '已标注（记2）2021-0001《第十二周工作动态信息》：调研、综合采用',
      '标错了发 /撤销 记2 理由',
    ].join('\n'),
  )
})

it.each<[{ receipt?: string; traits?: string[] }, string]>([
  [{ receipt: '2021-0009' }, '没有编号为 2021-0009 的稿件'],
  [{ traits: [] }, '请写明特征，可以写：综合采用、调研'],
  [{ traits: ['调研', '论文'] }, '没有“论文”这个特征，可以写：综合采用、调研'],
])('%j is refused: %s', async (request, text) => {
  expect(await asked(request)).toBe(text)
})

it('needs a regulation with traits, and an editor', async () => {
  expect(await asked({}, '文心', 'xpu-2021')).toBe('现行制度没有规定稿件特征，不用标注')
  expect(await asked({}, '赵六')).toContain('这条命令由编辑使用')
})
