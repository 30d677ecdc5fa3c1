import { type Element, elements, gramsOf, type Weights } from '../../plugins/check'
import { fit } from './regression'

/** An item of which somebody said what it has; what nobody said is absent. */
export interface Example extends Partial<Record<Element, boolean>> {
  text: string
}

/** Grams of fewer items say more of these items than of the language. */
const RARE = 3

const MOST = 9000

/** The grams of many items, the most frequent first. */
function vocabularyOf(texts: Set<string>[]): string[] {
  const counts = new Map<string, number>()
  for (const grams of texts) for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count >= RARE)
    .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([gram]) => gram)
}

/** Learns the second opinion from labelled items; `own` is how many of them are the office's. */
export function learn(examples: Example[], own = 0): Weights {
  const texts = examples.map(({ text }) => new Set(gramsOf(text)))
  const vocabulary = vocabularyOf(texts)
  const numbers = new Map(vocabulary.map((gram, no) => [gram, no]))
  const features = texts.map((grams) =>
    Uint32Array.from([...grams].flatMap((gram) => numbers.get(gram) ?? [])),
  )
  const fitted = elements.map((element) => {
    const labels = examples.map((example) => example[element])
    return fit(features, labels, vocabulary.length)
  })
  const weightsAt = (at: number) => fitted.map((weights) => Math.round(weights[at] * 10) || 0)
  return {
    learnt: { labelled: examples.length - own, own },
    bias: weightsAt(vocabulary.length),
    grams: Object.fromEntries(vocabulary.map((gram, at) => [gram, weightsAt(at)])),
  }
}

/** As it stands in the file: a gram a line. */
export function formatWeights({ learnt, bias, grams }: Weights): string {
  const lines = Object.entries(grams).map(
    ([gram, weights]) => `${JSON.stringify(gram)}:${JSON.stringify(weights)}`,
  )
  const head = `"learnt":${JSON.stringify(learnt)},\n"bias":${JSON.stringify(bias)}`
  return `{${head},\n"grams":{\n${lines.join(',\n')}\n}}\n`
}
