import type { Adoption, Manuscript } from './book'
import type { Exchange } from './conversation'
import type { Month } from './month'
import { outletWorth } from './worth'

const outlets = Object.keys(outletWorth)

export const numberOf = ({ receipt }: Manuscript) => String(Number(receipt.slice(5)))

/** Numbers of what the bot entered about a manuscript: `记12 教务处 2021-0003`. */
export function noOf({ answer = '' }: Exchange, { unit, receipt }: Manuscript): number {
  return Number(new RegExp(`记(\\d+) ${unit} ${receipt}`).exec(answer)?.[1])
}

export const noSaid = ({ answer = '' }: Exchange) => Number(/记(\d+)/.exec(answer)?.[1])

export function freeOutlets({ book }: Month, manuscript: Manuscript): string[] {
  const taken = book.adoptions.filter((each) => each.manuscript === manuscript)
  return outlets.filter((outlet) => !taken.some((each) => each.outlet === outlet))
}

/** Shares that were said in points are of what it had earned then: nothing more is entered. */
export const isOpen = ({ shares }: Manuscript) => shares?.by !== '分'

/** `3第1、2条` and how many items that are. */
function some(month: Month, manuscript: Manuscript): [string, number] {
  const { length } = manuscript.stories
  if (length === 1) return [numberOf(manuscript), 1]
  const items = manuscript.stories.map((_, index) => index + 1)
  const chosen = items.filter(() => month.random() < 0.6)
  if (!chosen.length || chosen.length === length) return [`${numberOf(manuscript)}全部`, length]
  return [`${numberOf(manuscript)}第${chosen.join('、')}条`, chosen.length]
}

/** One manuscript, or several at a time. */
export async function adopt(month: Month): Promise<void> {
  const outlet = month.random() < 0.4 ? '每周动态' : month.pick(outlets)
  const count = month.random() < 0.3 ? 2 : 1
  const chosen: { manuscript: Manuscript; said: string; items: number }[] = []
  for (let no = 0; no < count; no++) {
    const fits = (each: Manuscript) => isOpen(each) && freeOutlets(month, each).includes(outlet)
    const manuscript = month.take(month.book.standing(fits))
    if (!manuscript) break
    const [said, items] = some(month, manuscript)
    chosen.push({ manuscript, said, items })
  }
  if (!chosen.length) return
  const exchange = await month.edit(`/采用 ${chosen.map(({ said }) => said).join('、')} ${outlet}`)
  month.expect(exchange, `已登记采用${chosen.length}项`)
  for (const { manuscript, items: count } of chosen) {
    const no = noOf(exchange, manuscript)
    if (no) month.book.adoptions.push({ no, manuscript, outlet, count })
    month.tally.count('采用：单篇')
  }
  month.check(exchange)
}

/** 合为一篇: manuscripts of two or three units appear as one piece. */
export async function merge(month: Month): Promise<void> {
  const outlet = month.pick(['教育要闻', '头条', '热点聚焦', '高等学校'])
  const fits = (each: Manuscript) => !each.shares && freeOutlets(month, each).includes(outlet)
  const wanted = month.random() < 0.5 ? 2 : 3
  const manuscripts = Array.from({ length: wanted }, () => month.take(month.book.standing(fits)))
  const own = manuscripts.filter((each) => each !== undefined)
  if (own.length < 2) return
  const parts = portions(month, outletWorth[outlet], own.length)
  const said = own.map((each) => `${numberOf(each)}${each.stories.length > 1 ? '第1条' : ''}`)
  const shared = own.map(({ unit }, index) => `${unit}=${parts[index]}`)
  const exchange = await month.edit(
    `/采用 ${said.join(',')} 合为一篇 ${outlet} ${shared.join(' ')}`,
  )
  if (!month.expect(exchange, '已登记采用，合为一篇')) return
  const first = noOf(exchange, own[0])
  own.forEach((manuscript, index) => {
    const piece = { first, points: parts[index] }
    const no = noOf(exchange, manuscript)
    month.book.adoptions.push({ no, manuscript, outlet, count: 1, piece })
  })
  month.tally.count('合稿：合为一篇')
  month.check(exchange)
}

/** Whole points that come to `whole`. */
function portions(month: Month, whole: number, count: number): number[] {
  const others = Array.from({ length: count - 1 }, () =>
    Math.floor((month.random() * whole) / count),
  )
  return [whole - others.reduce((sum, part) => sum + part, 0), ...others]
}

/** 合稿: what a manuscript earns is shared with a unit that handed in nothing for it. */
export async function share(month: Month): Promise<void> {
  const { book } = month
  const isOwn = (each: Manuscript) => !tells(month, each) && !isInPiece(month, each)
  const manuscript = month.take(
    month.book.standing((each) => !each.shares && isOwn(each) && month.book.isAdopted(each)),
  )
  const other = month.anybody()
  if (!manuscript || !other) return
  const isPercent = month.random() < 0.5
  const whole = isPercent ? 20 : book.earned(manuscript) / 100
  const part = Math.floor(month.random() * whole)
  const [by, times] = isPercent ? (['%', 5] as const) : (['分', 1] as const)
  const parts = new Map([
    [manuscript.unit, (whole - part) * times],
    [other.unit, part * times],
  ])
  const said = [...parts].map(([unit, own]) => `${unit}=${own}${isPercent ? '%' : ''}`)
  const exchange = await month.edit(`/合稿 ${numberOf(manuscript)} ${said.join(' ')}`)
  if (!month.expect(exchange, `已分配 ${manuscript.receipt}`)) return
  manuscript.shares = { no: noSaid(exchange), by, parts }
  month.tally.count('合稿：分配')
  month.check(exchange)
}

/** Whether another manuscript of the unit tells some of it too: what it earns may change by itself. */
function tells({ book }: Month, own: Manuscript): boolean {
  const ids = own.stories.map(({ id }) => id)
  return book.manuscripts.some(
    (other) => other !== own && other.stories.some(({ id }) => ids.includes(id)),
  )
}

export const isInPiece = ({ book }: Month, own: Manuscript) =>
  book.adoptions.some(({ manuscript, piece }) => piece && manuscript === own)

export const isSingle = ({ manuscript, piece }: Adoption) =>
  !piece && isOpen(manuscript) && manuscript.status === 'counts'
