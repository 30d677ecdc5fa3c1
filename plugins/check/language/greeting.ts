import type { Passage } from './passage'
import { hasPredicate } from './predicate'
import type { Clause, Sentence } from './sentence'
import { is } from './word'

/** 5月21日，小满，愿大家…… */
const wish =
  /^(?:[^，。；]{1,8}，){0,2}(?:衷心|谨|在此)?[祝愿](?![福贺望景意])|(?:^|，)向[^，。；]{2,30}致敬$|[日节]快乐$/

const isWish = (text: string, sentence: Sentence) =>
  wish.test(text.slice(sentence[0].start, sentence.at(-1)!.end))

/** 多彩世界，美美与共: nothing is done. */
function isIdle({ tokens }: Clause): boolean {
  return !hasPredicate(tokens) && !tokens.some((token) => is(token, 'event', 'hold', 'deed'))
}

/** Whether a passage only wishes, greets or calls out. */
export function isGreeting({ text, sentences }: Passage): boolean {
  const others = sentences.filter((sentence) => !isWish(text, sentence))
  const isCalled = others.length < sentences.length || /[！!]$/.test(text)
  return isCalled && others.flat().every(isIdle)
}
