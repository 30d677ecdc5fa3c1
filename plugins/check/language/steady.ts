import type { Passage } from './passage'
import { hasPredicate } from './predicate'
import type { Clause } from './sentence'
import { still } from './still'
import { isKnown, tellingClauses } from './telling'
import { hasTime } from './time'
import { is, join } from './word'

/** 每周一至周五对外开放: as it is every week. */
const weekly =
  /(?:每周|周[一二三四五](?:、|至|到|-)周?[一二三四五六日])[^，。；]{0,20}(?:办公|接诊|坐诊|开[放诊门]|值[班守]|营业|上班)/

/** 支持两种方式, 由一名医生轮班, 按结业处理, 一直重视: how it always is. */
const always = new RegExp(
  [
    '支持|具[有备]|拥有|[设建配]有|设在|营业[到至]|[各均]有|位[列居]|处于|集[中聚]了|涵盖|面向|实行|采用|一[直向贯]|历来|长期',
    '有[^，。；了过]{2,16}\\d+[\u4e00-\u9fa5]{1,3}$',
    '平均|占[\\d一二三四五六七八九半两]|由[^，。；]{2,16}(?:负责|轮班|管理|承担)',
    '[方均即也还]?可(?:[申办免使查借预处]|以|用于)',
  ].join('|'),
)

/** 考试作弊的学生取消资格, 按结业处理: a rule for whoever does so. */
const rule =
  /的(?:学生|考生|教师|同学|人员|单位)(?:取消|不予|不得|视为|一律)|按[^，。；]{1,12}(?:处理|执行|计算|收取|发放)/

/** 毕业生412人, 占47% */
const figure = /\d[\d.]*[余多万]*(?:[\u4e00-\u9fa5]{1,3}|%)$/

/** 签约率61.3%, 落实率为七成以上 */
const rate =
  /[率比占](?:约?[为达]|达到)?(?:\d[\d.]*%|[一二三四五六七八九两半]成)(?:以上|以下|左右)?$/

function isFigure({ tokens }: Clause): boolean {
  const isMoved = tokens.some((token) => is(token, 'go', 'enter'))
  const words = join(tokens)
  return rate.test(words) || (!isMoved && figure.test(words) && !hasPredicate(tokens))
}

/** 据6月1日统计, 截至6月10日: the day of figures. */
const asOf = /^(?:据|截至|截止)[^，。；]{2,14}[，,]/

/** 比较拥堵, 十分紧张 */
const degree = /(?:比?较|十分|非常|特别|相当)[^，。；了的地得]{1,3}(?=[，。；]|$)/

/** ……，样片已交文旅局审看 */
function isOver({ tokens }: Clause): boolean {
  return tokens.some(({ text }) => /^已经?$/.test(text)) && tokens.some(isKnown)
}

/** Whether a passage tells, without a day of its own, a rule, a service, a state or figures. */
export function isSteady(passage: Passage): boolean {
  const { text } = passage
  if (weekly.test(text)) return true
  const telling = tellingClauses(passage)
  const [first] = telling
  if (!first || first.reported !== undefined) return false
  if (asOf.test(text)) return telling.slice(1).every(isFigure)
  if (hasTime(passage)) return false
  const { tokens, demanded } = first
  const words = join(tokens)
  const isRule = (demanded !== undefined && demanded > 0) || rule.test(words)
  const at = always.exec(words)?.index ?? -1
  const isAlways =
    at >= 0 &&
    !tokens.some((token) => isKnown(token) && token.start - first.start < at) &&
    !telling.slice(1).some(isOver)
  const said = telling.map((clause) => join(clause.tokens)).join('，')
  const isState = still.test(words) || (degree.test(said) && !/[了过]|已/.test(said))
  return isRule || isAlways || isState || (telling.length > 1 && telling.every(isFigure))
}
