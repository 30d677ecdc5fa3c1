import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { RosterError } from './load'
import { rewriteRoster } from './rewrite'
import { RosterFile } from './roster-file'
import type { RosterData } from './types'

const sample = resolve('data/roster.example.yml')

const written = `# 本校名册
units:
  # 教务处 2021 年起由两人报送
  - name: 教务处 # 行政楼
    aliases: [教务, 教务部]
    class: 机关
    formerly: [{ class: 直属, until: 2020-12-31 }]
    officers:
      - { name: 赵六, qq: 20004, phone: 02983110000 } # 办公室在二楼
      # 下面这位兼任
      - name: 褚寒露
        qq: "20005"
        wecom: chl

  - name: 党政办公室
    officers: [{ name: 李四, qq: '20002' }]
# 编辑
editors: [{ name: 文心, qq: '22001' }]
`

let folder: string
let path: string
let heard: RosterData[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'roster-'))
  path = join(folder, 'mine.yml')
  writeFileSync(path, written)
  heard = []
})

function open(given = path) {
  return new RosterFile(given, folder, (data) => heard.push(data))
}

function add(unit: string, name: string, qq?: string) {
  return ({ units, editors }: RosterData): RosterData => ({
    units: units.map((each) =>
      each.name === unit ? { ...each, officers: [...each.officers, { name, qq }] } : each,
    ),
    editors,
  })
}

const nothing = async () => {}
const fail = () => Promise.reject(new Error('满了'))

function lines(): string[] {
  return readFileSync(path, 'utf8').split('\n')
}

describe('change', () => {
  it('writes what is new and leaves every other line as it was', async () => {
    await open().change(add('教务处', '周晚风', '39002'), nothing)
    const [before, after] = [written.split('\n'), lines()]
    expect(after.filter((line) => !before.includes(line))).toEqual([
      // A number that begins with 0 is safer in quotes.
      "      - { name: 赵六, qq: 20004, phone: '02983110000' } # 办公室在二楼",
      "      - { name: 周晚风, qq: '39002' }",
    ])
    expect(after).toHaveLength(before.length + 1)
    expect(heard[0].units[0].officers.map(({ name }) => name)).toEqual(['赵六', '褚寒露', '周晚风'])
    expect(open().read()).toEqual(heard[0])
    expect(readdirSync(folder)).toEqual(['mine.yml'])
  })

  it('takes in what was written by hand meanwhile', async () => {
    const file = open()
    writeFileSync(path, written.replace('李四', '李四光'))
    await file.change(add('教务处', '周晚风'), nothing)
    expect(heard[0].units[1].officers[0].name).toBe('李四光')
  })

  it('makes one change after another', async () => {
    const file = open()
    const names = Array.from({ length: 9 }, (_, index) => `新${'一二三四五六七八九'[index]}`)
    await Promise.all(names.map((name) => file.change(add('教务处', name), nothing)))
    expect(heard.at(-1)!.units[0].officers).toHaveLength(11)
  })

  it.each<[string, string, (file: RosterFile) => Promise<void>]>([
    [
      'the file is faulty',
      written.replace('class', 'clas'),
      (file) => file.change(add('教务处', '甲乙'), nothing),
    ],
    ['it would be', written, (file) => file.change(add('教务处', '甲乙', '20002'), nothing)],
  ])('is refused when %s', async (_, text, change) => {
    writeFileSync(path, text)
    await expect(change(open())).rejects.toThrow(RosterError)
    expect([readFileSync(path, 'utf8'), heard]).toEqual([text, []])
  })

  it('is not made when it cannot be recorded', async () => {
    await expect(open().change(add('教务处', '甲乙'), fail)).rejects.toThrow('满了')
    expect([readFileSync(path, 'utf8'), heard]).toEqual([written, []])
  })

  it('of the sample goes to a copy, which is read from then on', async () => {
    const before = readFileSync(sample, 'utf8')
    const file = open(sample)
    expect(file.source).toBe(sample)
    await file.change(add('教务处', '周晚风', '39002'), nothing)
    expect(readFileSync(sample, 'utf8')).toBe(before)
    expect(file.source).toBe(join(folder, 'roster.yml'))
    const copy = readFileSync(file.source, 'utf8')
    expect(copy.replace("      - { name: 周晚风, qq: '39002' }\n", '')).toBe(before)
    expect(existsSync(join(folder, 'roster.yml.tmp'))).toBe(false)
  })
})

describe('rewriteRoster', () => {
  it('keeps the sample as it is, and what the data does not say', () => {
    const text = readFileSync(sample, 'utf8')
    expect(rewriteRoster(text, open(sample).read())).toBe(text)
    expect(rewriteRoster(written, open().read())).toContain(
      'formerly: [{ class: 直属, until: 2020-12-31 }]',
    )
  })

  it('lets somebody who becomes a leader keep their line', () => {
    const { units, editors } = open().read()
    const [first, ...rest] = units
    const leader = { ...first.officers[1], role: 'deputy' as const }
    const moved = { ...first, officers: [first.officers[0]], leaders: [leader], staff: 12 }
    const text = rewriteRoster(written, { units: [...rest, moved], editors })
    expect(text).toContain('wecom: chl')
    writeFileSync(path, text)
    expect(open().read()).toMatchObject({ units: [{ name: '党政办公室' }, moved] })
    expect(text).toContain('# 教务处 2021 年起由两人报送')
  })
})
