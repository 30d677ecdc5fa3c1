import type { Clause } from './sentence'
import { is } from './word'

const inside = '[里内外旁边前口]'

/** Grounds that are nobody who acts: 操场, 梧桐大道, 公寓区, 楼前. */
const ground = [
  '[舍寓活学公校住]区|院[东西南北]区|[东西南北校]门|楼',
  '操场|球场|食堂|餐厅|库房|机房|教室|车间|展厅|浴室|公寓|广场|[草花]坪|树林|大道|长廊',
  '(?<!儿)园|路|街|湖|亭',
  `[园楼门院场馆区厅室堂道路桥亭]${inside}`,
].join('|')

const change = [
  '[\\u4e00-\\u9fa5]{1,2}(?:起|满|上|着|遍|了)',
  '添置|新增|增设|增开|加装|安装|更换|响起|铺设|栽种|停水|停电|断电|拆除|竣工|启用|开放|改造|完工|投用',
  // 北门外的天桥, 食堂的大屏
  `(?<=[楼门场厅室桥亭]${inside}|[东西南北]门|食堂|餐厅|操场|球场)的`,
].join('|')

const prepositions = '[为把对以让给从将与和]'

const existential = new RegExp(
  `^(?!${prepositions})[\\u4e00-\\u9fa5A-Za-z\\d]{1,8}?(?:${ground})(?:${change})`,
)

/** 图书馆中央空调更换完毕 */
const mended =
  /^[\u4e00-\u9fa5A-Za-z\d]{1,8}?(?:馆|楼|场|室|厅|食堂|公寓)[^，。；在对将把]{1,12}(?:更换|安装|加装|改造|[维检]修|修缮|铺设|粉刷|调试|清洗)(?:完[毕成工]|到位|一新|竣工)/

/** 石榴园挂起了彩旗, 学生宿舍区亮起灯: first the place, then what came to be there. */
export function isExistential(text: string, { tokens, end }: Clause): boolean {
  const first = tokens.find((token) => !is(token, 'date', 'vague'))
  if (first === undefined) return false
  const words = text.slice(first.start, end)
  return existential.test(words) || mended.test(words)
}
