import { namesHome } from './home'
import { namesRoom } from './room'
import type { Clause } from './sentence'
import { kinds, names } from './place-phrase'
import type { Token } from './segment'
import { is, join } from './word'

/** D座315, 第二会议室, A401, 老人家中 */
export function isKnown(text: string, { start, end }: Clause): boolean {
  const words = text.slice(start, end)
  return namesRoom(words) || namesHome(words)
}

/** 临潼校区管委会 is somebody, not somewhere. */
const office =
  /^(?:管委会|管理委员会|管理办公室|党工?委|学生会|办公室|团总支|团委|师生|学生|教职工|教师|工作部|建设时期)/

export function isCampus(text: string, tokens: Token[], at: number): boolean {
  if (!names(tokens[at], ['campus'])) return false
  const after = text.slice(tokens[at].end, tokens[at].end + 6)
  return !office.test(after) || is(tokens[at - 2], 'particle')
}

/** 在线上申报系统提交 */
const onlineSystem = /^[\u4e00-\u9fa5]{2,4}系统[\u4e00-\u9fa5]/

/** 官方公众号的头像: an account one has, unless something is said to be on it. */
const account = /^(?:微信公众号|公众号|官方微[信博]|官微|视频号|抖音号)$/

/** 在公众号上, 公众号推送了 */
function isUsed(tokens: Token[], at: number): boolean {
  const before = join(tokens.slice(Math.max(0, at - 8), at))
  const after = join(tokens.slice(at + 1, at + 4))
  return (
    /[在于]|通过|借助|依托|利用|经由|登[录陆]/.test(before) ||
    /^[上”]|^平台|发布|推[送出]|刊[发登]|直播|开[通设]|上线/.test(after)
  )
}

/** 腾讯会议, 线上召开, 线上讲座; not 线上课程. */
export function isOnline(tokens: Token[], at: number): boolean {
  const token = tokens[at]
  const next = tokens[tokens[at + 1]?.text === '”' ? at + 2 : at + 1]
  if (account.test(token.text) && !isUsed(tokens, at)) return false
  // 学生团队“云上秦绣”: what it is called.
  if (token.quoted && /[\u4e00-\u9fa5]/.test(tokens[at + 1]?.text ?? '')) return false
  if (names(token, ['online']))
    return !is(next, 'about') || onlineSystem.test(join(tokens.slice(at + 1, at + 5)))
  if (token.text === '线上线下') return is(next, 'gathering')
  if (token.text === '线上' && is(next, 'gathering')) return true
  return /^(?:线上|网上|在线)$/.test(token.text) && is(next, 'remote')
}

/** A word that is no part of a place's name. */
const isForeign = (token: Token) => token.tags.size > 0 && !names(token, kinds)

/** 浐灞湿地公园: a ground named after a region, unless somebody deals with it. */
export function isNamedGround(tokens: Token[], at: number): boolean {
  if (!names(tokens[at], ['ground']) || is(tokens[at + 1], 'about', 'org', 'person')) return false
  const before = tokens.slice(Math.max(0, at - 6), at)
  const region = before.findLastIndex((token) => names(token, ['area']))
  if (region < 0 || before.slice(region).some(isForeign)) return false
  return !/^[与和同由被]$/.test(before[region - 1]?.text ?? '')
}

/** 校史馆迎来首批参观者: a site that is no unit, said first of all. */
export function isOpening({ tokens }: Clause, at: number): boolean {
  if (!names(tokens[at], ['site']) || is(tokens[at], 'org', 'body')) return false
  if (!tokens.slice(0, at).every((token) => is(token, 'date', 'vague'))) return false
  return is(tokens[at + 1], 'event', 'hold', 'adverb') && tokens[at + 2]?.text !== '的'
}

/** 活动中心里, 操场边; 操场上 only where nothing but a day stands before. */
export function isInside(tokens: Token[], at: number): boolean {
  const next = tokens[at + 1]?.text ?? ''
  if (!names(tokens[at], ['site', 'campus', 'ground'])) return false
  if (/^[里内外旁边]$/.test(next)) return true
  if (
    !/^[上前中]$/.test(next) ||
    /^(?:[了过第课]|一[堂节场次])/.test(join(tokens.slice(at + 2, at + 4)))
  )
    return false
  if (next === '上' && names(tokens[at], ['ground'])) return true
  if (at > 5) return false
  return tokens.slice(0, at).every((token) => is(token, 'date', 'vague') || !token.tags.size)
}

const venue = /^(?:[主分]?会场|[主分]?赛[区场点]|现场|[考展]点)$/

/** 技能比武（宝鸡赛区）, 办事窗口（临潼区政务大厅）: a bracket with nothing but a place. */
export function isAside(tokens: Token[], at: number): boolean {
  if (tokens[at].text !== '（') return false
  const inner = tokens.slice(at + 1)
  const aside = inner.slice(
    0,
    inner.findIndex(({ text }) => text === '）'),
  )
  const last = aside.at(-1)
  if (aside.length < 2 || (!names(last, ['site']) && !venue.test(last?.text ?? ''))) return false
  return names(aside[0], ['area', 'campus', 'site']) && !aside.some((token) => is(token, 'about'))
}

/** A clause that is nothing but a place: 5月20日，国际交流中心报告厅，…… */
export function isBare({ tokens, index, mark }: Clause): boolean {
  if (index === 0 || !/[，,]/.test(mark)) return false
  if (tokens.length > 12 || !names(tokens.at(-1), ['site'])) return false
  const others = ['event', 'hold', 'deed', 'go', 'enter', 'effect', 'stance']
  return !tokens.some((token) => names(token, others) || /[、的为]/.test(token.text))
}
