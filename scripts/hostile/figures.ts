import { percentile } from '../bench/stats'

/** Median, 99th percentile and maximum, in milliseconds. */
export function figures(values: number[]): string {
  return [0.5, 0.99, 1].map((share) => percentile(values, share).toFixed(1)).join(' / ')
}
