import { leadsTo } from './place-phrase'
import type { Token } from './segment'
import { is } from './word'

/** 确保运动会在……顺利举行: wished for, not held. */
const wish = /^(?:确保|保证|促使|力求|争取|请|务必|须|应)$/

/** 推动工作在全校开展: these need a ground or a day, for work goes on as well. */
const loose = /^(?:开展|进行|启动|开启|成立|结束|顺利进行|顺利开展)$/

/**
 * Words outside a bracket at either end: 安排表（5月20日至6月20日）; a comma may part the bracket
 * from its end: 约谈会（5月18日，行政楼301）.
 */
export function withoutAside(tokens: Token[]): Token[] {
  if (!tokens.some(({ text }) => text === '（' || text === '）')) return tokens
  const texts = tokens.map(({ text }) => text)
  const [open, close] = [texts.lastIndexOf('（'), texts.indexOf('）')]
  const from = close >= 0 && !texts.slice(0, close).includes('（') ? close + 1 : 0
  const isOpen = open >= from && (!texts.slice(open).includes('）') || texts.at(-1) === '）')
  return tokens.slice(from, isOpen ? open : undefined)
}

/** The last word before any bracket. */
export function lastWord(tokens: Token[]): Token | undefined {
  return withoutAside(tokens).at(-1)
}

/** 旨在……的比赛在……举行, 加强……现场会于……召开: whatever comes before is only its name. */
export function isHosted(tokens: Token[]): boolean {
  if (!is(lastWord(tokens), 'close', 'staged')) return false
  const first = tokens.find(
    ({ text, tags }) => text !== '为' && text !== '为了' && !tags.has('date'),
  )
  if (!first || wish.test(first.text)) return false
  if (tokens.some((token, at) => at > 0 && token.tags.has('date'))) return true
  const at = tokens.findIndex(({ text }, from) => from > 0 && /^[在于]$/.test(text))
  if (at < 0) return false
  return (
    !loose.test(lastWord(tokens)!.text) ||
    leadsTo(tokens, at + 1, { tags: ['site', 'campus', 'online'] })
  )
}

const titled = /^(?:拟|力争|有望|严禁|严防|力戒|杜绝|坚决杜绝|切忌|让我们)$/

/** 力争上游跳绳赛在……开赛, 严防诈骗宣讲会于……召开: the word begins a name. */
export function isTitle(tokens: Token[], at: number): boolean {
  if (!titled.test(tokens[at].text)) return false
  const isFirst = tokens.slice(0, at).every((token) => is(token, 'date'))
  const next = tokens[at + 1]
  return isFirst && isHosted(tokens) && !/^[于在]$/.test(next.text) && !is(next, 'date')
}
