import type { Passage } from './passage'
import { hasPredicate } from './predicate'
import type { Clause } from './sentence'
import { tellingClauses } from './telling'
import { join } from './word'

/** 人员较多, 秩序正常, 占座普遍: how it is, not what was done. */
export const state =
  /(?:较[多少大高低差好]|普遍|紧张|紧缺|正常|良好|稳定|齐全|有序|井然|通明|严重|老化|不足)(?=[，。；]|$)/

/** 座无虚席, 承担着课题12项, 提醒：……须……: how it was, or a notice, on a day too. */
export const still = new RegExp(
  [
    '座无虚席|人头攒动|济济一堂|(?:持平|浓厚|合理|丰富|完好|优良|完备|突出|鲜明|雄厚|扎实|领先|拥堵|拥挤|繁忙|忙碌|不[长多大高远减足])(?=[，。；]|$)',
    state.source,
    '(?:承担|担负|肩负|面临|洋溢|弥漫|充满|散发|承载|奋斗)着',
    '的(?:电话|地址|邮箱|网址|微信)[是为：:]|提醒[：:，]|议题[是为：:]|属于每',
    '多云|阵雨|气温\\d|最高温|[东西南北]{1,2}风\\d|\\d级(?:大|阵)?风|湿度',
    '^关于[^，。；]{2,40}的(?:说明|通知|报告|意见|函|请示|情况)$',
  ].join('|'),
)

/** 共有毕业生5120人, 供应品种32个: how many there were, where nothing was done to them. */
const counted =
  /(?:(?:共|现|总|各)[有计设]|在[校籍职]|供应|平均|人均)[^，。；]{0,8}\d[\d.]*[余多万]*[\u4e00-\u9fa5]{1,3}$/

function isStillClause({ tokens }: Clause): boolean {
  const words = join(tokens)
  return still.test(words) || (counted.test(words) && !hasPredicate(tokens))
}

/** Every clause that tells something says how it was. */
export function isStill(passage: Passage): boolean {
  const clauses = tellingClauses(passage)
  return clauses.length > 0 && clauses.every(isStillClause)
}
