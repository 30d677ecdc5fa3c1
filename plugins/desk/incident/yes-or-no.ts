const particles = '[的了啊呀哦嗯呢吧哇嘞～~]*'
const gap = String.raw`[\s，,。.！!；;…～~]*`
const same = '(?:就是|是|算)?(?:同)?一(?:件|回|个)(?:事情?)?'
const yesWord = `(?:是真的|就是|千真万确|真的|没错|不错|当然|肯定|属实|确认|确定|确实|正是|是|对头|对|嗯|恩|真|yes|yeah|yep|y|ok|1)`
const yes = new RegExp(`^(?:${yesWord}${particles}${gap})+(?:${same}${particles}${gap})?$`, 'i')
const sameOnly = new RegExp(`^(?:和)?${same}${particles}${gap}$`)
const no =
  /^(?:不是?|否|没有?|不是的|no|n|0|不是?(?:同)?一(?:件|回|个)(?:事情?)?|另一?(?:件|回)(?:事)?|两(?:件|码|回)事|别的事?|不对|取消|算了|不撤|没事|没发生)[的了啊呀哦吧]*[。.！!\s]*$/i

/** 我没开玩笑: it is meant in earnest. */
const earnest = /(?:不是|没有?|没在|别当|不)(?:在|跟你们?|和你们?|是)?(?:开玩笑|玩笑|闹着玩|说着玩)/
/** 开玩笑的, 不是 说的是昨天的电影: said for fun, or of something else. */
const joking =
  /开(?:个|了个?)?玩笑|玩笑话?|闹着玩|说着玩|逗(?:你|大家|着)玩?|瞎(?:说|扯|编)|吹牛|夸张|打个?比方|形容|段子/
const ofElse =
  /电影|电视|视频|小说|新闻|做梦|游戏|昨天|前天|去年|以前|上次|演练|演习|检修|维修|施工|保养|例行|计划|测试|别的?(?:学校|地方)|隔壁/
const denial = /^(?:不是|没有?|不对|没事)[的了啊呀哦吧]*(?:[\s，,。.！!；;…～~]+|$)/

/** A yes that tells something besides: 是！刚发生, 对对对 快来. */
const begun = new RegExp(`^(?:(?:${yesWord}${particles})+[\\s，,。.！!；;…～~]+)+(?=\\S)`, 'i')
const near = new RegExp(`^(?:${yesWord})+${particles}(?=刚|快|正在|现在|马上|在)`, 'i')
const turned = /^(?:不是|是不是|是否|是谁|是什么|真的?[吗假])/

/** The same of what was cried out: whether it is meant in earnest, and of here and now. */
export function isEarnest(said: string): boolean | undefined {
  const words = said.trim()
  if (earnest.test(words)) return true
  if (joking.test(words) || (denial.test(words) && ofElse.test(words))) return false
  return yesOrNo(words)
}

/** Yes, no, or neither, to a question of emergencies; words that sign a manuscript are neither. */
export function yesOrNo(said: string): boolean | undefined {
  const words = said.trim()
  if (no.test(words)) return false
  return yes.test(words) || sameOnly.test(words) ? true : undefined
}

/** What is told besides in words that begin with yes; undefined when they do not. */
export function besidesYes(said: string): string | undefined {
  const words = said.trim()
  if (turned.test(words) || /[?？吗]$/.test(words)) return undefined
  const found = begun.exec(words) ?? near.exec(words)
  return found ? words.slice(found[0].length) : undefined
}
