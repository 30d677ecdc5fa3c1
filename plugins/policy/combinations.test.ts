import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { write } from '../yaml/fixture'
import { base, faults, faultsIn } from './fixture'
import { loadRegulation } from './load'

it.each<[string, string[]]>([
  ['on: submitted, column: news, value: 1', []],
  ['on: submitted, outlet: 省报, value: 1', ['outlet：submitted 没有采用渠道']],
  ['on: missed, column: news, value: -1', ['column：missed 没有栏目']],
  ['on: missed, value: { by: trait, 综合: -1 }', ['value.by：missed 没有特征']],
  ['on: fulfilled, commissioned: true, value: 1', ['commissioned：fulfilled 没有是不是约稿之分']],
  ['on: submitted, except: { level: 省领导 }, value: 1', ['except.level：submitted 没有批示级别']],
  ['on: submitted, except: { on: adopted }, value: 1', ['except.on：本来就不算 adopted，这里不写']],
  ['on: submitted, except: {}, value: 1', ['except：没有写什么不算']],
  ['on: adopted, outlet: 省报, tier: 市级, value: 1', ['outlet：“省报”不属于市级，条件合不到一起']],
  [
    'on: adopted, tier: 省级, value: { by: tier, 省级: 1, 市级: 2 }',
    ['value.市级：和前面的条件合不到一起，用不到'],
  ],
  [
    'on: adopted, tier: 省级, value: { by: tier, 省级: 1, else: 2 }',
    ['value.else：条件里的都写了，用不到'],
  ],
  [
    'on: adopted, value: { by: tier, 省级: { by: outlet, 省报: 1, 市报: 2 } }',
    ['value.省级.市报：和前面的条件合不到一起，用不到'],
  ],
  [
    'on: adopted, value: { by: column, news: { by: column, report: 1 } }',
    ['value.news.report：和前面的条件合不到一起，用不到'],
  ],
  ['on: adopted, value: { by: tier, 省级: { by: outlet, 省报: 1 }, else: 2 }', []],
  [
    'on: adopted, value: { from: 1, to: 2 }',
    ['value：酌情的分由编辑登记，只用于加减分（adjusted）'],
  ],
  [
    'on: submitted, value: { of: amount, steps: [[1, 1]] }',
    ['value.of：submitted 没有 amount 可以数'],
  ],
  ['on: endorsed, per: manuscript, value: 1', ['per：endorsed 总是按次计，这里不写']],
  ['on: adopted, per: staff, value: 1', ['per：按人均只和加减分（adjusted）的分值（value）一起写']],
  ['on: submitted, value: 1, of: submitted', [expect.stringMatching(/^of：只和批示/)]],
  ['on: missed, times: 2', ['times：missed 没有倍数，直接写 value']],
  ['on: returned, times: 2', ['times：returned 没有分值可乘']],
  ['on: missed, value: -1, share: each', ['share：missed 没有稿件可分，这里不写']],
  ['on: adopted, except: { column: [news, report] }, value: 1', ['except：都除外了，没有剩下的']],
  ['on: adopted, except: { tier: [省级, 市级] }, value: 1', ['except：都除外了，没有剩下的']],
  [
    'on: submitted, column: news, except: { column: news }, value: 1',
    ['except：都除外了，没有剩下的'],
  ],
  [
    'on: submitted, class: 学院, except: { class: 学院 }, value: 1',
    ['except：都除外了，没有剩下的'],
  ],
  [
    'on: submitted, column: news, except: { column: report }, value: 1',
    ['except.column：前面的条件里本来就没有，这里不写'],
  ],
  [
    'on: adopted, again: true, except: { again: false }, value: 1',
    ['except.again：前面的条件里本来就没有，这里不写'],
  ],
  ['on: adopted, column: news, except: { outlet: 省报 }, value: 1', []],
  ['on: adopted, except: { column: [news, report], outlet: 省报 }, value: 1', []],
  [
    'on: submitted, column: report, trait: 会议, value: 1',
    ['trait：特征“会议”只用于栏目 news，条件合不到一起'],
  ],
  ['on: submitted, column: [news, report], trait: 会议, value: 1', []],
  [
    'on: submitted, column: report, value: { by: trait, 会议: 1, else: 2 }',
    ['value.会议：特征“会议”不用于这个栏目，用不到'],
  ],
  [
    'on: submitted, trait: 会议, value: { by: column, news: 1, report: 2 }',
    ['value.report：特征“会议”不用于这个栏目，用不到'],
  ],
  [
    'on: submitted, late: true, column: report, value: 1',
    ['late：栏目 report 没有截止时刻（due 的 every、at），没有迟交'],
  ],
  ['on: submitted, late: true, column: [news, report], value: 1', []],
])('points with {%s}', (source, expected) => {
  expect(faults('points', source)).toEqual(expected)
})

