import { Resvg } from '@resvg/resvg-js'
import roster from '../../../data/roster.example.yml'
import type { Parts, Row } from '../../score'
import type { BoardPicture, Span, UnitPicture } from './types'

const FOOT = ['2021年6月1日，依据四（二）', '有异议请发 /申诉 编号 理由，或联系党政办公室文秘科']

const UNITS: string[] = roster.units.map(({ name }: { name: string }) => name)

/** Numbers that look like chance and are always the same. */
function* chance(): Generator<number, never> {
  for (let seed = 20210521; ; seed = (seed * 48271) % 2147483647) yield (seed % 1000) / 1000
}

function sum({ submitted, adopted, endorsed, other }: Parts): number {
  return submitted + adopted + endorsed + other
}

/** A row of so many parts in whole points, not yet ranked. */
export function row(unit: string, parts: Partial<Parts> = {}, rest: Partial<Row> = {}): Row {
  const all = { submitted: 0, adopted: 0, endorsed: 0, other: 0, ...parts }
  const counts = { submitted: all.submitted / 100, adopted: Math.ceil(all.adopted / 500) }
  return { rank: 1, unit, points: sum(all), parts: all, ...counts, ...rest }
}

/** A month of a school in which `count` of its units have something, the others nothing. */
export function board(count: number): BoardPicture {
  const dice = chance()
  const below = (limit: number) => Math.floor(dice.next().value * limit)
  const shuffled = UNITS.map((unit) => ({ unit, key: dice.next().value }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ unit }) => unit)
  const rows = shuffled
    .slice(0, count)
    .map((unit, index) => {
      const lot = (count - index) / count
      return row(unit, {
        submitted: 100 * (1 + below(2 + 10 * lot)),
        adopted: 500 * below(1 + 7 * lot),
        endorsed: index % 6 === 1 && lot > 0.4 ? 1000 : 0,
        other: [0, 0, 250, 0, 0, -100, 0][index % 7]!,
      })
    })
    .toSorted((a, b) => b.points - a.points)
  for (const [index, each] of rows.entries()) {
    const above = rows[index - 1]
    each.rank = above?.points === each.points ? above.rank : index + 1
    each.change = index % 9 === 7 ? undefined : Math.max(1 - each.rank, below(7) - 3)
  }
  const idle = UNITS.filter((unit) => !rows.some((each) => each.unit === unit))
  const title = '2021年5月信息报送积分榜'
  return { school: '西安工程大学', title, note: '公示稿', rows, idle, foot: FOOT }
}

/** Five months of a year and seven to come. */
export function year(): UnitPicture {
  const past: [number, number, number, number, number][] = [
    [600, 1500, 0, 0, 12],
    [200, 0, 0, 0, 21],
    [900, 3000, 0, 250, 5],
    [1200, 4500, 3000, 0, 1],
    [1100, 4550, 0, -100, 2],
  ]
  const spans: Span[] = Array.from({ length: 12 }, (_, index) => {
    const [submitted = 0, adopted = 0, endorsed = 0, other = 0, rank] = past[index] ?? []
    const parts = { submitted, adopted, endorsed, other }
    const average = rank && 1000 + 300 * index
    return { label: `${index + 1}月`, points: sum(parts), parts, rank, average }
  })
  const points = spans.reduce((total, month) => total + month.points, 0)
  const total = { points, rank: 3, of: UNITS.length }
  return { foot: FOOT, school: '西安工程大学', title: '机电工程学院 2021年积分', spans, total }
}

/** A PNG read back. Throws when it is none, or not whole. */
export function decode(png: Buffer) {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  if (png.toString('latin1', png.length - 8, png.length - 4) !== 'IEND') throw new Error('cut off')
  const source = `data:image/png;base64,${png.toString('base64')}`
  const image = `<image width="${width}" height="${height}" href="${source}"/>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${image}</svg>`
  const { pixels } = new Resvg(svg).render()
  const at = (x: number, y: number) => {
    const place = (y * width + x) * 4
    return `#${pixels.toString('hex', place, place + 3)}`
  }
  return { width, height, at }
}
