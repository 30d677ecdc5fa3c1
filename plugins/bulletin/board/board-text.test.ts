import { Context } from 'koishi'
import mock from '@koishijs/plugin-mock'
import { beforeAll, describe, expect, it } from 'vitest'
import { emptyTally, scoreboard } from './board'
import { at } from './fixture'
import { Notes } from './fixture-notes'
import type { Say } from './detail'
import { formatBoard, formatDetail, formatStanding } from './format'
import { formatPoints } from './hundredths'
import zhCN from './locales/zh-CN.yml'
import { score } from './score'

const may = { from: '2021-05-01', to: '2021-05-31', label: '2021年5月' }

let say: Say

beforeAll(() => {
  const app = new Context()
  app.plugin(mock, { selfId: '514' })
  app.i18n.define('zh-CN', zhCN)
  const session = app.bots[0].session({ type: 'message' })
  say = (key, params) => session.text(`score.${key}`, params)
})

it.each([
  [1250, '12.5'],
  [1200, '12'],
  [5, '0.05'],
  [0, '0'],
  [-50, '-0.5'],
  [123456789, '1234567.89'],
])('%d hundredths are %s points', (hundredths, text) => {
  expect(formatPoints(hundredths)).toBe(text)
})

/** A board of `count` units, each with a point less than the one before. */
function board(count: number, idle: string[] = []) {
  const names = Array.from({ length: count }, (_, index) => `第${index + 1}学院`)
  const tallies = names.map((unit, index) => {
    const points = (count - index) * 100
    const tally = { ...emptyTally(), points, submitted: count - index }
    return [unit, tally] as const
  })
  return scoreboard(new Map(tallies), [...names, ...idle])
}

describe('/积分', () => {
  it('has a line a unit, and those with nothing in the last', () => {
    expect(formatBoard(board(2, ['理学院', '图书馆']), may, say)).toBe(
      [
        '2021年5月积分榜',
        '1. 第1学院 2分（投稿2 采用0）',
        '2. 第2学院 1分（投稿1 采用0）',
        '未报送：理学院、图书馆',
      ].join('\n'),
    )
  })

  it('of many units still has them all, in few lines', () => {
    const lines = formatBoard(board(40), may, say).split('\n')
    expect(lines).toHaveLength(12)
    expect(lines.at(-1)).toMatch(/^11\. 第11学院 30分、12\. 第12学院 29分、.*、40\. 第40学院 1分$/)
  })

  it('says when nobody has anything', () => {
    expect(formatBoard(board(0, ['理学院']), may, say)).toBe('2021年5月还没有单位报送')
  })

  it.each([
    [
      { ...emptyTally(), rank: 3, unit: '理学院', points: 1250, submitted: 5, adopted: 1 },
      '理学院2021年5月积12.5分，第3名（投稿5 采用1）',
    ],
    [{ ...emptyTally(), rank: 1, unit: '理学院' }, '理学院2021年5月还没有报送'],
  ])('of one unit: %j', (row, text) => {
    expect(formatStanding(row, may, say)).toBe(text)
  })
})

describe('/明细', () => {
  it('gives each point with its receipt, reason and clause', () => {
    const notes = new Notes()
    notes.submitted('理学院', '2021-05-21', { items: 3, title: '理学院第十二周工作动态信息报送稿' })
    notes.adopted('2021-0001', '2021-05-24', '头条', [2])
    expect(formatDetail('理学院', score(notes.entries, at, may), may, say)).toBe(
      [
        '理学院2021年5月积分明细，共33分',
        '5月21日 2021-0001《理学院第十二周工作动态信息报…》投稿3条×1分＝3分〔四（一）〕',
        '5月24日 2021-0001《理学院第十二周工作动态信息报…》头条采用1条×30分＝30分〔四（一）〕',
      ].join('\n'),
    )
  })

  it('says nothing of a title that a platform would act on', () => {
    const notes = new Notes()
    notes.submitted('理学院', '2021-05-21', { title: '<at type="all"/>' })
    expect(formatDetail('理学院', score(notes.entries, at, may), may, say)).not.toContain('<at')
  })

  it('of a long period sums up the earlier points', () => {
    const notes = new Notes()
    for (let count = 0; count < 35; count++) notes.submitted('理学院', '2021-05-21')
    const lines = formatDetail('理学院', score(notes.entries, at, may), may, say).split('\n')
    expect(lines.slice(0, 2)).toEqual([
      '理学院2021年5月积分明细，共35分',
      '…更早的20笔共20分，可按月查看',
    ])
    expect(lines).toHaveLength(17)
  })

  it('says when there is none', () => {
    expect(formatDetail('理学院', [], may, say)).toBe('理学院2021年5月还没有积分')
  })
})
