import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { parse } from 'yaml'
import { versionsIn } from '../plugins/policy/load'
import { read } from '../plugins/manuscript'
import { judge } from './policy/check'
import { explain, explainVersions, statementsOf, versionsOf } from './policy/explain'

function run(...args: string[]) {
  const command = ['-r', './scripts/register.cjs', 'scripts/policy.ts']
  const { status, stdout, stderr } = spawnSync(process.execPath, [...command, ...args], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

const files = readdirSync('data/policies', { recursive: true, encoding: 'utf8' })
  .filter((file) => /^[^.]+\.yml$/.test(file))
  .map((file) => join('data/policies', file))

const folder = 'data/policies/examples'

/** A copy of an example with something replaced, and its cases if asked for. */
function change(name: string, from: string | RegExp, to: string, hasCases = false): string {
  const place = mkdtempSync(join(tmpdir(), 'policy-'))
  onTestFinished(() => rmSync(place, { recursive: true }))
  const source = readFileSync(join(folder, `${name}.yml`), 'utf8')
  const changed = source.replace(from, to)
  expect(changed).not.toBe(source)
  const file = join(place, `${name}.yml`)
  writeFileSync(file, changed)
  if (hasCases) {
    const cases = readFileSync(join(folder, `${name}.cases.yml`), 'utf8')
    writeFileSync(join(place, `${name}.cases.yml`), cases)
  }
  return file
}

describe('every regulation that is there', () => {
  it.each(files)('%s has no problems, and its cases come out', (file) => {
    const { problems, cases } = judge(file)
    expect(problems).toEqual([])
    expect(cases).toBeGreaterThan(1)
  })

  it.each(files)('%s can be said back, each rule with its clause', (file) => {
    for (const policy of versionsOf(file)) {
      const { points, stack, limits, quotas, awards, assessment } = policy
      const told = statementsOf(policy)
      const clauses = new Set(told.map(({ clause }) => clause))
      const all = [...points, ...stack, ...limits, ...quotas, ...awards, ...assessment]
      expect(all.filter(({ clause }) => !clauses.has(clause))).toEqual([])
      expect(told.length).toBeGreaterThanOrEqual(all.length)
    }
    const text = explain(file)
    expect(text).not.toMatch(/undefined|NaN|\{\w+\}|\[object/)
  })
})

describe('explain', () => {
  it.each([
    ['xpu-2021', '教育要闻采用，每条（篇）20分〔四（一）〕'],
    ['xpu-2021', '“学校每周动态”自己的采用渠道：每周动态（采用时不问哪几条）'],
    ['xpu-2021', '合稿和几篇合为一篇采用的，由编辑写明各单位得多少〔四（一）〕'],
    ['examples/03-wuhai', '投稿分：每月投稿的分，至多计5分〔三（一）〕'],
    [
      'examples/03-wuhai',
      '半月任务：每半月（过半的工作日在学期中的），投稿至少1篇；每少一篇扣1分〔二（一）〕',
    ],
    ['examples/03-wuhai', '起评分：每年100分，不看完成多少〔三〕'],
    ['examples/03-wuhai', '协助，每次2至5分，由编辑酌情〔三（五）〕'],
    [
      'examples/04-united-front',
      '省领导批示的，这篇的采用分乘2（几次也只乘一回，按最高的）〔三（二）〕',
    ],
    ['examples/04-united-front', '同一篇本院渠道采用，只计最高的一次〔三（一）〕'],
    ['examples/05-xiangshan', '“详讯”局简报渠道采用，每篇10分〔二〕'],
    ['examples/11-guangdong', '虚报，每次扣30分〔三（一）〕'],
    [
      'examples/12-county-bureau',
      '县局信息采用（综合采用），每篇3分；合稿的各单位都得，不分〔二〕',
    ],
    [
      'examples/21-zeyuan',
      '阅读量，每次按编辑登记的数分档：满2000，1分；满3000，2分；再每满1000，加0.5分〔二〕',
    ],
    ['examples/31-health', '任务扣分：每年月任务的得分，最多扣20分〔二（一）〕'],
    [
      'examples/32-campus',
      '机关考核折算：机关类别的单位：总分最高的单位得5分，其余按比例，负分的得0分〔九〕',
    ],
  ])('of %s says %s', (name, sentence) => {
    expect(explain(join('data/policies', `${name}.yml`)).split('\n')).toContain(`- ${sentence}`)
  })

  it('goes by the order of the paper', () => {
    const [policy] = versionsOf('data/policies/xpu-2021.yml')
    const clauses = [...new Set(statementsOf(policy).map(({ clause }) => clause))]
    expect(clauses.slice(0, 3)).toEqual(['二1', '二2', '二3'])
    expect(clauses.slice(8)).toEqual([
      '三（二）',
      '三（二）1',
      '三（二）2',
      '三（二）3',
      '四（一）',
      '四（二）',
      '五（一）',
      '《个人信息保护法》',
      '《保守国家秘密法》',
    ])
    expect(explain('data/policies/xpu-2021.yml')).toContain(
      '查“密级”，不合格不收稿；文件没有写，依据是法律〔《保守国家秘密法》〕',
    )
  })

  it('tells an amendment by what changes', () => {
    const [, amended] = explain(join(folder, '32-campus.yml')).split(
      '2024年9月1日起（校办〔2024〕15号）',
    )
    expect(amended).toContain('－ 头条采用，每条（篇）30分〔四（二）〕\n')
    expect(amended).toContain('＋ 头条采用，每条（篇）40分〔四（二）〕')
    expect(amended).not.toContain('教育厅简报采用')
  })
})

it.each([
  [
    'adopted, value: { by: outlet, 市报: { by: tier, 市级: 5 }, else: { by: tier, 省级: 8 } }',
    ['市级渠道市报采用，每条（篇）5分', '省级渠道其他渠道采用，每条（篇）8分'],
  ],
  ['submitted, value: { by: column, news: 1 }', ['“动态”投稿，每条1分', '其他栏目投稿，不计分']],
  ['submitted, column: report, value: 2', ['“报告”投稿，每篇2分']],
])('tells a table whole: %s', (source, sentences) => {
  const content = {
    ...parse(readFileSync(join(folder, '14-henan.yml'), 'utf8')),
    columns: {
      news: { name: '动态', clause: '一', countBy: 'item', checks: {} },
      report: { name: '报告', clause: '一', countBy: 'manuscript', checks: {} },
    },
    tiers: ['省级', '市级'],
    outlets: [
      { name: '省报', tier: '省级' },
      { name: '市报', tier: '市级' },
    ],
    points: [{ ...parse(`{ on: ${source} }`), clause: '二' }],
  }
  const lines = explainVersions(versionsIn(content)!).split('\n')
  for (const sentence of sentences) expect(lines).toContain(`- ${sentence}〔二〕`)
})

it('says that a minimum of an award by the head is of all points', () => {
  const text = explain(
    change('34-normal-university', 'per: staff, top: 1', 'per: staff, least: 20, top: 1'),
  )
  expect(text).toContain('人均先进：每年评单位，按人均，前1名，总分不少于20分（不除人数）')
})

it('says which value holds, and what is only reckoned at the end of the year', () => {
  const lines = explain(join(folder, '12-county-bureau.yml')).split('\n')
  expect(lines).toContain('- 一件事几条分值都合的，只按条件写得最多的一条算，不相加')
  const text = explain(join(folder, '11-guangdong.yml'))
  expect(text).toContain('比月长的封顶、任务（季、年……）记在那一段的最后一天')
  expect(text).toContain('不虚报：每年，虚报加减分一次也没有')
})

it('says of awards without a conversion nothing of one', () => {
  expect(explain(join(folder, '07-district.yml'))).toContain('评奖：看合计；先写的先评')
  expect(explain(join(folder, '03-wuhai.yml'))).not.toContain('评奖：看合计；')
})

it('does not take another number of a step for a change', () => {
  const [, amended] = explain(join(folder, '32-campus.yml')).split('2024年9月1日起')
  expect(amended).not.toMatch(/[＋－] \d\. /)
})

it('tells what earns nothing, and the steps in their order', () => {
  const text = explain(join(folder, '35-group.yml'))
  expect(text).toContain(
    '- 自己没有分，只在任务里得分、扣分的：投稿（月任务）\n- 没有写分的（不计分，不扣分）：批示、按时完成约稿、约稿到期未交\n',
  )
  expect(text.split('计算的先后\n')[1].match(/^- \d/gm)).toHaveLength(8)
})

describe('check', () => {
  it.each<[string, string | RegExp, string, string]>([
    [
      '07-district',
      '区教育网: 1, ',
      '',
      '第18行 outlets.第1项：渠道“区教育网”采用没有分，是不是漏了',
    ],
    ['07-district', ', trait: 专版', '', '第26行 traits.第1项：特征“专版”没有一条规则用到'],
    [
      '07-district',
      'times: 3',
      'times: 30',
      '第34行 points.第3项.times：乘30倍，是不是多写了（一倍半写 1.5）',
    ],
    [
      '07-district',
      'aliases: [市报]',
      'aliases: [“区报”]',
      '第22行 outlets.第5项：““区报””和“区报”打出来分不清',
    ],
    ['11-guangdong', ', 局领导: 5', '', '级别“局领导”的批示没有分，是不是漏了'],
    ['11-guangdong', ', disqualify: true', '', '但没有一项任务写了 disqualify'],
    ['11-guangdong', ', except: [disqualified]', '', '但没有一个奖项的 except 写了 disqualified'],
    ['11-guangdong', /commissions:[\s\S]*?\n\n/, '', '用到了约稿到期未交，但没有写 commissions'],
    ['17-weekly', /    due: .*\n/, '', '用到了迟交，但没有一个栏目规定截止时刻'],
    [
      '03-wuhai',
      'short: -1, clause: 二（一） }\n  - { name: 假期',
      'short: 1, clause: 二（一） }\n  - { name: 假期',
      '扣分要写负数，现在写的 1 是加分',
    ],
    [
      '03-wuhai',
      'weight: 0.05',
      'weight: 5',
      '第47行 assessment.第1项.weight：总分乘5，是 5% 吗？写 0.05',
    ],
    ['09-changshan', 'least: 8', 'least: 0.3', 'least：数条数、次数的应为整数，现在是 0.3'],
    [
      '19-county-education',
      /max: 10, clause: 二/,
      'max: -10, clause: 二',
      '至多计 －10 分，是负数',
    ],
    [
      '31-health',
      'min: -20',
      'min: 20',
      'limits.第1项.min：管的都是扣分，至少计 20 分就倒加分了；最多扣 20 分写 min: -20',
    ],
    [
      '31-health',
      'min: -20',
      'max: 20',
      '管的都是扣分，至多计 20 分管不到；最多扣 20 分写 min: -20',
    ],
    [
      '19-county-education',
      /max: 10, clause: 一/,
      'min: -10, clause: 一',
      '管的都是加分，至少计 －10 分管不到；至多加几分写 max',
    ],
    ['09-changshan', 'least: 8', 'least: 0', 'least：至少 0 总是完成的；一个也不许有写 most: 0'],
    ['07-district', /^id: .*/m, 'id: other', 'id：和文件名 07-district.yml 不一样'],
    ['11-guangdong', 'value: -10', 'value: 10', '扣分要写负数，现在写的 10 是加分'],
    ['03-wuhai', 'least: 2, short: -1', 'least: 2', '任务“假期任务”完成与否都没有奖罚'],
    [
      '05-xiangshan',
      'brief: 1, full: 2',
      'brief: 1',
      '栏目“详讯”投稿没有分，别的栏目有，是不是漏了',
    ],
    [
      '32-campus',
      /\[0, 1\], /g,
      '',
      '第112行 amendments.第1项.points.第4项.times：不到第一档的会乘零',
    ],
  ])('advises on %s with %s as %s', (name, from, to, advice) => {
    const { problems, advice: told } = judge(change(name, from, to))
    expect(problems).toEqual([])
    expect(told.join('\n')).toContain(advice)
  })

  it('tells the line of a check that is none, and of an option', () => {
    const { problems } = judge(change('32-campus', 'item-time: {', 'item-tme: {'))
    expect(problems).toEqual([
      expect.stringMatching(/^第30行 columns\.brief\.checks\.item-tme：.*“item-tme”不存在/),
    ])
    const other = judge(change('04-united-front', 'workdays: 2', 'workday: 2'))
    expect(other.problems.join()).toMatch(
      /^第\d+行 columns\.news\.checks\.stale：.*选项 workday 不存在，选项有 days、workdays/,
    )
  })

  it.each<[string, string | RegExp, string, RegExp]>([
    ['34-normal-university', 'rest: 0.3', 'rest: 3', /stack\.第1项\.rest：应为 0 和 1 之间的小数/],
    [
      '35-group',
      'keep: highest, top: 3',
      'keep: sum, top: 3',
      /stack\.第1项\.top：只和 keep: highest/,
    ],
    ['35-group', 'top: 3, on', 'top: 1, on', /stack\.第1项\.top：应为不小于 2 的数，实际为 1/],
    ['34-normal-university', 'again: false', 'agian: false', /agian：没有这一项，是不是 again？/],
    [
      '34-normal-university',
      /on: submitted, trait: 配图/,
      'on: submitted, again: true',
      /again：submitted 没有头一次和再次之分/,
    ],
    ['34-normal-university', 'add: 3', 'value: 1, add: 3', /只能写一个/],
    [
      '34-normal-university',
      'add: 3',
      'per: manuscript, add: 3',
      /per：另加（add）按条还是按篇，和分值一样/,
    ],
    [
      '34-normal-university',
      'on: missed, value',
      'on: missed, add',
      /add：加减分和约稿未交没有另加/,
    ],
    [
      '34-normal-university',
      'yearFrom: 11',
      'yearFrom: 13',
      /yearFrom：应为不大于 12 的数，实际为 13/,
    ],
    [
      '34-normal-university',
      'count: streak, quota: 月月有报',
      'count: streak',
      /quota：数 met、streak、unmet、run 时要写/,
    ],
    [
      '34-normal-university',
      'per: staff, full: 3',
      'per: staff',
      /weight（倍数）、full（满分）、value（分档）要写一个/,
    ],
    ['34-normal-university', '[2, 4], [4, 2]', '[4, 2], [2, 4]', /各档须从小到大/],
    [
      '18-missed',
      '{ on: adopted, value: 5',
      '{ on: submitted, value: 5',
      /第26行 points\.第2项：和第1项的条件一样，这一项不会用到/,
    ],
    [
      '32-campus',
      '    clause: 校办〔2024〕15号\n',
      '    clause: 校办〔2024〕15号\n    yearFrom: 9\n',
      /统计年度不能中途改/,
    ],
  ])('refuses %s with %s as %s', (name, from, to, fault) => {
    expect(judge(change(name, from, to)).problems.join('\n')).toMatch(fault)
  })

  it('tells what a case comes to that expects nothing: no failure', () => {
    const file = change('14-henan', '厅网站: 0.5', '厅网站: 0.6')
    const cases =
      'cases:\n  - name: 试\n    period: 2011-03\n    entries: [{ 投稿: 郑州局, 日期: 2011-03-01 }, { 采用: 1, 渠道: 网站 }]\n'
    writeFileSync(file.replace('.yml', '.cases.yml'), cases)
    const { problems, advice } = judge(file)
    expect(problems).toEqual([])
    expect(advice).toContain('用例“试”没有写 points，算得 郑州局 0.6')
  })

  it('tells the line of an entry that the bot would not take', () => {
    const file = change('14-henan', '厅网站: 0.5', '厅网站: 0.6')
    const cases =
      'cases:\n  - name: 试\n    period: 2011-03\n    entries:\n      - { 投稿: 郑州局, 日期: 2011-03-02 }\n      - { 采用: 1, 渠道: 网站, 日期: 2011-03-01 }\n'
    writeFileSync(file.replace('.yml', '.cases.yml'), cases)
    const { problems, advice } = judge(file)
    expect(problems).toEqual([])
    expect(advice).toContain(
      '14-henan.cases.yml 第6行 用例“试”里机器人不会这样登记：第1篇 2011-03-02 才投稿，不会早在 2011-03-01',
    )
  })

  it('tells the cases that do not come out', () => {
    const { problems } = judge(change('14-henan', '厅网站: 0.5', '厅网站: 0.6', true))
    expect(problems[0]).toBe('用例“小数也一分不差”对不上：郑州局分应为 36.5，实为 36.6')
  })
})

describe('npm run policy', () => {
  it('says that all is well', () => {
    const { status, stdout } = run('check', 'data/policies/xpu-2021.yml')
    expect(status).toBe(0)
    expect(stdout).toMatch(
      /^data\/policies\/xpu-2021\.yml　没有问题\n {2}· \d+个用例，全部对得上\n$/,
    )
  })

  it('says what is wrong and where, also when it is asked to explain', () => {
    const file = change('14-henan', '厅简报: 6', '厅间报: 6')
    for (const command of ['check', 'explain']) {
      const { status, stdout } = run(command, file)
      expect(status).toBe(1)
      expect(stdout).toContain('14-henan.yml　1处问题')
      expect(stdout).toContain('第22行 points.第1项.value.厅间报：没有采用渠道 厅间报')
    }
  })

  it('explains', () => {
    const { status, stdout } = run('explain', join(folder, '14-henan.yml'))
    expect(status).toBe(0)
    expect(stdout).toContain('- 厅网站采用，每篇0.5分〔二〕\n')
  })

  it('explains several, each under its title', () => {
    const [first, second] = [join(folder, '14-henan.yml'), join(folder, '03-wuhai.yml')]
    const { status, stdout } = run('explain', first, second)
    expect(status).toBe(0)
    expect(stdout).toBe(`${explain(first)}\n\n${explain(second)}\n`)
    expect(run('explain', first, second, '--word', 'x.docx').status).toBe(2)
  })

  it('writes a Word document, with the clause beside each line, once', async () => {
    const place = mkdtempSync(join(tmpdir(), 'policy-'))
    onTestFinished(() => rmSync(place, { recursive: true }))
    const [file, target] = [join(folder, '32-campus.yml'), join(place, '说明.docx')]
    expect(run('explain', file, '--word', target)).toMatchObject({ status: 0 })
    const { blocks } = await read(readFileSync(target), '说明.docx')
    const texts = blocks.map(({ text }) => text)
    const at = texts.indexOf('头条采用，每条（篇）30分')
    expect(texts[at - 1]).toBe('四（二）')
    expect(texts).toContain('＋ 头条采用，每条（篇）40分')
    expect(texts).toContain('负责人签字：')
    const again = run('explain', file, '--word', target)
    expect(again.status).toBe(2)
    expect(again.stderr).toContain('没有动它')
  })

  it.each([
    [[], '用法'],
    [['prove', 'x.yml'], '用法'],
    [['check'], '用法'],
    [['check', '没有.yml'], '打不开文件：没有.yml'],
    [['check', 'data/policies'], '打不开文件'],
  ])('refuses %j', (args, message) => {
    const { status, stderr } = run(...args)
    expect(status).toBe(2)
    expect(stderr).toContain(message)
    expect(stderr).not.toContain('    at ')
  })
})
