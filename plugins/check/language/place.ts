import { isArrival, isEntered, isGone, isInspected, isMoved } from './journey'
import type { Passage } from './passage'
import type { Clause } from './sentence'
import { isIn, isLocated, isStaged } from './stay'
import { isBare, isCampus, isNamedGround, isNumbered, isOnline, isOpening } from './venue'

function saysWhere(text: string, clause: Clause): boolean {
  if (isNumbered(text, clause) || isBare(clause) || isMoved(text, clause)) return true
  const { tokens, demanded = Infinity } = clause
  return tokens.some((token, at) => {
    // Every sign of a place begins with a word of the lists.
    if (!token.tags.size) return false
    if (isIn(token)) return isLocated(text, tokens, at) || (at < demanded && isStaged(tokens, at))
    return (
      isCampus(text, tokens, at) ||
      isOnline(tokens, at) ||
      isNamedGround(tokens, at) ||
      isGone(tokens, at) ||
      isEntered(tokens, at) ||
      isInspected(tokens, at) ||
      isArrival(clause, at) ||
      isOpening(clause, at)
    )
  })
}

/** Whether a passage says where: a room, building, campus, city, company or school, or online. */
export function hasPlace({ text, sentences }: Passage): boolean {
  return sentences.some((sentence) => sentence.some((clause) => saysWhere(text, clause)))
}
