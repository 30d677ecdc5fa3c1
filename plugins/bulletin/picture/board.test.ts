import { expect, it } from 'vitest'
import { boardPages } from './board'
import type { Element } from './element'
import { board, row } from './fixture'
import type { BoardPicture } from './types'

/** The texts of a page from top to bottom. */
function textsOf({ props: { children } }: Element): string[] {
  if (typeof children === 'string') return [children]
  return (children ?? []).flatMap(textsOf)
}

function read(picture: Partial<BoardPicture>): string[][] {
  return boardPages({ ...board(0), idle: [], ...picture }).map(textsOf)
}

it.each([
  [1, [1]],
  [24, [24]],
  [25, [13, 12]],
  [40, [20, 20]],
])('shows %i units on pages of %j', (count, lengths) => {
  const { rows } = board(count)
  const pages = read({ rows })
  const units = new Set(rows.map(({ unit }) => unit))
  expect(pages.map((texts) => texts.filter((text) => units.has(text)).length)).toEqual(lengths)
  expect(pages.flat().filter((text) => units.has(text))).toEqual([...units])
})

it('says on two pages which is which, and what is no unit only on the last', () => {
  const [first, second] = read({ rows: board(30).rows, idle: ['基建处', '团委'] })
  expect(first).toContain('1/2')
  expect(first).not.toContain('团委')
  expect(second).toEqual(expect.arrayContaining(['2/2', '本期未报送（2个）', '基建处、', '团委']))
})

it.each([
  ['places gained', { change: 2 }, '▲2'],
  ['places lost', { change: -12 }, '▼12'],
  ['neither', { change: 0 }, '－'],
  ['a new one', {}, '新'],
])('tells %s', (_, change, said) => {
  expect(read({ rows: [row('教务处', {}, change), row('团委', {}, { change: 5 })] })[0]).toContain(
    said,
  )
})

it('compares nothing when there is nothing to compare with', () => {
  expect(read({ rows: [row('教务处'), row('团委')] })[0]).not.toContain('新')
})

it.each([
  [{ points: 1250 }, '12.5'],
  [{ points: 0 }, '0'],
  [{ points: -250 }, '−2.5'],
  [{ submitted: 12, adopted: 3 }, '投稿12 采用3'],
  [{ submitted: 12, adopted: 0 }, '投稿12'],
  [{ submitted: 0, adopted: 3 }, '采用3'],
  [{ submitted: 0, adopted: -2 }, '采用−2'],
])('writes %j as %s', (rest, said) => {
  expect(read({ rows: [row('教务处', {}, rest)] })[0]).toContain(said)
})

it('draws what was taken off left of where the bars start', () => {
  const rows = [row('教务处', { adopted: -200 }), row('团委', { submitted: 300, other: -100 })]
  const [page] = boardPages({ ...board(0), idle: [], rows })
  const bars = barsOf(page!)
  const hollow = bars.filter(({ border }) => border)
  const [earned] = bars.filter(({ border }) => !border)
  expect(hollow).toHaveLength(2)
  for (const { left, width } of hollow) expect(left + width).toBe(earned!.left)
})

interface Bar {
  left: number
  width: number
  border?: string
}

/** The bars of all rows, which are as high as a bar is. */
function barsOf({ props: { style, children } }: Element): Bar[] {
  const own = style?.height === 24 && style.bottom === 14 ? [style as unknown as Bar] : []
  return [...own, ...(typeof children === 'string' ? [] : (children ?? []).flatMap(barsOf))]
}

it.each([
  [{ submitted: 100 }, '投稿 积分 1'],
  [{ adopted: 100, other: -100 }, '采用 扣分 积分 1'],
])('explains the colours that occur in %j', (parts, said) => {
  expect(read({ rows: [row('教务处', parts)] })[0]!.join(' ')).toContain(`积分榜 ${said}`)
})
