import secrecy from '../../../data/language/secrecy.yml'
import { oneOf, type Span, spansOf } from './pattern'

const mark = oneOf(secrecy, 'mark', 'internal')
const term =
  '(?:长期|\\d{4}年\\d{1,2}月\\d{1,2}日前?|\\d{1,2} ?(?:年|个月|月|天|日)|[一二三五十]{1,3}(?:年|个月|月|天|日)|启用前|[^，。；\\s]{1,8}前)?'

/** 秘密★1年 wherever it stands, spread or not. */
const starred = new RegExp(`[绝机秘]\\s{0,3}密\\s{0,3}[★☆⭐*＊]\\s{0,3}${term}`, 'g')

const joint = '[\\s，,、·;；！!★☆*—-]*'
const caution = oneOf(secrecy, 'silence', 'caution')
const marks = `${mark}(?:${joint}(?:${mark}|${caution}))*[！!]?`

/** 内部资料，注意保密 in a sentence, unless it asks to treat such papers so. */
const warning = new RegExp(
  `(?<!${oneOf(secrecy, 'handling')})${oneOf(secrecy, 'internal', 'topic')}[\\s，,、·;；]{1,3}${oneOf(secrecy, 'silence')}`,
  'g',
)

/** 密级：秘密 */
const named = `(?:${mark}|${oneOf(secrecy, 'topic')})`
const label = `(?:密级|保密级别|保密等级|涉密等级|定密)[：:]\\s*(?:${named}|内部)`
const labelled = `${label}\\S{0,6}`

/** The same as a clause of its own beside sentences: …已入库。密级：秘密 */
const beside = new RegExp(
  `(?<=[\\s。；;，,！!（(【[])${label}(?=$|[\\s。；;，,！!）)】\\]])|^${label}(?=[\\s。；;，,！!])`,
  'g',
)

/** 本件属于内部资料 */
const told = `[本此该](?:件|文|报告|材料|资料|文件|信息)(?:为|属|属于|系)(?:${marks}|${named})[。！]?`

/** A line, or a part of it beside spaces, that is nothing but marks. */
const alone = new RegExp(`^[（(【[]?(?:${marks}|${labelled}|${told})[）)】\\]]?$`)

/** （机密） at either end of a line. */
const bracketed = new RegExp(`^[（(【[]${marks}[）)】\\]]|[（(【[]${marks}[）)】\\]]$`)

/** Longest line that may be a header with a mark and other things. */
const longest = 60

function partsOf(text: string): Span[] {
  const whole = text.trim()
  const start = text.indexOf(whole)
  const parts = whole.length > longest ? [] : spansOf(text, /\S+/g)
  return [{ start, end: start + whole.length }, ...parts]
}

/** The secrecy marks of a line (秘密★1年, 内部资料); not the words of a sentence (保密工作). */
export function findMarks(text: string): Span[] {
  const stars = spansOf(text, starred)
  if (stars.length) return stars.map(({ start, end }) => trim(text, start, end))
  for (const part of partsOf(text)) {
    const words = text.slice(part.start, part.end)
    // 秘 密: spread to fill the line.
    if (alone.test(words) || alone.test(words.replace(/\s/g, ''))) return [part]
  }
  const match = bracketed.exec(text.trim())
  if (!match) return [...spansOf(text, beside), ...spansOf(text, warning)]
  const start = text.indexOf(match[0])
  return [{ start, end: start + match[0].length }]
}

function trim(text: string, start: number, end: number): Span {
  return { start, end: start + text.slice(start, end).trimEnd().length }
}
