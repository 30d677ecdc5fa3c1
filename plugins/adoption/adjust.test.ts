import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal, refusalText, totalOf } from '../deed'
import { actor, openDesk } from '../deed/fixture'
import type { Ground, PointRule, Value } from '../policy'
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

it.each<[number | undefined, AdjustmentRequest['saidKind']]>([
  [undefined, undefined],
  [300, undefined],
  [300, 'bonus'],
])(
  'what the regulation fixes counts once, also when its points are said: %s %s',
  async (size, saidKind) => {
    const award = { ground: '省级获奖', clause: undefined, evidence: '教发〔2021〕3号' }
    const text = await asked({ ...award, size, saidKind }, '文心', 'examples/19-county-education')
    expect(text).toContain('教务处2021年5月＋3分')
  },
)

it.each<[Partial<AdjustmentRequest>, string]>([
  [{ about: { receipt: '2021-0009' } }, '没有编号为 2021-0009 的稿件'],
  [{ clause: undefined }, '制度没有规定加分的事由，要写明分数和依据，例：/加分 团委 5'],
  [{ kind: 'penalty', size: undefined }, '要写明分数和依据，例：/扣分 团委 2'],
  [{ day: '2021-05-22' }, '2021-05-22 还没到'],
])('%j is refused: %s', async (request, text) => {
  expect(await asked(request)).toContain(text)
})

it('is for editors', async () => {
  expect(await asked({}, '赵六')).toContain('这条命令由编辑使用')
})

const ground = (name: string, kind: Ground['kind'], more = {}): Ground => {
  return { name, kind, aliases: [], clause: '六', ...more }
}
const rule = (name: string, value: Value) => ({ on: 'adjusted', ground: [name], value }) as unknown

