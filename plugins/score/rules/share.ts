export interface Part {
  unit: string
  part: number
}

/**
 * Shares values out one after another so that each is shared exactly, and so is their sum: what is
 * rounded away from a unit this time is first in line the next. Ties go by the order of the parts.
 */
export function sharer(parts: Part[]): (value: number) => number[] {
  const whole = parts.reduce((sum, { part }) => sum + part, 0)
  const given = parts.map(() => 0)
  let total = 0
  return (value) => {
    total += value
    // What each is still owed, in hundredths times `whole`.
    const owed = parts.map(({ part }, index) => total * part - given[index] * whole)
    const shares = owed.map((amount) => Math.floor(amount / whole))
    let rest = value - shares.reduce((sum, share) => sum + share, 0)
    const order = parts
      .map((_, index) => index)
      .toSorted((a, b) => remainder(owed[b], whole) - remainder(owed[a], whole) || a - b)
    for (const index of order) {
      if (rest-- <= 0) break
      shares[index]++
    }
    shares.forEach((share, index) => (given[index] += share))
    return shares
  }
}

function remainder(amount: number, whole: number) {
  return amount - Math.floor(amount / whole) * whole
}
