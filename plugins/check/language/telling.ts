import { isFrame } from './frame'
import { daypart } from './daypart'
import type { Passage } from './passage'
import type { Token } from './segment'
import type { Clause } from './sentence'
import { is } from './word'

function isEffect({ tokens }: Clause): boolean {
  const first = tokens.find((token) => !is(token, 'adverb', 'particle'))
  return is(first, 'effect', 'stance') || isFrame(tokens) || first?.text === '为了'
}

const isDaypart = new RegExp(`^${daypart}$`)

const setting = 'date vague site campus org area person number adverb particle'.split(' ')

/** 5月26日下午, 行政楼512室: when, where or who, and no more. */
function isSetting({ tokens }: Clause): boolean {
  return tokens.every((token) => is(token, ...setting) || isDaypart.test(token.text))
}

/** The clauses that say more than when and where, and than what it was good for. */
export function tellingClauses({ sentences }: Passage): Clause[] {
  return sentences.flat().filter((clause) => !isEffect(clause) && !isSetting(clause))
}

/** Whether a word is a deed on some list. */
export const isKnown = (token: Token) => is(token, 'event', 'hold', 'deed')
