import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadRoster } from './load'
import { Roster } from './roster'

const roster = new Roster(loadRoster(resolve('data/roster.example.yml')))

function unit(name: string) {
  return { name, aliases: [], officers: [], leaders: [] }
}

describe('match', () => {
  it.each([
    ['党政办公室', '党政办公室'],
    ['党办', '党政办公室'],
    ['机电学院', '机电工程学院'],
    ['计科院', '计算机科学学院'],
    ['环化学院', '环境与化学工程学院'],
    ['服艺学院', '服装与艺术设计学院'],
    ['学工部', '学生工作部'],
    ['学生工作部(处)', '学生工作部'],
    ['学生工作部（处）', '学生工作部'],
    ['校工会', '校工会'],
    ['学校工会', '校工会'],
    [' 机电　工程学院 ', '机电工程学院'],
    ['西安工程大学机电工程学院', '机电工程学院'],
    ['西安工程大学 党办', '党政办公室'],
    ['我校图书馆', '图书馆'],
    ['机电工程', '机电工程学院'],
    ['环境与化学工程', '环境与化学工程学院'],
    ['人事', '人事处'],
    ['宣传', '宣传部'],
    ['理学', '理学院'],
  ])('“%s” is %s', (text, name) => {
    expect(roster.match(text)?.name).toBe(name)
  })

  it.each([
    '',
    '网络信息中心',
    '学院',
    '处',
    '部',
    '大学',
    '西安工程大学',
    '机',
    '工程学院',
    '本月',
    '人事处张三',
  ])('“%s” is no unit', (text) => {
    expect(roster.match(text)).toBeUndefined()
  })

  it.each([
    ['教无处', '教务处'],
    ['教务出', '教务处'],
    ['务教处', '教务处'],
    ['教务', ''],
    ['教处', ''],
    ['西安工程大学教务出', '教务处'],
    ['机电学员', '机电工程学院'],
    ['机电工程学学院', '机电工程学院'],
    ['没有的处', ''],
    ['本月', ''],
  ])('“%s” may be meant for %s', (text, names) => {
    expect(
      roster
        .near(text)
        .map(({ name }) => name)
        .join('、'),
    ).toBe(names)
  })

  it('leaves a name without its ending alone when several units have it', () => {
    const twins = new Roster({
      units: [unit('体育学院'), unit('体育部'), unit('后勤处')],
      editors: [],
    })
    expect(twins.match('体育')).toBeUndefined()
    expect(twins.match('体育部')?.name).toBe('体育部')
    expect(twins.match('后勤')?.name).toBe('后勤处')
  })
})

describe('startsWith', () => {
  it.each([
    ['党政办公室第十二周工作动态信息', '党政办公室', 5],
    ['机电学院第12周工作动态信息', '机电工程学院', 4],
    ['机电工程第十二周工作动态信息', '机电工程学院', 4],
    ['机电工程学院第十二周工作动态信息', '机电工程学院', 6],
    ['理学院信息（2021.5.18）喜报', '理学院', 3],
    ['西安工程大学后勤处第12周工作动态信息', '后勤处', 9],
    ['研究生院微博信息（2021.5.18）喜报', '研究生院', 4],
    ['党政 办公室 第十二周', '党政办公室', 6],
    ['资产与实验室管理处', '资产与实验室管理处', 9],
  ])('“%s” begins with %s', (text, name, length) => {
    const found = roster.startsWith(text)
    expect([found?.unit.name, found?.length]).toEqual([name, length])
  })

  it.each(['', '网络信息中心微博信息', '第十二周党政办公室', '工作动态'])(
    '“%s” with none',
    (text) => {
      expect(roster.startsWith(text)).toBeUndefined()
    },
  )

  it('finds every name and alias before whatever follows', () => {
    const names = roster.units.flatMap((unit) =>
      [unit.name, ...unit.aliases].map((name) => ({ unit, name })),
    )
    const rest = fc.constantFrom(
      '第十二周工作动态信息',
      '信息（2021.5.18）题',
      '微博信息（2021.5.18）题',
      '',
    )
    fc.assert(
      fc.property(fc.constantFrom(...names), rest, ({ unit, name }, after) => {
        expect(roster.startsWith(name + after)).toEqual({ unit, length: name.length })
      }),
    )
  })
})

const labelled = resolve('../shared/labelled/manuscripts.jsonl')

it.skipIf(!existsSync(labelled))('knows every unit that labelled manuscripts come from', () => {
  const cases = readFileSync(labelled, 'utf8').trim().split('\n')
  const senders = cases.map((line) => JSON.parse(line)).filter(({ policy }) => policy === 'xpu')
  const unknown = senders.filter(({ sender_unit: sender }) => roster.match(sender)?.name !== sender)
  expect(unknown.map(({ sender_unit: sender }) => sender)).toEqual([])
})
