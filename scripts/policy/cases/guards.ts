import { amountOf } from '../../../plugins/adoption'
import { type Calendar, type Day, endOfDay } from '../../../plugins/calendar'
import { refusalText, Refusal } from '../../../plugins/deed'
import { type Column, cycleOf, type Ground, type Policy, valueOf } from '../../../plugins/policy'
import { deadlinesOn } from './period-meant'

/** Hears why the bot would not take what a case says; the case is reckoned all the same. */
export type Doubt = (text: string) => void

export function guardItems({ name, countBy }: Column, count: number, doubt: Doubt) {
  if (countBy === 'item' || count === 1) return
  doubt(`“${name}”按篇计，条只能是 1；几篇写几次，或者写 次: ${count}`)
}

const hour = 60 * 60 * 1000

/** Nothing is late without a deadline, or later than manuscripts are taken. */
export function guardLate(
  column: Column,
  day: Day,
  hours: number | undefined,
  doubt: Doubt,
  calendar?: Calendar,
) {
  if (hours === undefined) return
  const { name } = column
  if (!cycleOf(column)) return doubt(`“${name}”没有截止时刻（due 的 every、at），没有迟交`)
  const deadlines = calendar && deadlinesOn(column, day, calendar)
  if (!deadlines?.length) return
  const open = deadlines.map(({ at, closes }) => endOfDay(closes).getTime() - at.getTime())
  const most = Math.floor(Math.max(...open) / hour)
  if (hours > most) doubt(`“${name}”截止以后只收 ${most} 个小时，迟 ${hours} 小时的不收`)
}

interface Adjustment {
  数?: number
  条款?: string
  凭证?: string
  批准?: string
  /** Receipt of the manuscript it is about, if it is about one. */
  manuscript?: string
}

const signs = { penalty: '扣分的事由写几就是扣几', bonus: '扣分要用扣分的事由' }

/**
 * What `/加分`, `/扣分` would write, in hundredths, and how often: with a ground the number has no sign,
 * and where the regulation gives the points it can only be meant as how often.
 */
export function adjustmentOf(
  policy: Policy,
  ground: Ground | undefined,
  asked: Adjustment,
  doubt: Doubt,
): { amount?: number; times: number } {
  const { 数, 条款: clause, 凭证: evidence, 批准: approvedBy, manuscript } = asked
  const size = 数 === undefined ? undefined : Math.round(数 * 100)
  if (!ground) {
    if (size === undefined || !clause) throw new Error('没有事由的要写 数 和 条款')
    return { amount: size, times: 1 }
  }
  const { name, kind } = ground
  if (size !== undefined && size <= 0) throw new Error(`“${name}”的数要大于 0，${signs[kind]}`)
  if (ground.evidence && !evidence) doubt(`“${name}”须有凭证，写 凭证: 文件号`)
  if (ground.approver && !approvedBy) doubt(`“${name}”由${ground.approver}批准，写 批准: 谁`)
  const given = { evidence: evidence ?? '凭证', approvedBy: approvedBy ?? ground.approver }
  const about = { kind, ground: name, size, manuscript, ...given, reason: '见凭证' }
  const amount = amountOf(policy, about)
  if (!(amount instanceof Refusal)) return { amount, times: 1 }
  const value = valueOf(ground, policy.points)
  const isPoints = value === undefined || (typeof value === 'object' && 'from' in value)
  if (isPoints || !Number.isInteger(数)) {
    doubt(refusalText(amount))
    return { amount: size && isPoints && kind === 'penalty' ? -size : size, times: 1 }
  }
  doubt(`${refusalText(amount)}；这里算了${数}次，几次写 次: ${数}`)
  return { times: 数! }
}
