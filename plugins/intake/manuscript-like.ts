import { isLinkOnly } from '../manuscript'

/** A text with fewer characters is talk. */
const LEAST = 60

/** With words that ask us to hand it in, fewer will do. */
const LEAST_ASKED = 25

/** Longest first line that can be a title, in characters. */
const TITLE = 40

const sentenceEnd = /[。！？；]/g
const numbered = /^\s*[（(]?[\d一二三四五六七八九十]{1,3}[.．、)）]/gm

/** A day, or so many of something: what is reported has them, talk seldom. */
const fact =
  /[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日|\d{1,2}[./]\d{1,2}|\d+\s?(?:余|多)?(?:名|人|个|项|次|场|件|篇|家|位|万|元|%|％)/

const [asked, thanks] = ['报(?:送|上)?(?:一?下|上去|出去)?', '(?:谢谢|多谢|感谢|辛苦)']
const plea = `(?:(?:麻烦|请|能不能|能否|可不可以|可以)*(?:您|你们?|老师)?(?:帮忙?|麻烦|劳烦)[^，,。；;：:\\n]{0,6}${asked}|(?:请|给)?(?:您|你|我们?)?报(?:送|上)?一下)`
const pleas = new RegExp(
  `^[^，,。；;：:\\n]{0,6}${plea}[^，,。；;：:\\n]{0,6}[，,。；;：:\\s]+|[，,。；;：:\\s]*${plea}[^，,。；;：:\\n]{0,6}[。！!？?~]*(?:[，,\\s]*${thanks}[^，,。]{0,6})?[。！!~]*$`,
)

/** A text without the words that ask us to hand it in: 麻烦帮忙报一下. */
export function withoutPlea(text: string): string {
  const bare = text.trim().replace(pleas, '').trim()
  return bare === text.trim() || /[。！？；]$/.test(bare) ? bare : `${bare}。`
}

/**
 * Whether a text is a manuscript rather than talk: long, of several sentences or items, with facts. To
 * the bot alone nobody talks so long: there a paragraph is one too.
 */
export function looksLikeManuscript(text: string, isPrivate = false): boolean {
  const { length } = text.replace(/\s/g, '')
  if (isPrivate && length >= LEAST_ASKED && pleas.test(text.trim())) return true
  if (length < LEAST || isLinkOnly(text)) return false
  if (isPrivate) return !/[？?]$/.test(text.trim()) && (/[。；]|\n/.test(text) || fact.test(text))
  if (!fact.test(text)) return false
  const count = (form: RegExp) => text.match(form)?.length ?? 0
  return count(sentenceEnd) >= 2 || count(numbered) >= 2 || text.trim().includes('\n')
}

/** The title in the first line and the body below; undefined when the first line is none. */
export function splitTitle(text: string): { title: string; body: string } | undefined {
  const [first, ...rest] = text.trim().split('\n')
  const title = first.trim()
  const body = rest.join('\n').trim()
  return body && title.length <= TITLE && !/[。！？；，]$/.test(title) ? { title, body } : undefined
}