it('points of an adoption, multiplied', () => {
  const value = 'on: adopted, value: 5'
  expect(faults('points', value, 'on: adopted, trait: 综合, times: 2, per: manuscript')).toEqual([
    'per：倍数（times）按条还是按篇，和分值一样，这里不写',
  ])
  expect(faults('points', value, 'on: adopted, trait: 综合, times: 2, share: each')).toEqual([
    'share：写在分值（value）那一项上，倍数跟着分值分',
  ])
  expect(faults('points', value, 'on: adopted, value: 6, per: manuscript')).toEqual([
    expect.stringContaining('和第1项的条件一样，这一项不会用到'),
  ])
  expect(faults('points', value, 'on: endorsed, times: 2, of: adopted, share: each')).toEqual([])
  expect(faults('points', value, 'on: adopted, trait: 综合, times: -1')).toEqual([
    'times：倍数不能是负数；要扣分写 add',
  ])
})

it('nothing happens that has no names', () => {
  const bare = { outlets: [], levels: [], points: [], tiers: [] }
  const rules = ['adopted', 'endorsed', 'ratio'].map((count) => ({
    name: count,
    count,
    every: 'year',
    least: 0.5,
    clause: '一',
  }))
  expect(faultsIn(write(stringify({ ...base, ...bare, quotas: rules })))).toEqual([
    'count：没有写采用渠道（outlets），不会有采用',
    'count：没有写批示级别（levels），不会有批示',
    'count：没有写采用渠道（outlets），不会有采用',
  ])
})

it.each<[string, string, string[]]>([
  ['stack', 'keep: sum', ['keep：不写 stack 就是累计；累计至多多少写 max']],
  ['stack', 'keep: highest, rest: 0.5, each: 1', ['each：和 rest（乘多少）只写一样']],
  ['stack', 'keep: sum, max: 3, each: 1', ['each：只和 keep: highest 一起写']],
  ['stack', 'keep: highest, on: missed', ['on：missed 没有稿件，不和别的相加']],
  [
    'stack',
    'keep: highest, on: [submitted, adopted], tier: 省级',
    ['tier：submitted 没有层级；几种事合在一起的，把不管的写在 except 里'],
  ],
  ['limits', 'every: year, on: [missed, adjusted], except: { ground: 获奖 }, min: -20', []],
  [
    'limits',
    'every: year, on: [missed, adjusted], ground: 获奖, min: -20',
    ['ground：missed 没有加减分事由；几种事合在一起的，把不管的写在 except 里'],
  ],
  [
    'quotas',
    'name: 甲, every: year, count: late, column: report, most: 2',
    ['count：栏目 report 没有截止时刻（due 的 every、at），没有迟交'],
  ],
  ['limits', 'every: year, on: submitted, tier: 省级, max: 1', ['tier：submitted 没有层级']],
  [
    'quotas',
    'name: 任务, every: year, count: submitted, on: adopted, least: 1, met: 1',
    ['on：数什么由 count 定（现在是 submitted）；on 只和 count: points 一起写'],
  ],
  ['quotas', 'name: 任务, every: year, count: points, on: adopted, tier: 省级, least: 1', []],
  ['quotas', 'name: 任务, every: year, tier: 省级, least: 1', ['tier：submitted 没有层级']],
  [
    'quotas',
    'name: 任务, every: year, count: late, late: true, most: 1',
    ['late：数的就是迟交，这里不写'],
  ],
  [
    'quotas',
    'name: 任务, every: year, met: 1, column: news, zero: true',
    [
      'zero：要先写 least 或 most（至少、至多多少）',
      'column：要先写 least 或 most（至少、至多多少）',
    ],
  ],
  ['quotas', 'name: 任务, every: year', ['least：要写 least、most 或 met（一律得几分）']],
  [
    'quotas',
    'name: 任务, every: month, most: 1, over: 1, carry: short',
    ['over：和 least 一起写；超过 most 每多一个扣几分写 short', 'carry：只和 least 一起写'],
  ],
  [
    'quotas',
    'name: 任务, every: month, count: ratio, least: 0.3, carry: done',
    ['carry：采用率不能加到下一期'],
  ],
  [
    'quotas',
    'name: 任务, every: year, least: 1, carry: done',
    ['carry：只在一年以内加到下一期，一年一次的不写'],
  ],
  [
    'quotas',
    'name: 任务, every: year, during: term, least: 1',
    ['during：year 比一学期长，这里不写；只用于短一点的期间'],
  ],
  [
    'quotas',
    'name: 任务, every: vacation, during: term, least: 1',
    ['during：假期不在学期里，这里不写'],
  ],
  [
    'quotas',
    'name: 任务, every: term, during: term, least: 1',
    ['during：every 已经写了，这里不写'],
  ],
  [
    'quotas',
    'name: 任务, every: month, least: 1, met: 1, cancel: 任务',
    ['cancel：自己的分不用取消，不写就没有'],
  ],
  [
    'awards',
    'name: 先进, of: unit, top: 1, bottom: 1',
    ['bottom：前几名（top）和倒数几名（bottom）分成两项写'],
  ],
  [
    'awards',
    'name: 先进, of: unit, class: 学院, top: { 机关: 1 }',
    ['top.机关：不在 class 写的类别里，用不到'],
  ],
  [
    'assessment',
    'name: 折算, on: submitted, level: 省领导, weight: 0.1',
    ['level：submitted 没有批示级别'],
  ],
])('%s with {%s}', (list, source, expected) => {
  expect(faults(list, source)).toEqual(expected)
})

