import { type Fields, fieldsIn, type Kind } from './fields'
import { hasEvent, hasTime, Passage } from './language'
import type { Line } from './lines'

/** One part of the text that may be an item: a line, a row of a table, or a list of labels. */
export interface Part {
  lines: Line[]
  text: string
  number?: string
  /** The labels it has, in their order, and whether it begins with one. */
  kinds: Kind[]
  isLabelled?: boolean
  /** What the heads of its columns say, in a table. */
  fields?: Fields
  isHeading?: boolean
}

export function partOfLines(lines: Line[], text: string, number?: string): Part {
  const fields = fieldsIn(text)
  return {
    lines,
    text,
    number,
    kinds: fields.map(({ kind }) => kind),
    isLabelled: fields[0]?.start === 0,
  }
}

export function partOf(line: Line): Part {
  const { text, number, kind } = line
  return { ...partOfLines([line], text.trim(), number), isHeading: kind === 'heading' }
}

const sentence = /[。；！，,]/

/** 一、党建工作: short, no sentence. */
export function isLabel({ text, kinds }: Part): boolean {
  return text.length <= 30 && !sentence.test(text) && !kinds.length
}

export function tellsEvent({ lines }: Part): boolean {
  return lines.some(({ passage }) => hasEvent(passage))
}

/** 5月18日（周二）: nothing but a day, the head of what was done on it. */
export function isDay({ text, kinds }: Part): boolean {
  if (kinds.length || sentence.test(text)) return false
  const { dates } = new Passage(text)
  const rest = dates.reduceRight(
    (left, { start, end }) => left.slice(0, start) + left.slice(end),
    text,
  )
  return dates.length > 0 && /^[（）\s上下午晚周星期一二三四五六日天至:、-]*$/.test(rest)
}

export function tellsTime({ lines }: Part): boolean {
  return lines.some(({ passage }) => hasTime(passage))
}

/** Whether a part is enough of an item by itself: it says when something was done. */
export function tells(part: Part): boolean {
  return part.kinds.length > 1 || (tellsTime(part) && tellsEvent(part))
}
