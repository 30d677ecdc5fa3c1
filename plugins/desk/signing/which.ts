import { parseNumeral, today } from '../../calendar'
import { Said } from '../../chat'
import type { YearSaid } from '../../ledger'
import { kindStart } from './kinds'

/** Which of the manuscripts that wait are meant. */
export interface Which {
  receipts?: string[]
  /** In the order they are listed: from 1, -1 for the last. */
  places?: number[]
  /** All that wait, but `except`. */
  isAll?: true
  except?: Which
  /** All that nothing else is said of (其他). */
  isRest?: true
  /** Words of the title, or who wrote it: 课表那个. */
  title?: string
}

export const thisYear = () => today().slice(0, 4)

const numeral = String.raw`[\d一二两三四五六七八九十]{1,3}`
const measure = '[个份篇]'

/** 第二个, 第1、2份, 前两个, 最后一份 */
const places = new RegExp(
  `^(?:第(?<each>${numeral}(?:\\s?[、,和]\\s?第?${numeral})*)${measure}|[前头](?<first>${numeral})${measure}|最?后(?<last>${numeral})${measure}|最后(?:那|这)?${measure})(?:稿子?|稿件)?的?`,
)

const several = '(?:都|全都|全部|所有|一律|统统)(?:的|都)*'
const counted = `(?:[这那]?(?:${numeral}|几)${measure}|这些|稿子|稿件)?`
const allThat = new RegExp(`^${counted}${several}\\s?(?=$|[\\s，,。！!]|${kindStart})`, 'i')
const allSaid = new RegExp(`^${counted}${several}`)

const rest = `(?:其他|其它|其余|剩下|余下|另外(?=的|那|几|${numeral})|别的)的?(?:那?(?:几|${numeral})?${measure})?的?`
const theRest = new RegExp(`^${rest}\\s?(?:${several}\\s?)?(?=$|[\\s，,。！!]|${kindStart})`, 'i')
const beside = new RegExp(`^(?:的|以外|之外|外)*[\\s，,]*(?:${rest})?(?:${several})?[\\s，,]*`)

const said = '[\\p{sc=Han}\\p{L}\\p{N}《》“”]'
const pointed = `的?[那这]${measure}(?:稿子?|稿件)?`
const title = new RegExp(
  `^(?:关于|有关)?(?!我|你|他|她|您|请|让|觉得|上面|下面|刚才|前面|后面)(?<words>${said}{2,20}?)(?:${pointed}|的稿[子件])的?(?=$|[\\s，,]|${several}|${kindStart})`,
  'iu',
)

/** Behind the number of a receipt: the next one, what is decided, or nothing. */
const next = `$|[\\s、,;:。]|[和与跟及]|${several}|(?:我们?|本人)(?:也|都|觉得|看)*(?:${kindStart})|(?![行好])(?:${kindStart})`
/** 三段 is no receipt, 3 and 第三号 are. */
const isReceipt = /^(?:编号|回执)|^第?[\d０-９]|^第?[一二三四五六七八九十]{1,3}号/

/** Takes what says which manuscripts are meant; nothing when nothing does. */
export function takeWhich(text: Said, year: YearSaid = thisYear()): Which | undefined {
  const { rest: before } = text
  if (text.take(/^(?:除了|除去|除)(?!了?外)/)) {
    const except = takeNamed(text, year) ?? takeTitle(text)
    text.take(beside)
    if (except) return { isAll: true, except }
    text.rest = before
    return undefined
  }
  if (text.take(allThat)) return { isAll: true }
  if (text.take(theRest)) return { isRest: true }
  const named = takeNamed(text, year) ?? takeTitle(text)
  if (named) text.take(allSaid)
  return named
}

/** A receipt, a place, or words of the title, when nothing else is said: `3`, `第二个`, `课表那个`. */
export function readWhich(words: string, year?: YearSaid): Which | undefined {
  const text = new Said(words.replace(/(?:[。.！!]|的?那?个?吧)+$/, ''))
  const which = takeWhich(text, year)
  return text.isOver ? which : undefined
}

function takeNamed(text: Said, year: YearSaid): Which | undefined {
  const found = { receipts: [] as string[], places: [] as number[] }
  for (;;) {
    const { rest: before } = text
    if (found.receipts.length + found.places.length > 0) text.take(/^(?:以及|还有|[和与跟及])\s*/)
    const at = takePlaces(text)
    const receipts = !at && isReceipt.test(text.rest) ? text.receipts(year, next) : undefined
    if (!at && !receipts?.length) {
      text.rest = before
      break
    }
    found.places.push(...(at ?? []))
    found.receipts.push(...(receipts ?? []))
  }
  text.rest = text.rest.replace(/^[：:]\s*/, '')
  const { receipts, places: at } = found
  if (!receipts.length && !at.length) return undefined
  return { ...(receipts.length && { receipts }), ...(at.length && { places: at }) }
}

function takePlaces(text: Said): number[] | undefined {
  const found = text.take(places)
  if (!found) return undefined
  const { each, first, last } = found.groups!
  if (each) return each.match(new RegExp(numeral, 'g'))!.map((one) => parseNumeral(one)!)
  const length = parseNumeral(first ?? last ?? '一')!
  return Array.from({ length }, (_, index) => (first ? index + 1 : index - length))
}

function takeTitle(text: Said): Which | undefined {
  const words = text.take(title)?.groups!.words.replace(/[《》“”]/g, '')
  return words ? { title: words } : undefined
}
