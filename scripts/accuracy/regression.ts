/** How much large weights cost; the value that judged best the sets it had not learnt from. */
const RIDGE = 1 / 30

const ROUNDS = 300

/** The features an example has, by number; each counts 1/√n, so that long texts weigh no more. */
export type Features = Uint32Array

/** Examples with and without it weigh the same together, however many there are of each. */
function costsOf(labels: (boolean | undefined)[]): number[] {
  const count = (wanted: boolean) => labels.filter((label) => label === wanted).length
  const half = (count(true) + count(false)) / 2
  return labels.map((label) => (label === undefined ? 0 : half / count(label)))
}

/** Which way the loss grows; the last weight is the bias. */
function slopeAt(
  weights: Float64Array,
  examples: Features[],
  labels: (boolean | undefined)[],
  costs: number[],
): Float64Array {
  const bias = weights.length - 1
  const slope = weights.map((weight, at) => (at === bias ? 0 : weight * RIDGE))
  for (const [no, features] of examples.entries()) {
    if (!costs[no]) continue
    const part = 1 / Math.sqrt(features.length || 1)
    let sum = 0
    for (const feature of features) sum += weights[feature]
    const chance = 1 / (1 + Math.exp(-weights[bias] - sum * part))
    const error = costs[no] * (chance - (labels[no] ? 1 : 0))
    slope[bias] += error
    for (const feature of features) slope[feature] += error * part
  }
  return slope
}

/**
 * Weights of a logistic regression, by Nesterov's accelerated descent; nothing is left to chance,
 * the same examples give the same weights. A weight for each feature, then the bias.
 */
export function fit(
  examples: Features[],
  labels: (boolean | undefined)[],
  size: number,
): Float64Array {
  const costs = costsOf(labels)
  // No step that is this short leads uphill: features of an example and the bias are 1 long each.
  const step = 1 / (costs.reduce((sum, cost) => sum + cost, 0) / 2 + RIDGE)
  let weights = new Float64Array(size + 1)
  let ahead = weights
  for (let round = 1; round <= ROUNDS; round++) {
    const slope = slopeAt(ahead, examples, labels, costs)
    const next = ahead.map((value, at) => value - step * slope[at])
    const momentum = (round - 1) / (round + 2)
    const last = weights
    ahead = next.map((value, at) => value + momentum * (value - last[at]))
    weights = next
  }
  return weights
}
