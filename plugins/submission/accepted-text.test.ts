import { expect, it } from 'vitest'
import { openDesk } from '../deed/fixture'
import { acceptedText } from './accepted-text'
import type { Accepted } from './outcome'

it.each([
  [{}, '名册里没有账号'],
  [{ wecom: 'han' }, '请他私聊机器人发 /待签'],
])('says why a leader hears of nothing: %j', async (ids, why) => {
  const desk = await openDesk('alashan-2024')
  const signer = { name: '韩青山', ...ids }
  const payload = { receipt: '2024-0001', title: '稿', items: ['全文'] }
  const column = Object.values(desk.policy.at().columns)[0]
  const outcome = {
    kind: 'accepted',
    column,
    entry: { payload },
    credit: {},
    advice: [],
    waitsFor: { signers: [signer], unreachable: [signer] },
  }
  expect(acceptedText(outcome as never as Accepted)).toContain(why)
})
