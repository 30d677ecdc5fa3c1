import { expect, it } from 'vitest'
import { scoreboard } from '../../score'
import { boardText, standingText } from './board-text'

const period = { from: '2021-05-01', to: '2021-05-31', label: '2021年5月' }
const nothing = {
  points: 0,
  parts: { submitted: 0, adopted: 0, endorsed: 0, other: 0 },
  submitted: 0,
  adopted: 0,
}

/** A board of `count` units, each with a point less than the one before. */
function board(count: number, idle: string[] = []) {
  const names = Array.from({ length: count }, (_, index) => `第${index + 1}学院`)
  const tallies = names.map((unit, index) => {
    const left = count - index
    return [unit, { ...nothing, points: left * 100, submitted: left }] as const
  })
  return { period, ...scoreboard(new Map(tallies), [...names, ...idle]) }
}

it('has a line a unit, and those with nothing in the last', () => {
  expect(boardText(board(2, ['理学院', '图书馆']))).toBe(
    [
      '2021年5月积分榜',
      '1. 第1学院 2分（投稿2 采用0）',
      '2. 第2学院 1分（投稿1 采用0）',
      '未报送：理学院、图书馆',
    ].join('\n'),
  )
})

it('of many units still has them all, in few lines', () => {
  const lines = boardText(board(40)).split('\n')
  expect(lines).toHaveLength(12)
  expect(lines.at(-1)).toMatch(/^11\. 第11学院 30分、12\. 第12学院 29分、.*、40\. 第40学院 1分$/)
})

it('says when nobody has anything', () => {
  expect(boardText(board(0, ['理学院']))).toBe('2021年5月还没有单位报送')
})

it.each([
  [
    { ...nothing, rank: 3, unit: '理学院', points: 1250, submitted: 5, adopted: 1 },
    '理学院2021年5月积12.5分，第3名（投稿5 采用1）',
  ],
  [{ ...nothing, rank: 1, unit: '理学院' }, '理学院2021年5月还没有报送'],
])('says where one unit stands: %j', (row, text) => {
  expect(standingText({ ...row, period })).toBe(text)
})
