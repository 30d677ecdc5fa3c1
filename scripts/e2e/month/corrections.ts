import { addDays } from '../../../plugins/calendar'
import type { Adoption } from './book'
import { freeOutlets, isOpen, isSingle, noSaid, numberOf } from './editors'
import type { Month } from './month'
import { script } from './script'

/** 退回: what is adopted cannot be given back; the rest counts no more. */
export async function giveBack(month: Month): Promise<void> {
  const recent = month.book.standing(({ day }) => day > addDays(month.today, -15))
  const manuscript = month.take(recent.filter(({ shares }) => !shares))
  if (!manuscript) return
  const exchange = await month.edit(`/退回 ${numberOf(manuscript)} 数字与通报不符，请核对`)
  if (month.book.isAdopted(manuscript)) {
    if (month.expect(exchange, '已采用，要先撤销采用才能退回'))
      month.tally.count('不成：退回已采用的')
    return
  }
  if (!month.expect(exchange, `已退回 ${manuscript.receipt}`)) return
  manuscript.status = 'returned'
  month.tally.count('退回：退回')
  month.check(exchange)
}

export async function giveBackWrongly(month: Month): Promise<void> {
  const fits = month.book.standing((each) => !month.book.isHandled(each))
  const manuscript = month.take(fits)
  if (!manuscript) return
  const exchange = await month.edit(`/退回 ${numberOf(manuscript)} 图片不清楚`)
  if (!month.expect(exchange, `已退回 ${manuscript.receipt}`)) return
  const undone = await month.edit(`/撤销 记${noSaid(exchange)} 看错了稿件`)
  month.expect(undone, '已撤销')
  month.tally.count('撤销：退回')
  month.check(undone)
}

/** 加分、扣分 by a ground of the office, or by an editor's own decision. */
export async function adjust(month: Month): Promise<void> {
  const unit = month.anybody()?.unit
  if (!unit) return
  const points = 1 + Math.floor(month.random() * 5)
  const sign = month.random() < 0.5 ? 1 : -1
  const what = sign > 0 ? '加分' : '扣分'
  const exchange = await month.edit(`/${what} ${unit} ${points} 专项工作 依据五（二）`)
  if (!month.expect(exchange, '已登记（记')) return
  month.book.adjustments.push({ no: noSaid(exchange), unit, points: sign * points })
  month.tally.count(`加减分：${what}`)
  month.check(exchange)
}

/** The signs and grounds as editors confuse them. */
export async function confuseSigns(month: Month): Promise<void> {
  const unit = month.anybody()?.unit
  if (!unit) return
  const { 说: what, 分: points, 见: words } = month.pick(script.正负号)
  const exchange = await month.edit(what.replace('{单位}', unit))
  if (points === undefined) {
    if (month.expect(exchange, words!)) month.tally.count('正负号：没有登记并说明')
    return
  }
  if (!month.expect(exchange, '已登记（记')) return
  month.book.adjustments.push({ no: noSaid(exchange), unit, points })
  month.tally.count('正负号：认得')
  month.check(exchange)
}

/** 更正: another outlet. */
export async function amend(month: Month): Promise<Adoption | undefined> {
  const wrong = month.book.adoptions.filter(isSingle)
  const taken = month.take(wrong.map((own) => ({ own, unit: own.manuscript.unit })))
  if (!taken) return
  const { own: adoption } = taken
  const outlet = month.pick(freeOutlets(month, adoption.manuscript))
  const exchange = await month.edit(`/更正 记${adoption.no} ${outlet}`, true)
  if (!month.expect(exchange, `已更正 记${adoption.no}`)) return
  adoption.no = Number(/现为：.*（记(\d+)）/.exec(exchange.answer!)?.[1])
  adoption.outlet = outlet
  month.tally.count('更正：换渠道')
  month.check(exchange)
  return adoption
}

export async function amendAndUndo(month: Month): Promise<void> {
  const adoption = await amend(month)
  if (adoption) await takeAway(month, adoption.no, '更正过的采用')
}

const isFree = ({ manuscript, piece }: Adoption) => piece || isOpen(manuscript)

/** 撤销 of an adoption (a piece goes as a whole), of shares, or of points by hand. */
export async function undo(month: Month): Promise<void> {
  const { adoptions, adjustments, manuscripts } = month.book
  const entries = [
    ...adoptions.filter(isFree).map(({ no, piece, manuscript: { unit } }) => {
      return { no, unit, what: piece ? '合为一篇' : '采用' }
    }),
    ...adjustments.map(({ no, unit }) => ({ no, unit, what: '加减分' })),
    ...manuscripts.flatMap(({ unit, shares }) =>
      shares ? [{ no: shares.no, unit, what: '合稿分配' }] : [],
    ),
  ]
  const kind = month.pick([...new Set(entries.map(({ what }) => what))])
  const entry = month.take(entries.filter(({ what }) => what === kind))
  if (entry) await takeAway(month, entry.no, entry.what)
}

async function takeAway(month: Month, no: number, what: string) {
  const { book } = month
  const exchange = await month.edit(`/撤销 记${no} 登记错了`)
  if (!month.expect(exchange, '已撤销')) return
  const first = book.adoptions.find((each) => each.no === no)?.piece?.first
  book.adoptions = book.adoptions.filter((each) => {
    return each.no !== no && (first === undefined || each.piece?.first !== first)
  })
  book.adjustments = book.adjustments.filter((each) => each.no !== no)
  for (const manuscript of book.manuscripts)
    if (manuscript.shares?.no === no) manuscript.shares = undefined
  month.tally.count(`撤销：${what}`)
  month.check(exchange)
}
