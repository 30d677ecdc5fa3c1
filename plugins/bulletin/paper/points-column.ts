/** Decimals that all of these points need, in hundredths: 0, 1 or 2. */
export function decimalsOf(points: number[]): number {
  const shown = points.map(Math.round)
  if (shown.every((each) => each % 100 === 0)) return 0
  return shown.every((each) => each % 10 === 0) ? 1 : 2
}

/** Points below each other, all with the same decimals: `71.5` and `68.0`; `－1.0` is negative. */
export function alignPoints(points: number[]): string[] {
  const decimals = decimalsOf(points)
  return points.map((each) => {
    return (each < 0 ? '－' : '') + (Math.abs(each) / 100).toFixed(decimals)
  })
}
