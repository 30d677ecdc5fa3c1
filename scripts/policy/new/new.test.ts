import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { Launch } from '../../e2e/launch'
import { judge } from '../check'
import { versionsOf } from '../explain'

const command = ['-r', './scripts/register.cjs', 'scripts/policy.ts', 'new', '--dir']

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'policy-new-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

function answer(folder: string, ...lines: string[]) {
  const input = `${lines.join('\n')}\n`
  return spawnSync(process.execPath, [...command, folder], { encoding: 'utf8', input })
}

const who = ['某某大学', '某某大学信息报送办法（校办〔2024〕3号）', '2024年3月1日', 'mydx-2024']
const about = ['党政办公室 张三 029-83110000', '重要会议；新成果', '二']
const columns = ['每周动态（周报）、网站信息（网站稿）']
const names = [
  '机电工程学院第十二周工作动态.docx',
  '对',
  '三（一）',
  '机电工程学院信息（2021.5.20）标题.docx',
  '',
  '三（二）',
]
const dues = ['周五 17:00', '随时', '按条', '按篇']
const scoring = ['投稿 0.1、校报 5、省级信息（省里）30', '四', '第1个工作日 15:00', '五']
const all = [...who, ...about, ...columns, ...names, ...dues, ...scoring]

it('writes a policy that has no faults, asks for nothing more, and whose cases come out', () => {
  const folder = makeFolder()
  const { status, stdout } = answer(folder, ...all, '')
  expect(stdout).toContain('认成：【单位】信息（【日期】）【标题】')
  expect(status).toBe(0)
  const file = join(folder, 'mydx-2024.yml')
  expect(stdout).toContain(`${file}　没有问题\n  · 3个用例，全部对得上\n`)
  expect(judge(file)).toEqual({ problems: [], advice: [], cases: 3 })
  const [policy] = versionsOf(file)
  const { weekly, website } = policy.columns
  expect(weekly).toMatchObject({
    aliases: ['周报'],
    filename: { form: '{unit}第{week}周工作动态', example: '机电工程学院第十二周工作动态' },
    due: { every: 'friday', at: '17:00' },
    countBy: 'item',
  })
  expect(website).toMatchObject({ due: { promptly: true }, countBy: 'manuscript' })
  expect(policy.points[0]).toMatchObject({ on: 'submitted', value: 10, clause: '四' })
  expect(policy.bulletin).toMatchObject({ post: { workday: 1, at: '15:00' }, clause: '五' })
  expect(readdirSync(folder).toSorted()).toEqual(['mydx-2024.cases.yml', 'mydx-2024.yml'])
})

it('writes that points are made public by the quarter', () => {
  const folder = makeFolder()
  const lines = all.map((line) => (line === scoring[2] ? '每季第5个工作日 10:00' : line))
  const { status, stdout } = answer(folder, ...lines, '')
  expect(status).toBe(0)
  expect(stdout).toContain('公示：每季过后第5个工作日 10:00')
  const [policy] = versionsOf(join(folder, 'mydx-2024.yml'))
  expect(policy.bulletin).toMatchObject({ every: 'quarter', post: { workday: 5, at: '10:00' } })
})

it('gives what is handed in its points in the columns that are told alone', () => {
  const folder = makeFolder()
  const lines = [...all]
  const told = ['投稿（约稿）1', '投稿（周报）1、校报 5']
  lines.splice(lines.indexOf(scoring[0]), 1, ...told)
  const { status, stdout } = answer(folder, ...lines, '')
  expect(status).toBe(0)
  expect(stdout).toContain('各栏目投稿都得这个分')
  expect(stdout).toContain('没有栏目“约稿”，栏目有 每周动态、网站信息')
  expect(stdout).toContain('分值：投稿（每周动态） 1、校报 5')
  const file = join(folder, 'mydx-2024.yml')
  expect(judge(file)).toEqual({ problems: [], advice: [], cases: 2 })
  expect(versionsOf(file)[0].points).toMatchObject([
    { on: 'submitted', value: { by: 'column', values: { weekly: 100, website: 0 } } },
    { on: 'adopted' },
  ])
})

it('writes fees beside the points, and a case of them', () => {
  const folder = makeFolder()
  const lines = [...all]
  lines.splice(lines.indexOf(scoring[0]), 2, '校报 5 50元、省级信息（省里）30 100元', '四', '九')
  const { status, stdout } = answer(folder, ...lines, '')
  expect(status).toBe(0)
  expect(stdout).toContain('分值：校报 5 稿酬50元、省级信息 30 稿酬100元')
  const file = join(folder, 'mydx-2024.yml')
  expect(judge(file)).toEqual({ problems: [], advice: [], cases: 3 })
  expect(versionsOf(file)[0].fees).toMatchObject({ name: '稿酬', clause: '九' })
  expect(readFileSync(join(folder, 'mydx-2024.cases.yml'), 'utf8')).toContain(
    'fees: { 教务处: 150 }',
  )
})

