import { expect, it } from 'vitest'
import { actor, openDesk } from '../deed/fixture'
import { originOf } from '../deed'
import { discreetly } from './discreet-titles'

const titles = ['关于图书馆三楼阅览室插座起火情况的报告', '火情']

it.each([
  ['2024-0001 教务处《关于图书馆三楼阅览室插座起火情况的报告》', '2024-0001 教务处《值班信息》'],
  ['2024-0001 教务处《关于图书馆三楼阅览室插座起火…》已收', '2024-0001 教务处《值班信息》已收'],
  ['值班信息·1条 关于图书馆三楼阅览室插座起火…（已收）', '值班信息·1条 值班信息（已收）'],
  ['《火情》已收；火情已经过去', '《值班信息》已收；火情已经过去'],
  ['2024-0003 教务处《图书馆开放时间》', '2024-0003 教务处《图书馆开放时间》'],
])('%s', async (text, said) => {
  const desk = await openDesk('alashan-2024')
  const by = actor(desk, '李敏')
  const columns = [...titles.map((title) => ['duty', title]), ['general', '图书馆开放时间']]
  for (const [at, [column, title]] of columns.entries()) {
    await desk.ledger.append(() => ({
      ...originOf(desk, by, '教务处', String(at)),
      type: 'submitted',
      payload: {
        receipt: `2024-000${at + 1}`,
        column,
        title,
        file: { sha256: '0'.repeat(64), name: '稿.docx', size: 1 },
        items: ['全文'],
        day: '2024-06-03',
        warnings: [],
      },
    }))
  }
  expect(discreetly(desk, text)).toBe(said)
})
