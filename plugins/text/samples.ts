/**
 * Words of the school for the examples in texts, by name: `{ anOutlet: '头条' }`. What the school has
 * none of is absent.
 */
export type Samples = Partial<Record<string, string>>

const sources = new Set<() => Samples>()

/** Gives the examples in texts words of the school; the function given back takes them away. */
export function defineSamples(source: () => Samples): () => void {
  sources.add(source)
  return () => void sources.delete(source)
}

/** The word for a blank of an example: of what was defined last. */
export function sampleOf(name: string): string | undefined {
  return [...sources]
    .toReversed()
    .map((source) => source()[name])
    .find((word) => word !== undefined)
}