it('quotas that count others have no conditions of their own; what gives nothing has no points', () => {
  const monthly = 'name: 月任务, every: month, least: 1'
  const counting = 'name: 全年, every: year, count: met, quota: 月任务, column: news, least: 12'
  expect(faults('quotas', monthly, counting)).toEqual([
    'column：数 met 时只看别的任务完成没有，这个条件写在那个任务上',
  ])
  const cancelling = 'name: 全年, every: year, least: 12, cancel: 月任务'
  expect(faults('quotas', monthly, cancelling)).toEqual([
    'cancel：任务 月任务 没有得分，没有可取消的',
  ])
})

it('names the line', () => {
  const source = readFileSync('data/policies/examples/03-wuhai.yml', 'utf8')
  const file = write(source.replace('least: 1, short: -1', 'least: 1, short: -1, on: adopted'))
  expect(() => loadRegulation(file)).toThrow(/第\d+行 quotas\.第2项\.on：数什么由 count 定/)
})

it.each<[string, string, string]>([
  ['stack', 'keep: sum, max: -5', 'max：至多计的分要大于 0'],
  ['limits', 'every: month, max: 5, min: 10', 'min：至少 10 比至多 5 还大，两个写反了吗'],
  [
    'limits',
    'every: month, max: { by: class, 机关: 5, 学院: 20 }, min: { by: class, 机关: 10, 学院: 1 }',
    'min：至少 10 比至多 5 还大，两个写反了吗',
  ],
  ['quotas', 'name: 率, every: year, count: ratio, least: 30', 'least：是 30% 吗？写 0.3'],
  [
    'quotas',
    'name: 率, every: year, count: ratio, least: { by: class, 学院: 30, else: 0.3 }',
    'least.学院：是 30% 吗？写 0.3',
  ],
  ['quotas', 'name: 率, every: year, count: ratio, least: -0.3', 'least：采用率在 0 和 1 之间'],
  ['awards', 'name: 奖, of: unit, top: 300%', 'top：比例在 0% 和 100% 之间'],
  ['awards', 'name: 奖, of: unit, top: { 学院: 0% }', 'top.学院：比例在 0% 和 100% 之间'],
])('%s with the number of {%s}', (list, source, fault) => {
  expect(faults(list, source)).toEqual([fault])
})

it.each<[string, string, string[]]>([
  ['month', 'every: year, count: met, least: 12', []],
  ['month', 'every: year, count: met, least: 13', ['least：一期里至多有 12 个，怎么也完不成']],
  ['month', 'every: quarter, count: streak, least: 4', ['least：一期里至多有 3 个，怎么也完不成']],
  ['month', 'every: year, count: unmet, most: 12', ['most：一期里至多有 12 个，怎么也超不过']],
  ['half-month', 'every: month, count: met, least: 3', ['least：一期里至多有 2 个，怎么也完不成']],
  ['week', 'every: month, count: met, least: 5', []],
  ['week', 'every: month, count: met, least: 6', ['least：一期里至多有 5 个，怎么也完不成']],
  ['year', 'every: month, count: met, least: 1', ['least：一期里至多有 0 个，怎么也完不成']],
])('of a quota by the %s, one with {%s}', (every, source, expected) => {
  const counted = `name: 任务, every: ${every}, least: 1`
  expect(faults('quotas', counted, `name: 期数, quota: 任务, ${source}`)).toEqual(expected)
})

it('an award nobody can reach', () => {
  const award = { name: '先进', of: 'unit', least: 120, clause: '一' }
  const limits = [{ every: 'year', max: 100, clause: '一' }]
  const file = write(stringify({ ...base, limits, awards: [award] }))
  expect(() => loadRegulation(file)).toThrow('least：总分至多计 100 分，谁也到不了 120 分')
  const some = [{ every: 'year', on: 'adopted', max: 100, clause: '一' }]
  expect(loadRegulation(write(stringify({ ...base, limits: some, awards: [award] }))).id).toBe('x')
})

