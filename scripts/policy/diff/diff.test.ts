import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { loadRegulation } from '../../../plugins/policy'
import { writeLedger } from '../cases/write-ledger'

const old = 'data/policies/xpu-2021.yml'

function run(...args: string[]) {
  const command = ['-r', './scripts/register.cjs', 'scripts/policy.ts']
  return spawnSync(process.execPath, [...command, ...args], { encoding: 'utf8' })
}

it('says what a trial without a ledger needs', () => {
  const command = ['-r', './scripts/register.cjs', 'scripts/policy.ts', 'try', old]
  const env = { ...process.env, BAOSONG_DATA: makeFolder() }
  const { status, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8', env })
  expect(status).toBe(2)
  expect(stderr).toContain('机器人收过稿件才有；拿别处的台账试算写 --ledger 台账文件')
})

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'policy-diff-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

/** The university's regulation with things replaced, and something behind. */
function write(replaced: [string, string][], more = ''): string {
  let text = readFileSync(old, 'utf8')
  for (const [from, to] of replaced) {
    expect(text).toContain(from)
    text = text.replace(from, to)
  }
  const file = join(makeFolder(), 'new.yml')
  writeFileSync(file, text + more)
  return file
}

const amendment = `
amendments:
  - inForce: 2099-03-01
    clause: 校办〔2099〕1号
    columns: { weekly: { due: { at: '16:00' } } }
    points:
      - { on: submitted, per: item, value: 2, clause: 四（一） }
`

const fees = `
fees:
  name: 稿酬
  clause: 九
  points:
    - { on: adopted, outlet: 头条, value: 100, clause: 九 }
`

it('says for whom what changes', () => {
  const file = write([
    ['outlet: 头条, per: item, value: 30', 'outlet: 头条, per: item, value: 40'],
    ['name: 学校每周动态', 'name: 一周动态'],
    ["at: '17:00'", "at: '16:30'"],
    ['objectionDays: 5', 'objectionDays: 3'],
    ['aliases: [视频, ', 'aliases: [短视频, '],
    ['top: 10', 'top: 8'],
  ])
  const { status, stdout } = run('diff', old, file)
  expect(status).toBe(0)
  const [officers, units, editors] = stdout.split(/\n(?:信息员|单位|编辑)：\n/).slice(1)
  expect(officers).toContain('栏目“学校每周动态”改叫“一周动态”')
  expect(officers).toContain('“一周动态”：每周五17:00以前报送 → 每周五16:30以前报送〔三（二）1〕')
  expect(officers).toContain('优秀信息员：每年评信息员，前10名 → 前8名〔四（二）〕')
  expect(units).toBe('  头条采用，每条（篇）30分 → 每条（篇）40分〔四（一）〕')
  expect(editors).toContain('5天内可以申诉 → 3天内可以申诉〔四（二）〕')
  expect(editors).toContain('视频新闻（视频、教育厅视频新闻） → 视频新闻（短视频')
})

it('says that what is reckoned by the period holds for all of the one that has begun', () => {
  const quotas = '    quotas: [{ name: 月任务, every: month, least: 5, short: -1, clause: 四 }]\n'
  const text = '任务、封顶按一期最后一天的规定算'
  expect(run('diff', old, write([], amendment + quotas)).stdout).toContain(text)
  expect(run('diff', old, write([], amendment)).stdout).not.toContain(text)
})

it('tells an amendment from its day on', () => {
  const { stdout } = run('diff', old, write([], amendment))
  expect(stdout).not.toContain('2021年5月21日起\n')
  expect(stdout).toContain(
    '\n2099年3月1日起（校办〔2099〕1号）\n信息员：\n  “学校每周动态”：每周五17:00',
  )
  expect(stdout).toMatch(/投稿，每条（篇）1分 → 每条（篇）2分〔四（一）〕/)
  expect(stdout).toContain('不再：头条采用，每条（篇）30分〔四（一）〕')
})

it('tells of fees apart from points', () => {
  const [none, some, more] = ['', fees, fees.replace('100', '120')].map((text) => write([], text))
  const { stdout } = run('diff', some, more)
  expect(stdout).toContain('头条采用，每条（篇）稿酬100元 → 每条（篇）稿酬120元〔九〕')
  expect(run('diff', none, some).stdout).toContain('新增：分数以外另计稿酬（元），各算各的')
  expect(run('diff', some, none).stdout).toContain('不再：头条采用，每条（篇）稿酬100元〔九〕')
})

it('tells of cases that do not hold any more, after what changes', () => {
  const file = write([['outlet: 头条, per: item, value: 30', 'outlet: 头条, per: item, value: 40']])
  const cases = readFileSync(old.replace('.yml', '.cases.yml'), 'utf8')
  writeFileSync(file.replace('.yml', '.cases.yml'), cases)
  const { status, stdout } = run('diff', old, file)
  expect(status).toBe(0)
  expect(stdout).toContain('头条采用，每条（篇）30分 → 每条（篇）40分')
  expect(stdout).toMatch(/旁边的用例有\d+处对不上/)
  const wrong = run('diff', old, write([['outlet: 头条, per', 'outlet: 头版, per']]))
  expect(wrong.stdout).toContain('没有采用渠道 头版')
  expect(wrong.stdout).toContain('这次没有比')
})

it('says that nothing changes', () => {
  expect(run('diff', old, old).stdout).toMatch(/\n没有变化\n$/)
})

/** A ledger of one month, of one manuscript. */
function writeMonth(): string {
  const ledger = join(makeFolder(), 'ledger.jsonl')
  const { entries } = writeLedger(
    [
      { 投稿: '教务处', 栏目: 'weekly', 条: 2, 日期: '2021-05-24', 次: 1, 信息员: '张三' },
      { 采用: 1, 渠道: '头条', 条: 1, 次: 1 },
    ],
    loadRegulation(old).at,
  )
  writeFileSync(ledger, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''))
  return ledger
}

