import { gramsOf } from './grams'

/** What an item must have, in the order of the weights. */
export const elements = ['time', 'place', 'event', 'significance'] as const

export type Element = (typeof elements)[number]

/** What was learnt from labelled items; numbers are tenths, one for each element. */
export interface Weights {
  /** How many items it was learnt from: those of the repository, and the office's own. */
  learnt: { labelled: number; own: number }
  bias: number[]
  grams: Record<string, number[]>
}

/** An item as it is read. */
interface Judged {
  source: string
}

/**
 * Judges items by their characters alone, knowing no grammar: a logistic regression over runs of
 * characters. `npm run accuracy -- learn` makes its weights.
 */
export class Opinion {
  private grams: Map<string, number[]>
  private bias: number[]
  /** An item is asked about several elements. */
  private judged = new WeakMap<Judged, number[]>()

  constructor({ bias, grams }: Weights) {
    this.bias = bias
    this.grams = new Map(Object.entries(grams))
  }

  /** How likely an item has an element, from 0 to 1. */
  chance(element: Element, item: Judged): number {
    const chances = this.judged.get(item) ?? this.judge(item.source)
    this.judged.set(item, chances)
    return chances[elements.indexOf(element)]
  }

  private judge(text: string): number[] {
    const known = new Set<number[]>()
    for (const gram of gramsOf(text)) {
      const weights = this.grams.get(gram)
      if (weights) known.add(weights)
    }
    return this.bias.map((bias, at) => {
      let sum = 0
      for (const weights of known) sum += weights[at]
      const score = (bias + sum / Math.sqrt(known.size || 1)) / 10
      return 1 / (1 + Math.exp(-score))
    })
  }
}
