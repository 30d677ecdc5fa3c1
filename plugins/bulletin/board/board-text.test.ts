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
  const returned: string[] = []
  return {
    period,
    returned,
    isUnvalued: false,
    ...scoreboard(new Map(tallies), [...names, ...idle]),
  }
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

it('of many with nothing says how many, in two lines', () => {
  const idle = Array.from({ length: 35 }, (_, index) => `材料与化学工程第${index + 1}学院`)
  const line = boardText(board(1, idle)).split('\n').at(-1)!
  expect(line).toMatch(/^未报送35个：材料与化学工程第1学院、.*等$/)
  expect(line.length).toBeLessThan(52)
})

it('tells those whose manuscripts were given back from those with nothing', () => {
  const returned = { ...board(1, ['图书馆']), returned: ['理学院'] }
  expect(boardText(returned).split('\n').slice(-2)).toEqual(['退回待改：理学院', '未报送：图书馆'])
})

it('says when nobody has anything', () => {
  expect(boardText(board(0, ['理学院']))).toBe('2021年5月还没有单位报送')
})

it.each([
  [
    { ...nothing, rank: 3, unit: '理学院', points: 1250, submitted: 5, adopted: 1 },
    '理学院2021年5月积12.5分，第3名（投稿5 采用1）',
  ],
  [
    { ...nothing, rank: 3, unit: '理学院', points: -2200, adopted: -2 },
    '理学院2021年5月积－22分，第3名（投稿0 采用－2）',
  ],
  [{ ...nothing, rank: 7, unit: '理学院' }, '理学院2021年5月积0分，第7名（投稿0 采用0）'],
  [{ ...nothing, rank: 1, unit: '理学院', isIdle: true }, '理学院2021年5月还没有报送'],
  [
    { ...nothing, rank: 1, unit: '理学院', isIdle: true, isReturned: true },
    '理学院2021年5月的稿件退回待改，还没有积分',
  ],
])('says where one unit stands: %j', (row, text) => {
  expect(
    standingText({ isReturned: false, isUnvalued: false, isIdle: false, ...row, period }),
  ).toBe(text)
})

it('has counts alone where nothing earns points', () => {
  const { rows, ...rest } = { ...board(2), isUnvalued: true }
  const counted = rows.map((row, index) => ({ ...row, points: 0, submitted: index + 1 }))
  expect(boardText({ rows: counted, ...rest })).toBe(
    [
      '2021年5月报送情况',
      '第2学院 投稿2 采用0',
      '第1学院 投稿1 采用0',
      '现行制度没有规定分值，只有条数；任务完成了多少发 /进度',
    ].join('\n'),
  )
  const row = {
    ...nothing,
    rank: 1,
    unit: '理学院',
    submitted: 3,
    isReturned: false,
    isIdle: false,
  }
  expect(standingText({ ...row, period, isUnvalued: true })).toBe(
    '理学院2021年5月投稿3 采用0\n现行制度没有规定分值，只有条数；任务完成了多少发 /进度',
  )
})

it('says of a week that it is in between', () => {
  const week = { from: '2021-05-17', to: '2021-05-23', label: '第十二周' }
  const reference = '中间数字，供参考，以公示为准'
  expect(
    boardText({ ...board(1), period: week })
      .split('\n')
      .at(-1),
  ).toBe(reference)
})
