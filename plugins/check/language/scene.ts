import scenery from '../../../data/language/scenery.yml'
import { oneOf } from './pattern'
import type { Token } from './segment'
import { is, join } from './word'

/** 毕业季即将到来，: the clause is over with it; 即将到来的校庆 is something. */
const near = /(?:在即|来临之际|到来之际|即将到来)$/

const view = new RegExp(oneOf(scenery, 'view', 'mood'))
const mood = new RegExp(`${oneOf(scenery, 'mood')}$`)

const counted = /[了把被]|[一二三四五六七八九十百千万两][\u4e00-\u9fa5]?[余多个名人]/

const deeds = ['org', 'person', 'event', 'hold', 'deed', 'number', 'effect']

/** 细雨绵绵，加油声此起彼伏: how it looked and sounded, where nobody does anything. */
export function isView(tokens: Token[]): boolean {
  if (tokens.some((token) => token.text.length > 1 && is(token, ...deeds))) return false
  const words = join(tokens)
  return view.test(words) && !counted.test(words)
}

/** 同学们热情不减: how it went, though somebody is named. */
export function isAtmosphere(tokens: Token[]): boolean {
  return isView(tokens) || mood.test(join(tokens))
}

/** 正值初夏, 毕业在即: when it was. */
export function isScene(tokens: Token[]): boolean {
  return near.test(join(tokens)) || tokens.some((token) => is(token, 'scene')) || isView(tokens)
}
