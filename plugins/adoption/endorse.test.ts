import { expect, it } from 'vitest'
import { actor, openDesk } from '../deed/fixture'
import { endorse, type EndorsementRequest } from './endorse'
import { endorsedText } from './texts'
import { handIn, itIs, told } from './fixture'

async function asked(request: Partial<EndorsementRequest> = {}, name = '文心', policy?: string) {
  itIs('2021-05-21')
  const desk = await openDesk(policy ?? 'examples/12-county-bureau')
  const receipt = await handIn(desk, '赵六', policy ? 'weekly' : 'news')
  const outcome = await endorse(desk, actor(desk, name), { receipt, level: '县领导', ...request })
  return told(outcome, endorsedText)
}

it('enters what a leader wrote', async () => {
  expect(await asked({ leader: '王县长' })).toBe(
    [
      '已登记（记2）：教务处 2021-0001《第十二周工作动态信息》县领导批示',
      '教务处2021年5月＋20分，现共20分，第1名',
      '登错了发 /撤销 记2 理由',
    ].join('\n'),
  )
})

it.each<[Partial<EndorsementRequest>, string]>([
  [{ receipt: '2021-0009' }, '没有编号为 2021-0009 的稿件'],
  [{ level: '' }, '请写明批示级别，可以写：中央领导、省领导、市领导、县领导、局领导'],
  [{ level: '校领导' }, '没有“校领导”这个批示级别，可以写：中央领导、省领导'],
  [{ day: '2021-05-22' }, '2021-05-22 还没到'],
])('%j is refused: %s', async (request, text) => {
  expect(await asked(request)).toContain(text)
})

it('needs a regulation with levels, and an editor', async () => {
  expect(await asked({}, '文心', 'xpu-2021')).toContain('现行制度没有规定批示级别')
  expect(await asked({}, '赵六')).toContain('这条命令由编辑使用')
})
