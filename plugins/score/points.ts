import type { Line, Point } from './types'

/** Whether a rule gave it: it can be explained and is shown. */
export function isPoint(line: Line): line is Line & Point {
  return line.clause !== undefined
}

/** The earliest day first, then as they were written; what a period gives comes after its last day's. */
export function byDay(a: Line, b: Line): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1
  return (a.seq || Number.MAX_SAFE_INTEGER) - (b.seq || Number.MAX_SAFE_INTEGER)
}
