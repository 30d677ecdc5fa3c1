import { describe, expect, it } from 'vitest'
import { Refusal, refusalText } from '../deed'
import { actor, openDesk } from '../deed/fixture'
import type { PointRule, Value } from '../policy'
import { adjust, type AdjustmentRequest } from './adjust'
import { adjustedText } from './texts'
import { type Adjusting, amountOf } from './adjustment-amount'
import { handIn, itIs, told } from './fixture'

async function asked(request: Partial<AdjustmentRequest> = {}, name = '文心', policy?: string) {
  itIs('2021-05-21')
  const desk = await openDesk(policy)
  await handIn(desk, '赵六', policy ? 'news' : 'weekly')
  const decision = { size: 250, reason: '承办现场会', clause: '四（三）' }
  const outcome = await adjust(desk, actor(desk, name), {
    kind: 'bonus',
    about: { unit: '教务处' },
    ...decision,
    ...request,
  })
  return told(outcome, adjustedText)
}

it.each<[Partial<AdjustmentRequest>, string, string]>([
  [{}, '承办现场会', '教务处2021年5月＋2.5分，现共4.5分，第1名'],
  [{ kind: 'penalty', size: 100 }, '承办现场会', '教务处2021年5月－1分，现共1分，第1名'],
  [{ about: { receipt: '2021-0001' } }, '承办现场会', '教务处2021年5月＋2.5分，现共4.5分，第1名'],
])('%j is entered', async (request, why, change) => {
  const undo = '登错了发 /撤销 记2 理由，或 /更正 记2 正确的分数'
  expect(await asked(request)).toBe([`已登记（记2）：${why}`, change, undo].join('\n'))
})

it('is entered on a ground of the regulation', async () => {
  const award = {
    ground: '省级获奖',
    size: undefined,
    clause: undefined,
    evidence: '教发〔2021〕3号',
  }
  const text = await asked({ ...award, reason: '一等奖' }, '文心', 'examples/19-county-education')
  expect(text).toContain('已登记（记2）：省级获奖，一等奖\n教务处2021年5月＋3分')
})

it.each<[Partial<AdjustmentRequest>, string]>([
  [{ about: { receipt: '2021-0009' } }, '没有编号为 2021-0009 的稿件'],
  [{ clause: undefined }, '制度没有规定加减分事由，要写明分数和依据，例：/加分 机电学院 5'],
  [{ kind: 'penalty', size: undefined }, '要写明分数和依据，例：/扣分 机电学院 2'],
  [{ day: '2021-05-22' }, '2021-05-22 还没到'],
])('%j is refused: %s', async (request, text) => {
  expect(await asked(request)).toContain(text)
})

it('is for editors', async () => {
  expect(await asked({}, '赵六')).toContain('这条命令由编辑使用')
})

const ground = (name: string, more = {}) => ({ name, aliases: [], clause: '六', ...more })
const rule = (name: string, value: Value) => ({ on: 'adjusted', ground: [name], value }) as unknown

describe('what the regulation says of an adjustment', () => {
  const grounds = [
    ground('协助'),
    ground('虚报'),
    ground('通报'),
    ground('阅读量'),
    ground('获奖', { evidence: true }),
  ]
  const points = [
    rule('协助', { from: 200, to: 500 }),
    rule('虚报', -3000),
    rule('通报', { from: -500, to: -100 }),
    rule('阅读量', { of: 'amount', steps: [[200_000, 100]] }),
    rule('获奖', 300),
  ] as PointRule[]

  const amount = (more: Partial<Adjusting>) =>
    amountOf({ grounds, points }, { kind: 'bonus', reason: '理由', ...more })

  it.each<[Partial<Adjusting>, number | undefined]>([
    [{ ground: '协助', size: 300 }, 300],
    [{ ground: '虚报', kind: 'penalty' }, undefined],
    [{ ground: '虚报', kind: 'penalty', size: 200 }, 200],
    [{ ground: '通报', kind: 'penalty', size: 300 }, -300],
    [{ ground: '阅读量', size: 250_000 }, 250_000],
    [{ ground: '获奖', evidence: '教高函〔2021〕3号' }, undefined],
    [{ size: 500, clause: '四（三）' }, 500],
    [{ size: 200, clause: '五（一）', kind: 'penalty' }, -200],
  ])('%j has the size %s', (asked, expected) => {
    expect(amount(asked)).toBe(expected)
  })

  it.each<[Partial<Adjusting>, string]>([
    [{ ground: '协助' }, '“协助”由编辑酌情给2至5分，请写明几分'],
    [{ ground: '协助', size: 600 }, '“协助”只能给2至5分'],
    [{ ground: '协助', size: 300, kind: 'penalty' }, '“协助”是加分的事由，请用 /加分'],
    [{ ground: '虚报' }, '“虚报”是扣分的事由，请用 /扣分'],
    [{ ground: '阅读量' }, '请写明“阅读量”的数，按数计分'],
    [{ ground: '获奖' }, '“获奖”要有证明，请在理由里写上，例：证明：文件号或网址'],
    [{ size: 500, clause: '四（三）', reason: '' }, '请写明理由'],
    [
      { size: 500 },
      '请写制度里的事由；制度没有写的，要写明分数和依据，例：/加分 机电学院 5 承办现场会 依据四（三）\n' +
        '事由有：协助、虚报、通报、阅读量、获奖',
    ],
    [
      { kind: 'penalty', clause: '四（三）' },
      '请写制度里的事由；制度没有写的，要写明分数和依据，例：/扣分 机电学院 2 重复报送 依据五（一）\n' +
        '事由有：协助、虚报、通报、阅读量、获奖',
    ],
  ])('%j is refused: %s', (asked, text) => {
    expect(refusalText(amount(asked) as Refusal)).toBe(text)
  })
})
