import { formatPoints } from './hundredths'
import type { EventWhy, Kind, Line, Point, Reason } from './types'

/** The kind of points that an event of this name gives. */
export function kindOf(on?: string): Kind {
  return on === 'submitted' || on === 'adopted' || on === 'endorsed' ? on : 'other'
}

/** The points among lines, explained: what no rule gave anything for is left out. */
export function pointsAmong(lines: readonly Line[]): Point[] {
  return lines.flatMap((line): Point | [] => {
    const { clause } = line
    return clause === undefined ? [] : { ...line, clause, reason: reasonOf(line) }
  })
}

/** Why a line has its points, to be put in words. */
export function reasonOf(line: Line): Reason {
  return 'params' in line.why ? line.why : explain(line, line.why)
}

function explain(line: Line, { key, whole, each, factor, base, text, ...why }: EventWhy): Reason {
  const { outlet = '', level = '', ground = '', value, isShared = false } = line
  const params: Reason['params'] = { outlet, level, ground, reason: text ?? '' }
  if (factor !== undefined) params.factor = formatPoints(factor)
  if (base !== undefined) params.base = formatPoints(base)
  if (each !== undefined) params.each = formatPoints(each)
  const {
    per = '',
    items = 0,
    heads = 0,
    isLost = false,
    merged,
    role = '',
    traits = '',
    own = '',
  } = why
  const shown = { per, items, heads, lost: Number(isLost), traits, own, role }
  const total = { value: formatPoints(value), whole: formatPoints(whole) }
  if (merged !== undefined) params.merged = merged
  return { key, params: { ...params, ...shown, ...total, shared: Number(isShared) } }
}

/** The earliest day first, then as they were written; what a period gives comes after its last day's. */
export function byDay(a: Line, b: Line): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1
  return (a.seq || Number.MAX_SAFE_INTEGER) - (b.seq || Number.MAX_SAFE_INTEGER)
}
