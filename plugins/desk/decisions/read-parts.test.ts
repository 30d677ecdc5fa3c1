import { expect, it } from 'vitest'
import { Said } from '../../chat'
import { loadRoster, Roster } from '../../roster'
import { readParts } from './read-parts'

const roster = new Roster(loadRoster('data/roster.example.yml'))
const read = (words: string) =>
  readParts({ roster }, { person: roster.person('文心') }, new Said(words))

it.each<[string, object, object]>([
  ['机电学院=5 教务处=3', { points: 500 }, { points: 300 }],
  ['机电学院5分，教务处3分', { points: 500 }, { points: 300 }],
  ['机电学院5分教务处3分', { points: 500 }, { points: 300 }],
  ['机电五分 教务三分', { points: 500 }, { points: 300 }],
  ['机电＝７．５、教务：０．５', { points: 750 }, { points: 50 }],
  ['机电=8 教务=0', { points: 800 }, { points: 0 }],
  ['机电=60% 教务=40%', { percent: 6000 }, { percent: 4000 }],
  ['机电60％ 教务40％', { percent: 6000 }, { percent: 4000 }],
  ['机电=5 教务=60%', { points: 500 }, { percent: 6000 }],
  ['机电 教务', {}, {}],
  ['机电和教务 平分', { isEven: true }, { isEven: true }],
  ['机电学院、教务处各半', { isEven: true }, { isEven: true }],
  ['机电 和 教务', {}, {}],
])('%j', (words, mine, yours) => {
  expect(read(words)).toEqual([
    { unit: '机电工程学院', ...mine },
    { unit: '教务处', ...yours },
  ])
})

it('refuses a unit that nobody knows', () => {
  expect(() => read('机电=5 没有的单位=3')).toThrow(
    expect.objectContaining({ reason: 'deed.unknown-unit.listed', values: ['没有的单位'] }),
  )
  expect(() => read('机电=5 教无处=3')).toThrow(
    expect.objectContaining({ values: ['教无处', '教务处'] }),
  )
})
