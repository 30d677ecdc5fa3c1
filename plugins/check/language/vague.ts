import type { Passage } from './passage'

/** A vague word of time, as written. */
export interface VagueWord {
  text: string
  start: number
  end: number
}

/** Every vague word of time; look-alikes (18日前往, 项目前期, 最近邻) are cut as other words. */
export function vagueWords({ text, tokens }: Passage): VagueWord[] {
  return tokens
    .filter(({ tags, start, end }, index) => {
      if (!tags.has('vague') || tokens[index].quoted) return false
      return !isDistance(text, tokens[index].text, start, end)
    })
    .map(({ text: word, start, end }) => ({ text: word, start, end }))
}

/** 离住宅区最近的操场 */
function isDistance(text: string, word: string, start: number, end: number) {
  if (word !== '最近') return false
  return (
    /[离距][^，。；]{1,16}$/.test(text.slice(Math.max(0, start - 18), start)) ||
    /^的(?:[^，。；]{0,6})(?:校区|食堂|医院|车站|地铁站|教室|公寓|门|路口)/.test(
      text.slice(end, end + 12),
    )
  )
}