it.each<[string, string[]]>([
  ['on: submitted, value: 1, after: 月任务', []],
  ['on: submitted, value: 1, after: 周任务', ['after：没有任务 周任务']],
  ['on: submitted, add: 1, after: 月任务', ['after：只和分值（value）一起写']],
  [
    'on: adopted, value: 1, after: 月任务',
    [expect.stringMatching(/^after：任务 月任务 数的是 submitted/)],
  ],
  ['on: submitted, value: 1, after: 起评分', ['after：任务 起评分 没有写 least（至少多少）']],
])('points beyond a task: {%s}', (source, expected) => {
  const quotas = [
    { name: '月任务', every: 'month', least: 4, clause: '一' },
    { name: '起评分', every: 'month', met: 4, clause: '一' },
  ]
  const file = write(
    stringify({ ...base, quotas, points: [{ clause: '一', ...parse(`{${source}}`) }] }),
  )
  expect(faultsIn(file)).toEqual(expected)
})

it.each<[string, string[]]>([
  ['points: [{ on: adopted, value: { by: tier, 省级: 50, else: 20 }, clause: 九 }]', []],
  ['points: [{ on: [adopted], value: 5, clause: 九 }]', [expect.stringMatching(/^on：/)]],
  [
    'points: [{ on: adjusted, value: 5, clause: 九 }]',
    [expect.stringMatching(/^on：不看 adjusted/)],
  ],
  ['points: [{ on: adopted, value: -5, clause: 九 }]', ['value：只付不扣，不能是负数']],
  ['limits: [{ every: month, min: -5, clause: 九 }]', ['min：只付不扣，不能是负数']],
  [
    'points: [{ on: adopted, value: 5, after: 任务, clause: 九 }]',
    ['after：不和任务连着算，这里不写'],
  ],
  [
    'points: [{ on: submitted, outlet: 省报, value: 5, clause: 九 }]',
    ['outlet：submitted 没有采用渠道'],
  ],
  [
    'points: [{ on: adopted, tier: 县级, value: 5, clause: 九 }]',
    ['tier：没有层级 县级（有 省级、市级）'],
  ],
  ['points: [{ on: adopted, times: 2, clause: 九 }]', ['times：adopted 没有分值可乘']],
  ['stack: [{ keep: sum, clause: 九 }]', ['keep：不写 stack 就是累计；累计至多多少写 max']],
  [
    'limits: [{ every: month, quota: 任务, max: 5, clause: 九 }]',
    ['quota：不和任务连着算，这里不写'],
  ],
  [
    'limits: [{ every: month, ground: 获奖, max: 5, clause: 九 }]',
    ['ground：加减分动不了它，这里不写'],
  ],
  [
    'limits: [{ every: month, max: 5, min: 9, clause: 九 }]',
    ['min：至少 9 比至多 5 还大，两个写反了吗'],
  ],
])('fees: {%s}', (source, expected) => {
  const points = [{ on: 'adopted', value: 50, clause: '九' }]
  const fees = { name: '稿酬', clause: '九', points, ...parse(`{${source}}`) }
  const quotas = [{ name: '任务', every: 'month', least: 4, met: 4, clause: '一' }]
  const told = faultsIn(write(stringify({ ...base, quotas, fees })))
  expect(told.map((line) => line.replace(/^.*fees\.[a-z]+\.第\d+项\.?/, ''))).toEqual(expected)
})

it('fees have a short name', () => {
  const fees = { name: '稿酬/元', clause: '九', points: [] }
  expect(faultsIn(write(stringify({ ...base, fees }))).join()).toMatch(
    /name：应为八个字以内的中文名称.*points/,
  )
})

it("a person's task is no unit's", () => {
  const task = { name: '个人', of: 'officer', every: 'month', least: 2, clause: '一' }
  const faultsOf = (more: object) =>
    faultsIn(write(stringify({ ...base, quotas: [task], ...more })))
  expect(faultsOf({})).toEqual([])
  const award = { name: '先进', every: 'month', except: ['个人'], clause: '一' }
  expect(faultsOf({ awards: [{ ...award, of: 'officer' }] })).toEqual([])
  expect(faultsOf({ awards: [{ ...award, of: 'unit' }] })).toEqual([
    'except：任务 个人 是信息员个人的，单位没有',
  ])
  const points = [{ on: 'submitted', value: 1, after: '个人', clause: '一' }]
  expect(faultsOf({ points })).toEqual(['after：任务 个人 是信息员个人的，单位没有'])
  expect(faultsOf({ quotas: [{ ...task, short: -1 }] })).toEqual([
    'short：信息员个人的任务不计分、不评奖，这里不写',
  ])
})
