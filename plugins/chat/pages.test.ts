import type { Session } from 'koishi'
import { expect, it, onTestFinished, vi } from 'vitest'
import { Listing, rowsOf, rowsOfNames } from '../deed'
import './index'
import { Pages } from './pages'

const at = (userId = '1', channelId = '1', isDirect = false) =>
  ({ platform: 'qq', channelId, userId, isDirect }) as Session

const listOf = (count: number) =>
  new Listing({
    counted: 'manuscripts',
    head: ['稿件'],
    rows: rowsOf(Array.from({ length: count }, (_, index) => `第${index + 1}篇`)),
    tail: ['怎么办'],
  })

const lines = (text?: string) => text!.split('\n')

it.each([
  ['a group', false, 10, 12],
  ['private', true, 13, 15],
])('says all at once in %s as long as it fits', (_, isDirect, fits, most) => {
  const pages = new Pages()
  const session = at('1', '1', isDirect)
  expect(pages.show(session, listOf(fits))).toBe(listOf(fits).text)
  expect(pages.turn(session, 1)).toBeUndefined()
  const first = lines(pages.show(session, listOf(fits + 1)))
  expect(first).toHaveLength(most)
  expect(first.at(-1)).toBe('还有 2 篇，回复 下一页')
})

it('goes on and back, every line once, the head and the tail on every page', () => {
  const pages = new Pages()
  const all = [lines(pages.show(at(), listOf(25)))]
  for (let page = 1; page < 3; page++) all.push(lines(pages.turn(at(), 1)))
  const rows = all.flatMap((page) => page.filter((line) => /^第\d+篇/.test(line)))
  expect(rows).toEqual(listOf(25).rows.flat())
  expect(all.map((page) => [page[0], page.at(-2), page.at(-1)])).toEqual([
    ['稿件', '怎么办', '还有 16 篇，回复 下一页'],
    ['稿件', '怎么办', '第2页，还有 7 篇，回复 下一页；往回看回复 上一页'],
    ['稿件', '怎么办', '第3页，完了。往回看回复 上一页'],
  ])
  expect(pages.turn(at(), 1)).toBe('后面没有了，往回看回复 上一页')
  expect(lines(pages.turn(at(), -1))).toEqual(all[1])
  expect(lines(pages.turn(at(), -1))).toEqual(all[0])
  expect(pages.turn(at(), -1)).toBe('前面没有了，往后看回复 下一页')
})

it('is of one person in one conversation, for ten minutes since they looked', () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  onTestFinished(() => void vi.useRealTimers())
  const pages = new Pages()
  pages.show(at(), listOf(40))
  expect(pages.turn(at('2'), 1)).toBeUndefined()
  expect(pages.turn(at('1', '2'), 1)).toBeUndefined()
  for (let page = 2; page < 4; page++) {
    vi.setSystemTime(Date.now() + 9 * 60_000)
    expect(pages.turn(at(), 1)).toContain(`第${page}页`)
  }
  vi.setSystemTime(Date.now() + 10 * 60_000)
  expect(pages.turn(at(), 1)).toBeUndefined()
})

it('is left for the list asked for last, long or short', () => {
  const pages = new Pages()
  pages.show(at(), listOf(40))
  pages.show(at(), listOf(3))
  expect(pages.turn(at(), 1)).toBeUndefined()
})

it('puts short names together on a line, and counts each', () => {
  const names = Array.from({ length: 80 }, (_, index) => `单位${10 + index}`)
  const rows = rowsOfNames(names, '未报：')
  expect(rows[0]).toEqual(['未报：单位10', '单位11', '单位12'])
  expect(rows.flat().join('')).toBe(`未报：${names.join('')}`)
  const list = new Listing({ counted: 'units', head: ['周报'], rows })
  expect(lines(new Pages().show(at(), list)).at(-1)).toBe('还有 41 个单位，回复 下一页')
})
