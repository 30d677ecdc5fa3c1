import { comparable } from './stem'

export type Slot = 'unit' | 'week' | 'month' | 'date' | 'topic'

/** A name form of a policy (`{unit}第{week}周工作动态信息`) taken apart. */
export interface Form {
  slots: Slot[]
  pattern: RegExp
  /** The fixed words without brackets and without 第 … 周 and … 月: 工作动态信息. */
  words: string
}

export const weekNumeral = '\\d{1,3}|[〇零一二两三四五六七八九十百廿]{1,6}'

export const monthNumeral = '1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]'

export const dateText = '\\d{4}(?:[-./_]\\d{1,2}[-./_]\\d{1,2}|年\\d{1,2}月\\d{1,2})日?'

/** `5.20`, `5月20日`, and set apart `0520`. */
export const yearlessDate =
  '(?:1[0-2]|0?[1-9])(?:[-./]|月)(?:3[01]|[12]\\d|0?[1-9])[日号]?|(?<=[(\\-_—])(?:1[0-2]|0[1-9])(?:3[01]|[12]\\d|0[1-9])(?=[)\\-_—])'

const slots: Record<Slot, string> = {
  unit: '(?<unit>.+?)',
  week: `(?<week>${weekNumeral})`,
  month: `(?<month>${monthNumeral})`,
  date: `(?<date>${dateText})`,
  topic: '(?<topic>.+)',
}

function escape(text: string) {
  return comparable(text).replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
}

export function formOf(form: string): Form {
  const parts = form.split(/\{(unit|week|month|date|topic)\}/)
  const pattern = parts.map((part, index) => (index % 2 ? slots[part as Slot] : escape(part)))
  const literals = form
    .replace(/第?\{week\}(?:教学)?周?|\{month\}月份?/, '')
    .replace(/\{\w+\}/g, '')
  return {
    slots: parts.filter((_, index) => index % 2) as Slot[],
    pattern: new RegExp(`^${pattern.join('')}$`, 'id'),
    words: comparable(literals).replace(/[^\p{L}\p{N}]/gu, ''),
  }
}
