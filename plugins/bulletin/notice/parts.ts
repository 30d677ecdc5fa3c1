import { formatNumeral } from '../../calendar'
import type { WordDraft, WordLine } from '../../manuscript'
import { widthOf, wordDay } from '../paper/paper-text'
import { say } from '../say'

export type Part = WordDraft['paragraphs'][number]

/** A section of a notice, numbered as it comes. */
export interface Section {
  name: string
  parts: Part[]
}

export function number({ name, parts }: Section, index: number): Part[] {
  const text = say('bulletin.notice.heading', { no: formatNumeral(index + 1), name })
  return [{ style: 'Heading1', text }, ...parts]
}

export function withNext(text: string): WordLine {
  return { text, isWithNext: true }
}

interface Signed {
  office: string
  /** `YYYY-MM-DD` */
  day: string
}

/** The annex and the signature, which never stand alone on a page. */
export function closeWith(annex: string, by: Signed): Part[] {
  return [
    withNext(''),
    { ...withNext(say('bulletin.notice.annex', { name: annex })), style: 'Annex' },
    withNext(''),
    ...sign(by),
  ]
}

/**
 * Office and day at the right: the day begins two characters after the office, and the one that
 * reaches further stays two characters from the edge (GB/T 9704-2012 7.3.5.2).
 */
function sign({ office, day }: Signed): WordLine[] {
  const date = wordDay(day)
  const shift = widthOf(date) + 2 - widthOf(office)
  return [
    { style: 'Closing', isWithNext: true, text: office, right: 2 + Math.max(0, shift) },
    { style: 'Closing', text: date, right: 2 + Math.max(0, -shift) },
  ]
}