it('tries what would be paid', () => {
  const ledger = writeMonth()
  const paid = `
amendments:
  - inForce: 2099-03-01
    clause: 校办〔2099〕1号
${fees.trim().replace(/^/gm, '    ')}
`
  const { stdout } = run('try', write([], paid), '--ledger', ledger, '--month', '2021-05')
  expect(stdout).toContain('新增：头条采用，每条（篇）稿酬100元〔九〕')
  expect(stdout).toContain('教务处 32分（第1名） → 32分（第1名）、稿酬100元 0')
  expect(stdout).toContain('  ＋ 稿酬：头条采用1条×100元＝100元〔九〕')
})

it('tries an amendment on a month before it is in force, unit by unit, and changes nothing', () => {
  const ledger = writeMonth()
  const text = readFileSync(ledger, 'utf8')
  const file = write([], amendment)
  const { status, stdout } = run('try', file, '--ledger', ledger, '--month', '2021-05')
  expect(status).toBe(0)
  expect(stdout).toContain('投稿，每条（篇）1分 → 每条（篇）2分〔四（一）〕')
  expect(stdout).toContain('教务处 32分（第1名） → 4分（第1名） －28')
  expect(stdout).toContain('  － 头条采用1条×30分＝30分〔四（一）〕')
  expect(stdout).toContain('  ＋ 投稿2条×2分＝4分〔四（一）〕')
  expect(stdout).toContain('1个单位有变化，0个单位不变。')
  expect(readFileSync(ledger, 'utf8')).toBe(text)
})

it.each([
  [['diff', old], '用法'],
  [['diff', old, '没有.yml'], '打不开文件：没有.yml'],
  [['try'], '用法'],
  [['try', old, '--ledger', '没有.jsonl'], '打不开文件：没有.jsonl'],
  [['try', old, '--month', '某月'], '不是月份'],
  [['try', old, '--moon', 'x'], '用法'],
])('refuses %j', (args, message) => {
  const { status, stderr } = run(...args)
  expect(status).toBe(2)
  expect(stderr).toContain(message)
  expect(stderr).not.toContain('    at ')
})
