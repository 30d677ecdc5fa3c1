import type { Passage } from './passage'

/** 等你来战, 欢迎旁听: said to readers. */
const invitation =
  /诚邀|恭请|敬邀|看过来|名额有限|抓紧[^，。；]{0,10}[啦吧哦]|等你(?:[来战，。！]|$)|快来|来吧|不见不散|免费(?:参观|观看|入场)|敬请|欢迎[^，。；]{0,8}(?:踊跃|旁听|报名|参观|观看|光临|参加|前来)|征稿|拿起你|招募[！!]|有空[没吗]|别忘了|想[来去要][^，。；]{0,12}的(?:同学|老师|朋友|请|可)|还有(?:余位|名额|空位)|^(?:各位|亲爱的)|^[问答][：:]|(?:更多)?详情[请见]|请(?:登[录陆]|扫码|关注|拨打|垂询)|欢迎[^，。；]{0,12}关注/

/** 值班表：, 获奖名单（排名不分先后）：, 毕业生离校手续怎么办？ */
const listed =
  /^[^，。；：:]{0,20}(?:表|名单|指南|须知|清单|行程|日程|服务|公告|要点|安排|计划)(?:[（(][^）)]*[）)])?[：: ]|[^，。；](?:议题|议程|名单|日程|须知|目录|一览)$|[（(][一二三四五六七八九十\d]{1,3}[）)]$|^[^。！!；]*[？?]$/

/** 扎根西部办大学，立德树人育英才: clauses as long as each other. */
const isSlogan = ({ text }: Passage) => {
  const lines = text.replace(/^[^：:，]{2,8}[：:]|[。！!]$/g, '').split(/[，、]/)
  return (
    lines.length > 1 &&
    lines.every((line) => /^[\u4e00-\u9fa5]{3,9}$/.test(line) && line.length === lines[0].length)
  )
}

/** 招募助手，7月12日到岗: still to be found. */
const recruiting = /^(?!.*(?:已|了(?!解))).*招[募聘](?=.*(?:到岗|报名|面试|要求|条件|待遇|有意者))/s

/** Whether a passage invites, calls out to or informs its readers, and tells nothing. */
export function isForReaders(passage: Passage): boolean {
  const { text } = passage
  return [invitation, listed, recruiting].some((each) => each.test(text)) || isSlogan(passage)
}
