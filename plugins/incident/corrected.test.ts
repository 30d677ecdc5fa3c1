import { expect, it } from 'vitest'
import type { Incident } from '../ledger'
import { correctedFacts, readCorrected } from './corrected'

const now = new Date('2024-12-05T02:06:00+08:00')
const facts = {
  at: '2024-12-05T02:00:00+08:00',
  place: '实验楼二楼',
  what: '炸了',
  casualties: '有两个学生滑倒了',
}

it.each([
  ['不对，是三个', { casualties: '有三个学生滑倒了' }],
  ['说错了 应该是3个', { casualties: '有3个学生滑倒了' }],
  ['不是两个是四个', { casualties: '有四个学生滑倒了' }],
  ['三个人骨折，刚才说错了', undefined],
  ['更正一下，3个人骨折', { casualties: '3个人骨折（此前：有两个学生滑倒了）' }],
  ['搞错了是一楼', { place: '实验楼一楼' }],
  ['不对，是一楼不是二楼', { place: '实验楼一楼' }],
  ['不是实验楼，是实训楼', { place: '实训楼二楼' }],
  ['看错了，是图书馆三楼', { place: '图书馆三楼' }],
  ['不对不是炸了 是冒烟', { what: '冒烟' }],
  ['其实是1点50', { at: new Date('2024-12-05T01:50:00+08:00') }],
  ['搞错了，没有着火', undefined],
  ['不是误报，是真的', undefined],
  ['是三楼', undefined],
  ['不对', undefined],
])('hears of what is changed by %s', (said, changed) => {
  const corrected = readCorrected(said)
  expect(corrected && correctedFacts({ facts } as Incident, corrected, now)).toEqual(changed)
})
