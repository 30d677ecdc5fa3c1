import type { Block } from '../../manuscript'
import { type Line, spot } from '../lines'
import { type OutsideLine, outsideLinesOf } from '../outside'
import { findNumbers, type Row } from '../personal'
import { defineRule } from '../rule'

function rowsOf(lines: Line[], blocks: Block[]): Row[] {
  const cellOf = (at: number) => blocks[lines[at]?.block]?.cell
  return lines.map(({ text, block }, at) => {
    const isNew = lines[at - 1]?.block !== block
    const isApart = isNew && !!(cellOf(at) ?? cellOf(at - 1))
    const isBeside = !!cellOf(at) && cellOf(at - 1)?.table === cellOf(at)?.table
    return { text, joint: isApart ? '；' : '\n', isBeside }
  })
}

function outsideRowsOf(lines: OutsideLine[]): Row[] {
  return lines.map(({ text, isSoft, place }, at) => {
    return { text, joint: isSoft ? '\n' : '；', isBeside: lines[at - 1]?.place === place }
  })
}

/**
 * No ID card and bank card numbers; mobile numbers only in contact, author and duty lines. Outside
 * the body alike, but for numbers that are in the body too.
 */
export default defineRule({
  id: 'personal-data',
  confidential: true,
  check({ manuscript, lines }, report) {
    const seen = new Set<string>()
    for (const { kind, row, digits, isAllowed, ...own } of findNumbers(
      rowsOf(lines, manuscript.blocks),
    )) {
      seen.add(digits)
      if (!isAllowed) report({ ...spot(lines[row], own), variant: kind })
    }
    const outside = outsideLinesOf(manuscript)
    for (const { kind, row, quote, digits, isAllowed } of findNumbers(outsideRowsOf(outside))) {
      if (isAllowed || seen.has(digits)) continue
      seen.add(digits)
      report({ place: outside[row].place, quote, variant: kind })
    }
  },
})
