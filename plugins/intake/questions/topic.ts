import { narrow } from '../../text'
import topics from './topics.yml'

/** What a question is about. */
export type Topic =
  | 'emergency'
  | 'signing'
  | 'file'
  | 'element'
  | 'sample'
  | 'writing'
  | 'self'
  | 'outstanding'
  | 'objection'
  | 'granted'
  | 'moved'
  | 'rewrite'
  | 'adjusting'
  | 'nothing'
  | 'late'
  | 'why'
  | 'holiday'
  | 'picture'
  | 'swapped'
  | 'duty'
  | 'worth'
  | 'compare'
  | 'lowest'
  | 'change'
  | 'assessed'
  | 'progress'
  | 'points'
  | 'instruction'
  | 'commission'
  | 'adopted'
  | 'sign'
  | 'mine'
  | 'withdraw'
  | 'mend'
  | 'published'
  | 'due'
  | 'format'
  | 'bind'
  | 'contact'
  | 'contents'
  | 'what'
  | 'help'
  | 'how'
  | 'thanks'
  | 'greeting'
  | 'lateness'
  | 'leave'
  | 'caption'
  | 'officers'

/** A question is short; what is longer only happens to have such a word in it. */
const LONGEST = 30

/** Who dictates says more before the question: of that the end is heard. */
const DICTATED = 90
const asks =
  /[?？]$|(?:[吗么呢]|行不行?|可以不|成不|怎么办|咋办|怎么弄|多少|几[点分篇天号周]|什么|啥|(?:[^有]|^)谁|哪[里儿天]?)[啊呀了]*$/

const signs = /[\s\p{P}\p{S}]/gu

/** Words that say nothing but that one has heard. */
const heard =
  /^(?:好的?|好嘞|收到|已收到|收到了|嗯+|哦+|噢|行|可以|是的?|对|ok|知道了|明白了?|了解|没事了?|不用了?|晓得了)*$/i

/** Signs of a slip: nothing but ， or ；. */
const slip = /^[\p{P}\s]+$/u

/** Whether nothing has to be answered: 好的, 收到, or a picture of a hand; bare signs are a slip. */
export function isAcknowledgement(said: string): boolean {
  return !/[？?]/.test(said) && !slip.test(said) && heard.test(narrow(said).replace(signs, ''))
}

/** What a question is about; undefined when none of the words are in it. */
export function topicOf(said: string): Topic | undefined {
  const words = narrow(said).replace(signs, '').toLowerCase()
  if (words.length > LONGEST && !(words.length < DICTATED && asks.test(said.trim())))
    return undefined
  const asked = words.slice(-LONGEST)
  return forms.find(([, each]) => each.some((form) => form.test(asked)))?.[0]
}

const forms = Object.entries(topics as Record<Topic, (string | string[])[]>).map(
  ([topic, words]) => [topic as Topic, words.flat().map(formOf)] as const,
)

/** `领导|处长…签|审`: one of these, and behind it one of those. */
function formOf(words: string): RegExp {
  return new RegExp(
    words
      .split('…')
      .map((each) => `(?:${each})`)
      .join('.*'),
  )
}
