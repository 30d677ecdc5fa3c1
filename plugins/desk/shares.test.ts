import { expect, it } from 'vitest'
import { loadRoster, Roster } from '../roster'
import { readShares } from './shares'

const roster = new Roster(loadRoster('data/roster.example.yml'))
const read = (text: string, total = 800) => readShares(text, roster, '教务处', total)
const [me, you] = ['机电工程学院', '教务处']

it.each([
  ['机电学院=5 教务处=3', 'points', [500, 300]],
  ['机电学院5分，教务处3分', 'points', [500, 300]],
  ['机电学院5分教务处3分', 'points', [500, 300]],
  ['机电五分 教务三分', 'points', [500, 300]],
  ['机电＝７．５、教务：０．５', 'points', [750, 50]],
  ['机电=8 教务=0', 'points', [800, 0]],
  ['机电=60% 教务=40%', 'percent', [6000, 4000]],
  ['机电60％ 教务40％', 'percent', [6000, 4000]],
  ['机电 教务', 'equal', [1, 1]],
  ['机电和教务 平分', 'equal', [1, 1]],
  ['机电学院、教务处各半', 'equal', [1, 1]],
])('%j is shared by %s', (text, by, [mine, yours]) => {
  const parts = [
    { unit: me, part: mine },
    { unit: you, part: yours },
  ]
  expect(read(text)).toEqual({ by, parts })
})

it.each([
  ['机电=5 教务=1', 'points-short', [600, 800, 200]],
  ['机电=5 教务=4', 'points-over', [900, 800, -100]],
  ['机电=60% 教务=30%', 'percent-short', [9000, 10000, 1000]],
  ['机电=60% 教务=50%', 'percent-over', [11000, 10000, -1000]],
  ['机电=5 教务=60%', 'mixed', []],
  ['机电=5 教务', 'mixed', []],
  ['机电=5 机电=3', 'twice', [me]],
  ['教务=8', 'few', [you]],
  ['机电=5 理学院=3', 'owner', [you]],
  ['机电=5 没有的单位=3', 'unknown', ['没有的单位=3']],
])('%j is wrong: %s', (text, key, params) => {
  expect(read(text)).toEqual({ key, params })
})

it('wants the parts said where the regulation does', () => {
  expect(readShares('机电 教务', roster, you, 800, true)).toMatchObject({ key: 'manual' })
})
