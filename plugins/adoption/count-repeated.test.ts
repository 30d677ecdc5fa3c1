import { expect, it } from 'vitest'
import { askOrigin, originList } from '../bulletin'
import { Refusal } from '../deed'
import { actor, openDesk } from '../deed/fixture'
import { originOf } from '../deed'
import { countRepeated } from './count-repeated'
import { handIn, itIs, told } from './fixture'
import { countedRepeatedText } from './texts'

/** A desk with 2021-0001, and 2021-0002 whose first item repeats it. */
async function repeated() {
  itIs('2021-05-21')
  const desk = await openDesk()
  await handIn(desk)
  const by = actor(desk, '赵六')
  const first = desk.ledger.find('2021-0001')!.entry
  await desk.ledger.append({
    ...originOf(desk, by, '教务处'),
    type: 'submitted',
    payload: {
      ...first.payload,
      receipt: '2021-0002',
      repeats: [{ item: 1, receipt: '2021-0001', no: 2 }],
    },
  })
  return desk
}

const request = { receipt: '2021-0002', items: [] as number[], reason: '两次会议' }

it('counts what was no repetition, and says why', async () => {
  const desk = await repeated()
  const outcome = await countRepeated(desk, actor(desk, '文心'), request)
  expect(told(outcome, countedRepeatedText)).toContain('不是重复，照常计分\n教务处2021年5月＋1分')
  const origin = askOrigin(desk, { receipt: '2021-0002' })
  expect(originList(origin as Exclude<typeof origin, Refusal>).text).toContain(
    '投稿2条×1分＝2分（编辑认定不是重复，记3：两次会议）',
  )
})

it('changes nothing twice, nor where nothing was repeated', async () => {
  const desk = await repeated()
  const ask = async (more: Partial<typeof request>) =>
    told(
      await countRepeated(desk, actor(desk, '文心'), { ...request, ...more }),
      countedRepeatedText,
    )
  expect(await ask({ receipt: '2021-0001' })).toContain('没有变化：2021-0001 没有因为重复')
  expect(await ask({ items: [2] })).toContain('没有变化：2021-0002 第2条没有')
  expect(await ask({ reason: '' })).toContain('请写明为什么不是重复，例：/计分 2 ')
  expect(await ask({ items: [1] })).toContain('2021-0002《第十二周工作动态信息》 第1条不是重复')
  expect(await ask({})).toContain('没有变化')
  expect(desk.ledger.entries).toHaveLength(3)
})

it('is for editors', async () => {
  const desk = await repeated()
  expect(await countRepeated(desk, actor(desk, '赵六'), request)).toMatchObject({
    reason: 'deed.forbidden',
  })
})
