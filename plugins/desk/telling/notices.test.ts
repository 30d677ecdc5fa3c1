import { beforeEach, expect, it } from 'vitest'
import { adjust, adopt, confirmShares, giveBack, merge, share } from '../../adoption'
import { handIn, itIs } from '../../adoption/fixture'
import { type Desk, originOf } from '../../deed'
import { actor, openDesk } from '../../deed/fixture'
import type { Draft } from '../../ledger'
import { noticesOf } from './notices'

let desk: Desk
/** How many entries are told of already. */
let known: number

beforeEach(async () => {
  itIs('2021-05-21')
  desk = await openDesk()
  for (const name of ['赵六', '张三', '李四']) await handIn(desk, name)
  known = desk.ledger.entries.length
})

const editor = () => actor(desk, '文心')

/** Who hears what of the entries made since, a line each; `@` where all may hear. */
function heard() {
  const entries = desk.ledger.entries.slice(known)
  known += entries.length
  return noticesOf(desk, entries).map(({ to, isPublic, text }) => {
    const name = to === 'editors' ? to : (to.by?.name ?? to.unit)
    return `${isPublic ? '@' : ''}${name}：${text}`
  })
}

const adoptAll = (...receipts: string[]) =>
  adopt(desk, editor(), {
    manuscripts: receipts.map((receipt) => ({ receipt, items: [] })),
    isAll: true,
    outlets: ['微博', '热点聚焦'],
  })

const title = '《第十二周工作动态信息》'

const undone = (receipt: string) =>
  ['微博', '热点聚焦']
    .map((outlet) => `编辑撤销了 ${receipt}${title}${outlet}采用，原因：看错了`)
    .join('\n')

it('praises each unit once for all that was adopted together', async () => {
  await adoptAll('2021-0001', '2021-0002')
  expect(heard()).toEqual([
    `@赵六：教务处${title}被微博、热点聚焦采用，计60分，2021年5月共62分，第1名。感谢！`,
    `@张三：机电工程学院${title}被微博、热点聚焦采用，计60分，2021年5月共62分，第1名。感谢！`,
  ])
})

it('tells the officer why a manuscript came back', async () => {
  await giveBack(desk, editor(), { receipt: '2021-0003', reason: '“R&D”有误' })
  expect(heard()).toEqual([
    `李四：2021-0003${title}被编辑退回，改好重新报送后才算\n理由：“R&D”有误`,
  ])
})

it('tells all of a unit of points given by hand', async () => {
  const decision = { size: 250, reason: '承办现场会', clause: '四（三）' }
  await adjust(desk, editor(), { kind: 'bonus', about: { unit: '教务处' }, ...decision })
  expect(heard()).toEqual(['教务处：教务处＋2.5分：承办现场会\n有异议发 /申诉 记4 理由'])
})

it('asks every unit to confirm its share, and tells the editors who does not', async () => {
  const parts = [
    { unit: '教务处', points: 150 },
    { unit: '机电工程学院', points: 50 },
  ]
  await share(desk, editor(), { receipt: '2021-0001', parts })
  const told = `2021-0001${title}的积分分配：教务处1.5分、机电工程学院0.5分\n`
  const how = '同意发 /确认分配 2021-0001，不同意发 /确认分配 2021-0001 不同意 理由'
  expect(heard()).toEqual([
    `教务处：${told}${how}\n教务处2021年5月－0.5分，现共1.5分，第3名`,
    `机电工程学院：${told}${how}\n机电工程学院2021年5月＋0.5分，现共2.5分，第1名`,
  ])
  await confirmShares(desk, actor(desk, '张三'), { isAccepted: true })
  expect(heard()).toEqual([])
  await confirmShares(desk, actor(desk, '赵六'), { isAccepted: false, reason: '太少' })
  expect(heard()).toEqual([
    `editors：教务处赵六不同意 2021-0001${title}的分配：太少\n` +
      '要重新分配发 /合稿 2021-0001 单位=分 单位=分',
  ])
})

it('does not say that an adoption is worth nothing where another one counts', async () => {
  const highest = { keep: 'highest', on: ['adopted'], within: 'item', clause: '七' } as const
  desk.policy.at().stack = [{ ...highest, on: ['adopted'] }]
  const adoptIn = (outlet: string) =>
    adopt(desk, editor(), {
      manuscripts: [{ receipt: '2021-0001', items: [] }],
      isAll: true,
      outlets: [outlet],
    })
  await adoptIn('头条')
  heard()
  await adoptIn('微博')
  expect(heard()).toEqual([
    `@赵六：教务处${title}被微博采用，按规定这次不再加分，2021年5月仍是62分，第1名。感谢！`,
  ])
})

it('names all units of a merged piece in the praise of each', async () => {
  await merge(desk, editor(), {
    manuscripts: ['2021-0001', '2021-0002'].map((receipt) => ({ receipt, items: [1] })),
    outlets: ['头条'],
    parts: [
      { unit: '教务处', points: 2000 },
      { unit: '机电工程学院', points: 1000 },
    ],
  })
  expect(heard()).toEqual([
    `@赵六：教务处${title}和机电工程学院的稿件合为一篇被头条采用，计20分，2021年5月共22分，第1名。感谢！`,
    `@张三：机电工程学院${title}和教务处的稿件合为一篇被头条采用，计10分，2021年5月共12分，第2名。感谢！`,
  ])
})

it('tells what was undone, unit by unit', async () => {
  await adoptAll('2021-0001', '2021-0002')
  heard()
  for (const { id, unit } of desk.ledger.entries.slice(3)) {
    const reversed: Draft = {
      ...originOf(desk, editor(), unit),
      type: 'reversed',
      ref: id,
      payload: { reason: '看错了' },
    }
    await desk.ledger.append(reversed)
  }
  const less = '2021年5月－60分，现共2分，第1名'
  expect(heard()).toEqual([
    `赵六：${undone('2021-0001')}\n教务处${less}`,
    `张三：${undone('2021-0002')}\n机电工程学院${less}`,
  ])
})
