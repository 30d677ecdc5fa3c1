import type { Passage } from './passage'
import type { Token } from './segment'

/** 离住宅区最近的操场, 最近的食堂: about distance. */
const distance = {
  before: /[离距][^，。；]{1,16}$/,
  after: /^的[^，。；]{0,6}(?:校区|食堂|医院|车站|地铁站|教室|公寓|门|路口)/,
}

function isDistance(text: string, { text: word, start, end }: Token): boolean {
  if (word !== '最近') return false
  const before = text.slice(Math.max(0, start - 18), start)
  return distance.before.test(before) || distance.after.test(text.slice(end, end + 12))
}

/** Every vague word of time; look-alikes (18日前往, 项目前期, 最近邻) are cut as other words. */
export function vagueWords({ text, sentences }: Passage): Token[] {
  return sentences.flatMap((sentence) =>
    sentence.flatMap(({ tokens }) =>
      tokens.filter((token) => {
        return token.tags.has('vague') && !token.quoted && !isDistance(text, token)
      }),
    ),
  )
}
