import { parseNumeral } from '../../plugins/calendar'

/** A rule of a regulation in a sentence, and where it stands. */
export interface Statement {
  clause: string
  text: string
}

type Token = number | string

/** `三（二）1` as 3 （ 2 ） 1. */
function tokens(clause: string): Token[] {
  const parts = clause.match(/[〇零一二三四五六七八九十百]+|\d+|[^〇零一二三四五六七八九十百\d]/g)
  return (parts ?? []).map((part) => parseNumeral(part) ?? part)
}

function compare(a: Token | undefined, b: Token | undefined): number {
  if (a === undefined || b === undefined) return Number(b === undefined) - Number(a === undefined)
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0
  // 附件 comes after numbered clauses.
  return typeof a === 'number' ? -1 : 1
}

/** In the order of the paper: 一, 一（一）, 二, 十, 附件. */
export function byClause({ clause: a }: Statement, { clause: b }: Statement): number {
  const [left, right] = [tokens(a), tokens(b)]
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const order = compare(left[index], right[index])
    if (order !== 0) return order
  }
  return 0
}
