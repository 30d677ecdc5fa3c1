import { isExistential } from './existential'
import { isArrival, isEntered, isGone, isInspected, isMoved, isTrip, isWorkedOn } from './journey'
import type { Passage } from './passage'
import type { Clause } from './sentence'
import { isIn, isLocated, isStaged } from './stay'
import {
  isAside,
  isBare,
  isCampus,
  isInside,
  isKnown,
  isNamedGround,
  isOnline,
  isOpening,
} from './venue'

/** 领到科研楼施工许可证, 图书馆空调采购尾款: the place is only what a paper is about. */
const paper =
  /(?:工程|项目|系统|改造|维修|修缮|施工|采购)[^，。；]{0,10}(?:报告(?!厅|会)|许可证|证书|预算|[决结]算|合同|图纸|方案|尾款|[评开招]标)/
const reached = /[在于赴来进]|(?<![领收拿得接等达提看听])到|现场/

function isPaper(words: string): boolean {
  return paper.test(words) && !reached.test(words)
}

/** 在研项目, 在职教师: a word by itself. */
const status = /^在(?:研(?![究讨学])|职(?!工)|编(?!织)|岗(?!位)|读(?![者书])|籍|册)/

function saysWhere(text: string, clause: Clause): boolean {
  if (isPaper(text.slice(clause.start, clause.end))) return false
  if (isKnown(text, clause) || isBare(clause) || isMoved(text, clause)) return true
  if (isTrip(text, clause)) return true
  if (isExistential(text, clause)) return true
  const { tokens, demanded = Infinity } = clause
  return tokens.some((token, at) => {
    if (isAside(tokens, at)) return true
    // Every other sign of a place begins with a word of the lists.
    if (!token.tags.size) return false
    if (status.test(text.slice(token.start, token.start + 3))) return false
    if (isIn(token)) return isLocated(text, tokens, at) || (at < demanded && isStaged(tokens, at))
    return (
      isCampus(text, tokens, at) ||
      isOnline(tokens, at) ||
      isNamedGround(tokens, at) ||
      isInside(tokens, at) ||
      isGone(tokens, at) ||
      isEntered(tokens, at) ||
      isInspected(tokens, at) ||
      isWorkedOn(tokens, at) ||
      isArrival(clause, at) ||
      isOpening(clause, at)
    )
  })
}

/** Whether a passage says where: a room, building, campus, city, company or school, or online. */
export function hasPlace({ text, sentences }: Passage): boolean {
  return sentences.some((sentence) => sentence.some((clause) => saysWhere(text, clause)))
}