it('asks what earns the points: each item, or a manuscript of any number of them', () => {
  const folder = makeFolder()
  const lines = all.map((line) => (line === '按条' ? '每份' : line))
  const { status, stdout } = answer(folder, ...lines, '')
  expect(status).toBe(0)
  expect(stdout).toContain('一份只得一次分的按篇，里面写几件事都一样')
  expect(versionsOf(join(folder, 'mydx-2024.yml'))[0].columns.weekly.countBy).toBe('manuscript')
})

it('writes one of Enters alone, and says what is still to be filled in', () => {
  const folder = makeFolder()
  const { status, stdout } = answer(folder, '某某大学', ...Array(14).fill(''))
  expect(status).toBe(0)
  const [file] = readdirSync(folder).filter((name) => /^school-\d{4}\.yml$/.test(name))
  const { problems, advice } = judge(join(folder, file))
  expect(problems).toEqual([])
  expect(advice).toEqual([expect.stringMatching(/^第\d+行 .*还写着（待填），全文\d+处/)])
  expect(stdout).toContain(advice[0])
})

it('asks a wrong answer again with the reason, and any question once more', () => {
  const folder = makeFolder()
  const wrong = ['', '某某大学', '', '没有日期', '2024年3月1日', '我校', 'mydx-2024']
  const { status, stdout } = answer(folder, ...wrong, ...all.slice(4), '13', '1', '另一所大学', '')
  expect(status).toBe(0)
  for (const reason of ['这一问要写', '没看懂是哪一天', '“我校”不能做编号', '1 到 12 的数字']) {
    expect(stdout).toContain(reason)
  }
  expect(versionsOf(join(folder, 'mydx-2024.yml'))[0].school).toBe('另一所大学')
})

it('takes no time or file for a clause', () => {
  const folder = makeFolder()
  const lines = [...all]
  lines.splice(lines.indexOf('四'), 0, '每月第三个工作日')
  const { status, stdout } = answer(folder, ...lines, '')
  expect(status).toBe(0)
  expect(stdout).toContain('“每月第三个工作日”像时间或文件名，不像条款')
})

it('asks about every column again when there are other columns', () => {
  const folder = makeFolder()
  const other = ['简报', '', '', '没有', '按篇']
  const { status } = answer(folder, ...all, '7', ...other, '')
  expect(status).toBe(0)
  expect(Object.keys(versionsOf(join(folder, 'mydx-2024.yml'))[0].columns)).toEqual(['brief'])
})

it('takes no two columns with the same file names', () => {
  const { stdout } = answer(
    makeFolder(),
    ...who,
    ...about,
    ...columns,
    '机电工程学院信息（2021.5.20）甲.docx',
    '',
    '',
    '教务处信息（2021.5.21）乙.docx',
  )
  expect(stdout).toContain('再写一次：和“每周动态”的文件名分不开')
})

it('overwrites nothing unasked', () => {
  const folder = makeFolder()
  writeFileSync(join(folder, 'mydx-2024.yml'), '旧')
  answer(folder, ...who, '否', 'other-2024', ...all.slice(4), '')
  expect(readFileSync(join(folder, 'mydx-2024.yml'), 'utf8')).toBe('旧')
  expect(readdirSync(folder)).toContain('other-2024.yml')
  expect(answer(folder, ...who, '是', ...all.slice(4), '').status).toBe(0)
  expect(judge(join(folder, 'mydx-2024.yml')).problems).toEqual([])
})

it.each([
  ['the answers end', all],
  ['the person stops', [...all, '退出']],
])('writes nothing when %s', (_, lines) => {
  const folder = makeFolder()
  const { status, stdout } = answer(folder, ...lines)
  expect(status).toBe(1)
  expect(stdout).toContain('什么文件也没有写')
  expect(readdirSync(folder)).toEqual([])
})

it('asks nothing when there is no such folder', () => {
  const { status, stdout, stderr } = answer('/tmp/没有这个文件夹', ...all, '')
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toContain('打不开文件：/tmp/没有这个文件夹')
})

it('writes nothing when it is interrupted', async () => {
  const folder = makeFolder()
  const child = spawn(process.execPath, [...command, folder])
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
  child.stdin.write(`${all.join('\n')}\n`)
  while (!said.includes('都记下了')) await once(child.stdout, 'data')
  child.kill('SIGINT')
  const [code] = await once(child, 'exit')
  expect(code).toBe(1)
  expect(said).toContain('什么文件也没有写')
  expect(readdirSync(folder)).toEqual([])
})

it.each([
  ['all of it', all],
  ['no points at all', [...all.slice(0, -4), '不计分', '没有']],
])('the bot starts with what was written: %s', async (_, lines) => {
  const bot = new Launch({ BAOSONG_POLICY: 'mydx-2024' })
  onTestFinished(() => bot.remove())
  expect(answer(bot.home, ...lines, '').status).toBe(0)
  bot.set('policy', 'dir: .')
  await bot.start()
  await bot.said(/可以报送了/)
  expect(bot.log).toContain('某某大学信息报送办法')
  expect(bot.log).not.toMatch(/\[E\]/)
})
