import type { Passage } from './passage'
import type { Sentence } from './sentence'
import { is, join } from './word'

/** What is announced, granted or published: it has no place of its own. */
const announced =
  /获批|获评|获奖|荣获|喜获|斩获|摘得|夺得|立项|入选|[获得评授][^，。；]{0,24}(?:奖|称号|荣誉|证书|授权)|公布|公示|发布[^，。；]{0,30}(?:名单|通知|办法|方案|公告|通报|结果|指数|报告)|印发|下发|出台|下达|刊发|刊登|发表|见刊|录用|收录|出版|批复|批准|核准|授权|认定|通过[^，。；]{0,24}(?:认证|验收|评审|评估|备案|审批|结题)|获[^，。；]{0,20}(?:资助|专利|项目|基金)|上榜|位列|排名/

const gathering = ['close', 'staged', 'go', 'gathering']

/** What people came together for or went to: it was done somewhere. */
const held =
  /召开|举行|举办|开展|开幕|座谈|讲座|培训|参观|走访|慰问|签约|揭牌|颁奖|检查|演练|宣讲|比赛(?:落幕|结束)/

function isAnnounced(sentence: Sentence): boolean {
  return sentence.some((clause) => announced.test(join(clause.tokens)))
}

function isHeld(sentence: Sentence): boolean {
  return sentence.some(({ tokens }) => {
    return held.test(join(tokens)) || is(tokens.at(-1), ...gathering)
  })
}

/**
 * Whether all that a passage tells is an award, a list, a grant, a paper or an approval, so that
 * it may lack a place.
 */
export function needsNoPlace({ sentences }: Passage): boolean {
  return sentences.some(isAnnounced) && !sentences.some(isHeld)
}
