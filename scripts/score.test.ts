import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

let folder: string
/** The university's regulation with a headline worth forty points. */
let policy: string

function run(...args: string[]) {
  const command = ['-r', './scripts/register.cjs', 'scripts/score.ts']
  const { BAOSONG_DATA: _, ...env } = process.env
  return spawnSync(process.execPath, [...command, ...args], { encoding: 'utf8', env })
}

/** A ledger of manuscripts, each with the unit, the items and what adopted them. */
function write(name: string, ...manuscripts: [string, number, string?][]): string {
  const path = join(folder, name)
  mkdirSync(path)
  const entries = manuscripts.flatMap(([unit, items, outlet], index) => {
    const receipt = `2021-000${index + 1}`
    const common = { unit, at: '2021-05-21T09:00:00.000+08:00', policy: 'xpu-2021' }
    const submitted = submission(receipt, items)
    const adopted = { outlet, items: [], day: '2021-05-21' }
    return [
      { ...common, id: `${index}s`, type: 'submitted', payload: submitted },
      ...(outlet
        ? [{ ...common, id: `${index}a`, type: 'adopted', ref: receipt, payload: adopted }]
        : []),
    ]
  })
  const by = { name: '赵六', platform: 'onebot', userId: '20004' }
  const source = { platform: 'onebot', channelId: '1', messageId: '1' }
  const lines = entries.map((entry, index) =>
    JSON.stringify({ ...entry, seq: index + 1, by, source }),
  )
  // The bot may be writing another one just now.
  writeFileSync(join(path, 'ledger.jsonl'), `${lines.join('\n')}\n{"id":"torn`)
  return path
}

function submission(receipt: string, items: number) {
  return {
    receipt,
    column: 'weekly',
    title: '第十二周工作动态信息',
    file: { sha256: '0'.repeat(64), name: '稿.docx', size: 1 },
    items: Array(items).fill('一件事'),
    day: '2021-05-21',
    warnings: [],
  }
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'score-'))
  policy = join(folder, '头条四十分.yml')
  const source = readFileSync('data/policies/xpu-2021.yml', 'utf8')
  const changed = source.replace(/(outlet: 头条, per: item, value:) 30/, '$1 40')
  expect(changed).not.toBe(source)
  writeFileSync(policy, changed)
})

afterAll(() => rmSync(folder, { recursive: true }))

it('says for each unit what would change and why', () => {
  const data = write(
    'changing',
    ['机电工程学院', 1, '教育要闻'],
    ['教务处', 2, '头条'],
    ['党政办公室', 1],
  )
  const before = readFileSync(join(data, 'ledger.jsonl'))
  const { status, stdout } = run('--policy', policy, '--data', data, '--period', '2021-05')
  expect(stdout.split('\n')).toEqual([
    `2021年5月，台账5条记录，先按 xpu-2021，再按 ${policy} 各算一遍：`,
    '教务处 62分（第1名） → 82分（第1名） +20',
    '  － 5月21日 2021-0002《第十二周工作动态信息》头条采用2条×30分＝60分〔四（一）〕',
    '  ＋ 5月21日 2021-0002《第十二周工作动态信息》头条采用2条×40分＝80分〔四（一）〕',
    '1个单位有变化，39个单位不变。',
    '',
  ])
  expect(status).toBe(0)
  expect(readFileSync(join(data, 'ledger.jsonl'))).toEqual(before)
})

it('names what the other regulation does not have', () => {
  const data = write('stranger', ['教务处', 2, '头条'])
  const other = 'data/policies/alashan-2024.yml'
  const { stdout } = run('--policy', other, '--data', data, '--period', '2021-05')
  expect(stdout).toContain('这份制度里没有的栏目：学校每周动态。')
  expect(stdout).toContain('这份制度里没有的渠道：头条。')
})

it('says that nothing would change', () => {
  const data = write('steady', ['教务处', 2])
  const { stdout } = run('--policy', policy, '--data', data, '--period', '2021-05')
  expect(stdout).toContain('0个单位有变化，40个单位不变。')
})

it.each([
  [[], '用法'],
  [['--policy', 'data/policies/xpu-2021.yml', '--period', '某月'], '用法'],
  [['--police', 'x.yml'], '用法'],
  [['--policy', '没有.yml'], '没有.yml'],
  [['--policy', 'data/policies/xpu-2021.yml', '--data', '没有'], '没有台账'],
])('refuses %j', (args, message) => {
  const { status, stderr } = run(...args)
  expect(status).toBe(2)
  expect(stderr).toContain(message)
  expect(stderr).not.toContain('    at ')
})
