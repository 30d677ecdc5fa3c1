import { narrow } from '../text'

/** Characters of what somebody typed that are said back to them. */
const LONGEST = 30

/** A long run between or behind quotation marks: where what was typed is said back. */
const quoted = new RegExp(`(?<=[“”])[^“”]{${LONGEST + 1},}`, 'gu')

/** An answer in which long words that were typed are cut: 没有“一二三…”这条命令. */
export function briefly(answer: string, typed: string): string {
  const own = narrow(typed)
  return answer.replace(quoted, (words) => {
    return own.includes(narrow(words)) ? [...words].slice(0, LONGEST).join('') + '…' : words
  })
}
