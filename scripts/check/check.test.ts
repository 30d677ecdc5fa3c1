import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { build } from '../accuracy/build'

const folder = mkdtempSync(join(tmpdir(), 'check-'))
const good = join(folder, '教务处第十二周工作动态信息.docx')
const bad = join(folder, '教务处工作动态.docx')
const stray = join(folder, '通知.docx')
const pdf = join(folder, '教务处第十二周工作动态信息.pdf')

const text = '5月18日，教务处在金花校区A楼召开教学例会，通报检查情况，为改进教学提供了依据。'

function run(...args: string[]) {
  const command = ['-r', './scripts/register.cjs', 'scripts/check.ts']
  const env = { ...process.env, BAOSONG_ROSTER: '', BAOSONG_POLICY: '' }
  const { status, stdout, stderr } = spawnSync(process.execPath, [...command, ...args], {
    encoding: 'utf8',
    env,
  })
  return { status, stdout, stderr }
}

beforeAll(async () => {
  const title = { t: 'title' as const, text: '工作动态信息' }
  const file = await build('x.docx', [title, { t: 'num', text }])
  writeFileSync(good, file)
  writeFileSync(stray, file)
  writeFileSync(
    bad,
    await build('x.docx', [title, { t: 'num', text: text.replace('5月18日', '近日') }]),
  )
  writeFileSync(pdf, '%PDF-1.4\n')
  mkdirSync(join(folder, '文件夹.docx'))
})

const today = ['--today', '2021-05-21']

it('knows the units of the regulation asked for by its own sample roster', () => {
  const asked = ['--policy', 'alashan-2024', '--column', '日常', '--json', '--today', '2024-06-03']
  const { stdout } = run(...asked, '--sender', '能化系', stray)
  expect(JSON.parse(stdout).unit).toBe('能源化工系')
  expect(run(...asked, '--sender', '机电工程学院', stray).stderr).toContain('名册里没有单位')
  expect(run(...today, '--sender', '机电工程学院', '--json', good).stdout).toContain('"weekly"')
})

describe('check', () => {
  it('answers a line of JSON a file and tells by its exit code that not all are accepted', () => {
    const { status, stdout } = run(...today, '--json', '--sender', '教务处', good, bad, stray, pdf)
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(status).toBe(1)
    expect(
      answers.map(({ file, column, unit, accepted }) => [file, column, unit, accepted]),
    ).toEqual([
      [good, 'weekly', '教务处', true],
      [bad, 'weekly', '教务处', false],
      [stray, null, '教务处', false],
      [pdf, 'weekly', '教务处', false],
    ])
    expect(answers[1].findings[0]).toEqual({
      rule: 'file-name',
      severity: 'error',
      block: null,
      quote: '教务处工作动态.docx',
      message: '文件名不合要求：教务处工作动态.docx',
      suggestion: '教务处第十二周工作动态信息.docx',
      clause: '三（二）1',
    })
    const rules = answers.map(({ findings }) => findings.map(({ rule }: { rule: string }) => rule))
    expect(rules).toEqual([
      [],
      ['file-name', 'item-time', 'vague-time'],
      ['file-name'],
      ['file-type'],
    ])
    expect(answers[0].ms).toBeGreaterThan(0)
  })

  it('speaks Chinese to people, and takes the column it is told', () => {
    const { status, stdout } = run(...today, '--column', '周报', '--sender', '教务处', stray)
    expect(status).toBe(1)
    expect(stdout).toContain('通知.docx　不合格')
    expect(stdout).toContain('请改为：教务处第十二周工作动态信息.docx')
    expect(run(...today, good)).toMatchObject({ status: 0, stdout: `${good}　合格\n` })
  })

  it.each([
    [[], '没有写文件'],
    [['--polic', 'x', good], '选项 --polic 写得不对'],
    [['--policy', 'nowhere', good], '没有制度 nowhere'],
    [['--column', 'daily', good], '没有栏目 daily，可用：weekly 学校每周动态'],
    [['--sender', '天文处', good], '名册里没有单位 天文处'],
    [['--today', '2021-02-30', good], '日期 2021-02-30 写得不对'],
    [[join(folder, '没有.docx')], '打不开文件'],
    [[join(folder, '文件夹.docx')], '打不开文件'],
  ])('refuses %j', (args, message) => {
    const { status, stderr } = run(...args)
    expect(status).toBe(2)
    expect(stderr).toContain(message)
    expect(stderr).not.toContain('    at ')
  })
})
