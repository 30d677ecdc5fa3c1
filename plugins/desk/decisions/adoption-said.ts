import { Said } from '../../chat'
import type { Named } from '../../policy'
import type { Roster, Unit } from '../../roster'

/** What a sentence such as 教务处那个第2条被头条采用了 says of an adoption. */
export interface AdoptionTold {
  units: Unit[]
  /** As they were said: 3, 第12号. */
  receipts: string[]
  /** `第1、3条`; empty when none was said. */
  items: string
  outlets: string[]
  /** 都, 全部 */
  isAll: boolean
}

interface Known {
  outlets: readonly Named[]
  roster: Pick<Roster, 'startsWith'>
}

/** A sentence that tells of an adoption is short. */
const LONGEST = 40

const told = /采用|采纳|录用|刊登|刊发|登出|用上|上了|上.{1,8}了|登了|用了|发了/
const surely = /采用|采纳|录用/
const notTold =
  /[?？]|吗|呢|没|不|别|是否|有无|怎么|咋|如何|为什么|为啥|什么|多少|几|谁|哪|能|可以|想|要求|希望|撤|错|取消|作废|过了/

const receiptForm = /^(?:编号|回执)?第?(\d{4}-\d{1,4}|\d{1,4}|[一二三四五六七八九十]{1,3})[号篇]/

/** Reads it anywhere in the sentence; undefined when it tells of none, or of nothing to be adopted. */
export function readTold(text: string, known: Known): AdoptionTold | undefined {
  if (text.length > LONGEST || !told.test(text) || notTold.test(text)) return undefined
  const found: AdoptionTold = { units: [], receipts: [], items: '', outlets: [], isAll: false }
  const said = new Said(text)
  while (!said.isOver) if (!takePart(said, found, known)) said.take(/^[^]/)
  const isNamed = found.units.length > 0 || found.receipts.length > 0
  // 学校网站发了通知 tells of something else.
  const isSure = surely.test(text) || found.outlets.length > 0
  return isNamed && isSure ? found : undefined
}

const itemsAlone =
  /^(?:不对?[，,\s]*)?(?:只|就)?是?第?([\d一二三四五六七八九十]{1,3}(?:[、,，和到至-]第?[\d一二三四五六七八九十]{1,3})*条)[。.！!]*$/

/** The same of these items, when words say nothing but them: 第一条, 不对，是第二条. */
export function withItems(told: AdoptionTold | undefined, said: string): AdoptionTold | undefined {
  const [, items] = itemsAlone.exec(said.trim()) ?? []
  return told && items ? { ...told, items: `第${items}` } : undefined
}

function takePart(said: Said, found: AdoptionTold, { outlets, roster }: Known): boolean {
  const items = said.take(
    /^第?[\d一二三四五六七八九十]{1,3}(?:[、,和到至-]第?[\d一二三四五六七八九十]{1,3})*条/,
  )
  if (items) {
    found.items += items[0].startsWith('第') ? items[0] : `第${items[0]}`
    return true
  }
  const receipt = said.take(receiptForm)
  if (receipt) return found.receipts.push(receipt[1]) > 0
  if (said.take(/^(?:全部|所有|全都|都|全)/)) return (found.isAll = true)
  const outlet = said.named(outlets)
  if (outlet) return found.outlets.push(outlet.name) > 0
  const unit = said.unit(roster)
  return unit !== undefined && found.units.push(unit) > 0
}
