export interface Part {
  unit: string
  part: number
}

/** What each part has of a value: exactly, so that the shares of many manuscripts sum to the whole. */
export function share(value: number, parts: readonly Part[]): number[] {
  const whole = parts.reduce((sum, { part }) => sum + part, 0)
  return parts.map(({ part }) => (value * part) / whole)
}
