import type { Token } from './segment'
import { is, join } from './word'

/** 指定地点, 有关场所: a place that is not told. */
const untold =
  /^(?:了|过)?(?:指定|规定|有关|相关|适当|合适|统一|相应|特定|固定|约定|预定|上述|该)的?(?:地点|场所|区域|地方|位置|单位|部门|地区|点位|范围|场地)/

const own = /^(?:学院|我院|本院|单位|本单位|部门|本部门|院里|系里|处里)$/

/** 在学院召开: one's own unit, where no room of it is named. */
function isOwn([unit, next]: Token[]): boolean {
  return own.test(unit?.text ?? '') && (!next || is(next, 'hold', 'event', 'deed', 'adverb'))
}

export function isUntold(tokens: Token[], from: number): boolean {
  return untold.test(join(tokens.slice(from, from + 6)))
}

/** Whether what stands after 在 is a place in name only. */
export function isEmptyPlace(tokens: Token[], from: number): boolean {
  return isUntold(tokens, from) || isOwn(tokens.slice(from, from + 2))
}
