import { fill } from '../text'
import type { WordDraft } from './compose'
import words from './digest.zh-CN.yml'
import type { WordLine } from './line'

/** 汇编: the items of a week from all units, in the order they shall stand in. */
export interface Digest {
  /** 学校每周动态（第十二周） */
  title: string
  issuer: string
  /** `YYYY-MM-DD` */
  day: string
  sections: { unit: string; items: DigestItem[] }[]
}

export interface DigestItem {
  text: string
  receipt: string
  /** Who signed it, and when. */
  signed?: string
  /** Where the same was reported too. */
  twins?: { unit: string; receipt: string }[]
}

/** What an editor must know of an item and a reader of the finished text need not. */
function noteOn({ receipt, signed, twins = [] }: DigestItem, no: number): string {
  const sources = twins.map((twin) => fill(words.source, { ...twin })).join(words.comma)
  return [
    fill(words.note, { no, receipt }),
    ...(signed ? [signed] : []),
    ...(twins.length ? [fill(words.twins, { sources })] : []),
  ].join('\n')
}

/**
 * The draft of a digest. Items are numbered through by Word, so that they count on when some are
 * taken out; each names in brackets the units that reported it, which go with it when it is moved.
 * The number it has now and its receipt stand in a comment: all comments are deleted at once.
 */
export function draftDigest({ title, issuer, day, sections }: Digest): WordDraft {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const items = sections.flatMap(({ unit, items }) => items.map((item) => ({ unit, item })))
  const lines = items.map(({ unit, item }, index): WordLine => {
    const units = new Set([unit, ...(item.twins ?? []).map((twin) => twin.unit)])
    const text = fill(words.item, { text: item.text.trim(), unit: [...units].join(words.comma) })
    return { style: 'Item', text, note: noteOn(item, index + 1) }
  })
  const byline = fill(words.byline, { issuer, year, month, date })
  const paragraphs = [{ style: 'Byline', text: byline } satisfies WordLine, ...lines]
  return { title, author: issuer, isPaged: true, pictures: [], paragraphs }
}
