import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadRoster } from './load'

const source = `units:
  - name: 教务处
    aliases: [教务]
    officers:
      - { name: 赵六, qq: 20004, wecom: jwc-zhaoliu, phone: 02983110000 }
      - { name: 褚寒露, qq: '20005' }
    leaders:
      - { name: 韩青山, role: principal, qq: 21001 }
  - name: 党政办公室
    officers: [{ name: 文心, qq: 22001 }]
editors:
  - { name: 文心, qq: 22001 }
`

function load(text: string) {
  const path = join(mkdtempSync(join(tmpdir(), 'roster-')), 'roster.yml')
  writeFileSync(path, text)
  return loadRoster(path)
}

/** 褚寒露 stands in, by the number of 赵六. */
function withUntil(until: string) {
  return load(source.replace("qq: '20005'", `qq: 20004, until: ${until}`))
}

describe('loadRoster', () => {
  it('reads numbers with or without quotes, and keeps a leading zero', () => {
    const [{ officers, aliases }, { leaders }] = load(source).units
    expect(officers[0]).toEqual({
      name: '赵六',
      qq: '20004',
      wecom: 'jwc-zhaoliu',
      phone: '02983110000',
    })
    expect([officers[1].qq, aliases, leaders]).toEqual(['20005', ['教务'], []])
  })

  it('takes a unit’s own name among its other names', () => {
    const [{ aliases }] = load(source.replace('[教务]', '[教务, 教务处]')).units
    expect(aliases).toEqual(['教务', '教务处'])
  })

  it('lets an editor be an officer too', () => {
    expect(load(source).editors).toEqual([{ name: '文心', qq: '22001' }])
  })

  it.each(['aliases: [教务, 教务处]', 'aliases: [教务, 教务]'])(
    'takes %s for no fault',
    (aliases) => {
      expect(load(source.replace('aliases: [教务]', aliases)).units).toHaveLength(2)
    },
  )

  it('lets somebody have the number of a substitute whose time is over', () => {
    expect(withUntil('2021-06-01').units[0].officers[1]).toMatchObject({ until: '2021-06-01' })
    expect(() => withUntil('2999-06-01')).toThrow('qq“20004”重复了')
    expect(() => withUntil('6月1日')).toThrow('until：应为“2023-12-31”这样的日期')
  })

  it.each([
    [
      'name: 党政办公室',
      'name: 教务',
      '第9行 units.第2项.name：单位名称“教务”重复了：教务处和教务都有',
    ],
    [
      'aliases: [教务]',
      'aliases: [教务, 党政办公室]',
      '第9行 units.第2项.name：单位名称“党政办公室”重复了',
    ],
    [
      "qq: '20005'",
      'qq: 20004',
      '第6行 units.第1项.officers.第2项.qq：qq“20004”重复了：赵六和褚寒露都有',
    ],
    [
      'qq: 21001',
      'qq: 20004',
      '第8行 units.第1项.leaders.第1项.qq：qq“20004”重复了：赵六和韩青山都有',
    ],
    [
      "qq: '20005'",
      'wecom: jwc-zhaoliu',
      '第6行 units.第1项.officers.第2项.wecom：wecom“jwc-zhaoliu”重复了',
    ],
    ['name: 褚寒露', 'name: 赵六', '第6行 units.第1项.officers.第2项：教务处的姓名“赵六”重复了'],
    [
      '- { name: 文心, qq: 22001 }\n',
      '- { name: 别人, qq: 22001 }\n',
      '第12行 editors.第1项.qq：qq“22001”重复了：文心和别人都有',
    ],
    [
      'role: principal',
      'role: 处长',
      '第8行 units.第1项.leaders.第1项.role：应为 deputy、principal，实际为 处长',
    ],
    [
      'officers: [{ name: 文心',
      'officers: [{ nmae: 文心',
      '第10行 units.第2项.officers.第1项.nmae：没有这一项',
    ],
    [
      'qq: 21001',
      "qq: 'abc'",
      '第8行 units.第1项.leaders.第1项.qq：应为 5 到 12 位数字，实际为 abc',
    ],
    ['qq: 21001', 'qq: 2100', 'qq：应为 5 到 12 位数字，实际为 2100'],
    ['name: 韩青山', "name: '@全体成员'", '第8行 units.第1项.leaders.第1项.name：应为姓名'],
    ['name: 褚寒露', 'name: 赵 六', '第6行 units.第1项.officers.第2项：教务处的姓名“赵 六”重复了'],
    [
      '- { name: 文心, qq: 22001 }\n',
      '- { name: 文心, qq: 22001 }\n  - { name: 文 心, qq: 22002 }\n',
      '第13行 editors.第2项：编辑的姓名“文 心”重复了',
    ],
    [
      'aliases: [教务]',
      'aliases: [教务]\n    staff: 100000',
      '第4行 units.第1项.staff：应为不大于',
    ],
    ['qq: 20004', 'qq: [20004]', '第5行 units.第1项.officers.第1项.qq：应为文字'],
  ])('refuses %s as %s', (good, bad, message) => {
    expect(source).toContain(good)
    expect(() => load(source.replace(good, bad))).toThrow(message)
  })

  it('reads the sample: forty units, two editors, no number that could be real', () => {
    const { units, editors } = loadRoster(resolve('data/roster.example.yml'))
    expect([units.length, editors.length]).toEqual([40, 2])
    const people = [...editors, ...units.flatMap((unit) => [...unit.officers, ...unit.leaders])]
    for (const { qq } of people) expect(qq).toMatch(/^2\d{4}$/)
    for (const { officers } of units) expect(officers.length).toBeGreaterThan(0)
  })
})
