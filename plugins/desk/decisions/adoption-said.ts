import { adoptionWords, type KnownWords, type Word } from './adoption-words'

/** What was said of manuscripts that are adopted alike: 教务处那个第2条被头条采用了. */
export interface AdoptionTold {
  units: string[]
  /** As they were said: 3, 第12号. */
  receipts: string[]
  /** `第1、3条`; empty when none was said. */
  items: string
  outlets: string[]
  /** 都, 全部 */
  isAll: boolean
  /** What one item, or the manuscript, is called. */
  title?: string
}

/** A sentence that tells of an adoption is short. */
const LONGEST = 60

const told = /采用|采纳|录用|刊登|刊发|登出|用上|上了|上.{1,8}了|登了|用了|发了/
const surely = /采用|采纳|录用/
const notTold =
  /[?？]|吗|呢|没|不|别|是否|有无|怎么|咋|如何|为什么|为啥|什么|多少|几|谁|哪|能|可以|想|要求|希望|撤|错|取消|作废|过了|情况|汇总|打包/

/** Reads it anywhere in the sentence; undefined when it tells of none, or of nothing to be adopted. */
export function readTold(text: string, known: KnownWords): AdoptionTold[] | undefined {
  if (text.length > LONGEST || !told.test(text) || notTold.test(text)) return undefined
  const parts = partsOf(adoptionWords(text, known).words)
  // 学校网站发了通知 tells of something else.
  const isSure = surely.test(text) || parts.some(({ outlets }) => outlets.length)
  return parts.length && isSure ? parts : undefined
}

const itemsAlone =
  /^(?:不对?[，,\s]*)?(?:只|就)?是?第?([\d一二三四五六七八九十]{1,3}(?:[、,，和到至-]第?[\d一二三四五六七八九十]{1,3})*条)[。.！!]*$/

/** The same of these items, when words say nothing but them: 第一条, 不对，是第二条. */
export function withItems(
  [told, ...others]: AdoptionTold[] = [],
  said: string,
): AdoptionTold[] | undefined {
  const [, items] = itemsAlone.exec(said.trim()) ?? []
  return told && !others.length && items ? [{ ...told, items: `第${items}` }] : undefined
}

const correcting = /^(?:不对|不是|错了?|弄错了?)[，,。\s]*/

/** The same with what is said now of some of its units: 不对，教务处是第二条. */
export function withChange(
  told: AdoptionTold[] | undefined,
  said: string,
  known: KnownWords,
): AdoptionTold[] | undefined {
  if (!told || !correcting.test(said) || /[?？吗呢]/.test(said)) return undefined
  const changes = partsOf(adoptionWords(said.replace(correcting, ''), known).words)
  const each = told.flatMap((part) => part.units.map((unit) => ({ ...part, units: [unit] })))
  const isOf = (change: AdoptionTold, { units: [unit] }: AdoptionTold) =>
    change.units.includes(unit)
  const isKnown = changes.every((change) => each.some((part) => isOf(change, part)))
  const isSaid = changes.some(({ items, outlets }) => items || outlets.length)
  if (!changes.length || !isKnown || !isSaid) return undefined
  return each.map((part) => {
    const { items = '', outlets = [] } = changes.find((change) => isOf(change, part)) ?? {}
    const own = items ? { items, isAll: false, title: undefined } : {}
    return { ...part, ...own, outlets: outlets.length ? outlets : part.outlets }
  })
}

/**
 * Words as they belong together: 机电1、3条，团委全部，周动态. Outlets in front hold for what follows,
 * others for what stood before them.
 */
export function partsOf(words: Word[]): AdoptionTold[] {
  const isLeading = words[0]?.kind === 'outlet'
  const parts = [nothing()]
  for (const word of words) {
    const part = parts.at(-1)!
    const isNew = startsAnew(part, word, isLeading)
    if (isNew) parts.push({ ...nothing(), ...carriedOn(part, word, isLeading) })
    for (const each of put(parts.at(-1)!, word)) parts.push(each)
  }
  return withOutlets(parts.filter(isNamed))
}

function isNamed({ units, receipts }: AdoptionTold): boolean {
  return units.length > 0 || receipts.length > 0
}

function nothing(): AdoptionTold {
  return { units: [], receipts: [], items: '', outlets: [], isAll: false }
}

function startsAnew(part: AdoptionTold, { kind }: Word, isLeading: boolean): boolean {
  const isSaid = part.items !== '' || part.isAll || (!isLeading && part.outlets.length > 0)
  if (kind === 'units' || kind === 'receipt') return isNamed(part) && isSaid
  if (kind === 'items') return isNamed(part) && !isLeading && part.outlets.length > 0
  return kind === 'outlet' && isLeading && isNamed(part)
}

/** 机电第1条头条，第2条周动态: the second is of the same. */
function carriedOn(part: AdoptionTold, { kind }: Word, isLeading: boolean) {
  if (kind === 'items') return { units: part.units, receipts: part.receipts }
  return isLeading && kind !== 'outlet' ? { outlets: part.outlets } : {}
}

/** Puts a word into a part; the parts that follow from it: in 机电、教务处第2条 the item is the second's. */
function put(part: AdoptionTold, { kind, said, unread }: Word): AdoptionTold[] {
  if (kind === 'units') part.units.push(...said)
  if (kind === 'receipt') part.receipts.push(...said)
  if (kind === 'outlet') part.outlets.push(...said)
  if (kind === 'all') part.isAll = !part.items
  if (kind !== 'items') return []
  const last = part.units.length > 1 && !part.items && !unread ? part.units.pop() : undefined
  if (last) return [{ ...nothing(), units: [last], outlets: [...part.outlets], items: said[0] }]
  part.items += said[0]
  return []
}

/** Of a part without an outlet, those of the next that has some, else of the one before. */
function withOutlets(parts: AdoptionTold[]): AdoptionTold[] {
  const isSaid = ({ outlets }: AdoptionTold) => outlets.length > 0
  return parts.map((part, index) => {
    const found = isSaid(part)
      ? part
      : (parts.slice(index).find(isSaid) ?? parts.slice(0, index).findLast(isSaid))
    return { ...part, outlets: found?.outlets ?? [] }
  })
}