describe('what the regulation says of an adjustment', () => {
  const grounds = [
    ground('协助', 'bonus'),
    ground('虚报', 'penalty'),
    ground('通报', 'penalty'),
    ground('阅读量', 'bonus'),
    ground('获奖', 'bonus', { evidence: true }),
    ground('迟报', 'penalty', { range: { from: 50, to: 500 } }),
    ground('抄袭', 'penalty'),
    ground('承办', 'bonus', { range: { from: 100, to: 500 }, approver: '分管领导' }),
    ground('泄密', 'penalty'),
    ground('评比', 'bonus'),
    ground('长文', 'bonus'),
    ground('失实', 'penalty'),
  ]
  const points = [
    rule('协助', { from: 200, to: 500 }),
    rule('虚报', -3000),
    rule('通报', { from: -500, to: -100 }),
    rule('阅读量', { of: 'amount', steps: [[200_000, 100]] }),
    rule('获奖', 300),
    rule('泄密', { by: 'class', values: { 机关: -2000, 学院: -1000 } }),
    rule('评比', { by: 'class', values: { 机关: { from: 100, to: 300 } }, otherwise: 500 }),
    { on: 'adjusted', ground: ['失实'], times: 50, of: ['adopted'] },
    rule('长文', { of: 'length', steps: [[1000, 100]] }),
  ] as PointRule[]

  const amount = (more: Partial<Adjusting>) =>
    amountOf({ grounds, points }, { kind: 'bonus', reason: '理由', ...more })

  it.each<[Partial<Adjusting>, number | undefined]>([
    [{ ground: '协助', size: 300 }, 300],
    [{ ground: '虚报', kind: 'penalty' }, undefined],
    [{ ground: '虚报', kind: 'penalty', size: 3000 }, undefined],
    [{ ground: '迟报', kind: 'penalty', size: 300 }, -300],
    [{ ground: '抄袭', kind: 'penalty' }, undefined],
    [{ ground: '承办', size: 300, approvedBy: '张院长' }, 300],
    [{ ground: '通报', kind: 'penalty', size: 300 }, -300],
    [{ ground: '阅读量', size: 250_000 }, 250_000],
    [{ ground: '获奖', evidence: '教高函〔2021〕3号' }, undefined],
    [{ ground: '泄密', kind: 'penalty', size: 2000 }, undefined],
    [{ ground: '泄密', kind: 'penalty' }, undefined],
    [{ ground: '评比', size: 200 }, 200],
    [{ ground: '长文' }, undefined],
    [{ ground: '失实', kind: 'penalty', manuscript: '2021-0001' }, undefined],
    [{ size: 500, clause: '四（三）' }, 500],
    [{ size: 200, clause: '五（一）', kind: 'penalty' }, -200],
    [{ size: 200, clause: '五（一）', kind: 'penalty', saidKind: 'penalty' }, -200],
  ])('%j has the size %s', (asked, expected) => {
    expect(amount(asked)).toBe(expected)
  })

  it.each<[Partial<Adjusting>, string]>([
    [{ ground: '协助' }, '“协助”由编辑酌情给2至5分，请写明几分'],
    [{ ground: '协助', size: 600 }, '“协助”只能给2至5分'],
    [{ ground: '协助', size: 300, kind: 'penalty' }, '“协助”是加分的事由，请用 /加分'],
    [{ ground: '虚报' }, '“虚报”是扣分的事由，请用 /扣分'],
    [{ ground: '虚报', kind: 'penalty', size: 200 }, '“虚报”按制度是30分，不用写几分'],
    [{ ground: '迟报', size: 300 }, '“迟报”是扣分的事由，请用 /扣分'],
    [{ ground: '迟报', kind: 'penalty', size: 600 }, '“迟报”只能给0.5至5分'],
    [{ ground: '迟报', kind: 'penalty' }, '“迟报”由编辑酌情给0.5至5分，请写明几分'],
    [{ ground: '抄袭', kind: 'penalty', size: 100 }, '制度没有规定“抄袭”几分，只登记，不写分数'],
    [{ ground: '泄密', kind: 'penalty', size: 200 }, '“泄密”按制度是20、10分，不用写几分'],
    [{ ground: '评比' }, '“评比”由编辑酌情给1至3分，请写明几分'],
    [{ ground: '失实', kind: 'penalty' }, '“失实”乘的是一篇稿件的分，请把单位换成稿件的编号'],
    [{ ground: '长文', size: 200 }, '“长文”的分按稿件算，不用写几分'],
    [{ ground: '承办', size: 300 }, '“承办”要由分管领导批准，请在理由里写上，例：批准：张三'],
    [{ ground: '阅读量' }, '请写明“阅读量”的数，按数计分'],
    [{ ground: '获奖' }, '“获奖”要有证明，请在理由里写上，例：证明：文件号或网址'],
    [{ size: 500, clause: '四（三）', reason: '' }, '请写明理由'],
    [{ size: 500, clause: '四（三）', saidKind: 'penalty' }, '加分写正数；要扣分请用 /扣分'],
    [{ size: 33.3, clause: '四（三）' }, '分数最多写两位小数，例：0.33'],
    [{ size: 100_000_000, clause: '四（三）' }, '一次最多登记1000分，请核对'],
    [
      { size: 500 },
      '请写制度里的事由，例：/加分  协助 2 理由\n' +
        '制度没有写的，要写明分数和依据，例：/加分  5 承办现场会 依据\n' +
        '事由有：协助、阅读量、获奖、承办、评比、长文',
    ],
    [
      { kind: 'penalty', clause: '四（三）' },
      '请写制度里的事由，例：/扣分  虚报 理由\n' +
        '制度没有写的，要写明分数和依据，例：/扣分  2 重复报送 依据\n' +
        '事由有：虚报、通报、迟报、抄袭、泄密、失实',
    ],
  ])('%j is refused: %s', (asked, text) => {
    expect(refusalText(amount(asked) as Refusal)).toBe(text)
  })
})

it.each(['xpu-2021', 'alashan-2024', 'examples/33-county-affairs', 'examples/21-zeyuan'])(
  'no penalty raises a total under %s, nor does a bonus lower it',
  async (policy) => {
    const desk = await openDesk(policy)
    const { grounds } = desk.policy.at()
    const asking = fc.record({
      kind: fc.constantFrom('bonus', 'penalty'),
      ground: fc.constantFrom(undefined, ...grounds.map(({ name }) => name)),
      size: fc.option(fc.integer({ min: 1, max: 2000 }), { nil: undefined }),
    })
    const told = {
      about: { unit: '教务处' },
      reason: '理由',
      clause: '五',
      evidence: '有',
    } as const
    const requests = fc.sample(fc.array(asking, { minLength: 30, maxLength: 30 }), {
      numRuns: 1,
      seed: 1,
    })[0] as Pick<AdjustmentRequest, 'kind' | 'ground' | 'size'>[]
    let entered = 0
    for (const request of requests) {
      const by = actor(desk, desk.roster.editors[0].name)
      by.source.messageId = `adjusting ${entered} ${requests.indexOf(request)}`
      const outcome = await adjust(desk, by, { ...told, ...request })
      if (outcome instanceof Refusal) continue
      entered++
      const points = totalOf(desk, [outcome.entry])
      expect(request.kind === 'penalty' ? points <= 0 : points >= 0).toBe(true)
    }
    expect(entered).toBeGreaterThan(1)
  },
)
