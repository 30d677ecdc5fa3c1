import type { Clause } from './passage'
import { kinds, leadsTo, names, reach } from './place-phrase'
import type { Token } from './segment'
import { is, join } from './word'

/** 奔赴新征程, 赴约, 赴任 lead nowhere. */
const nowhere = /^[新未，约]|^(?:任|考)$/

/** 赴、前往 lead to a place whatever it is called. */
export function isGone(tokens: Token[], at: number): boolean {
  const next = tokens[at + 1]
  return names(tokens[at], ['go']) && next !== undefined && !nowhere.test(next.text)
}

/** 走进企业, 到机电学院, 检查宿舍: what is only looked at must be a room or ground. */
export function isEntered(tokens: Token[], at: number): boolean {
  if (!names(tokens[at], ['enter'])) return false
  if (tokens[at].text === '来') return names(tokens[at + 1], ['body', 'area'])
  const isLooking = names(tokens[at], ['looking'])
  const tags = isLooking ? ['site', 'campus'] : [...kinds, 'org']
  return leadsTo(tokens, at + 1, { tags, isStrict: true })
}

/** 走进启东: a name no list knows, and nothing else. */
export function isVisited(tokens: Token[], at: number): boolean {
  if (!/^(?:走进|走访|抵达|亮相)$/.test(tokens[at].text)) return false
  const name = tokens.slice(at + 1, at + 8)
  if (name.length < 2 || name.length > 6) return false
  return name.every(({ text, tags }) => !tags.size && /[\u4e00-\u9fa5]/.test(text))
}

/** 组织教职工到白鹿原开展活动: somebody goes where no list knows, and does something there. */
export function isReached(tokens: Token[], at: number): boolean {
  if (tokens[at].text !== '到') return false
  if (at > 0 && !is(tokens[at - 1], 'person', 'org', 'number', 'date')) return false
  const name = tokens.slice(at + 1, at + 10)
  const end = name.findIndex(({ text, tags }) => tags.size || !/[\u4e00-\u9fa5]/.test(text))
  return end > 1 && is(name[end], 'event', 'hold')
}

const inspection = /检查|巡查|排查|清查|检修|改造|消杀|维修|走访|整治|巡视|测量|升级|清理/

/** 对学生公寓进行检查 */
export function isInspected(tokens: Token[], at: number): boolean {
  if (tokens[at].text !== '对' || !leadsTo(tokens, at + 1, { tags: ['site'] })) return false
  return inspection.test(join(tokens.slice(at + 1, at + reach)))
}

/** 来校 says where, 为迎接专家到校 does not. */
export function isArrival({ tokens }: Clause, at: number): boolean {
  const before = tokens.slice(Math.max(0, at - 8), at)
  return is(tokens[at], 'arrival') && !before.some(({ text }) => text === '迎接')
}
