import type { Policy } from '../policy'

/** A number of hundredths to a whole one, as the regulation says; alike for what is taken away. */
export function round(value: number, { rounding }: Pick<Policy, 'rounding'>): number {
  const size = settle(Math.abs(value))
  const whole = { 'half-up': Math.floor(size + 0.5), up: Math.ceil(size), down: Math.floor(size) }
  return Math.sign(value) * whole[rounding] || 0
}

/**
 * Points `times` over, in hundredths: 150 is one and a half times. Rounded as the regulation says; a
 * unit's share that is no whole number of hundredths stays exact.
 */
export function multiplied(value: number, times: number, policy: Pick<Policy, 'rounding'>): number {
  const product = (value * times) / 100
  return Number.isInteger(value) ? round(product, policy) : product
}

/** A sum of shares as it is: three times 20/3 is 20, though doubles come to a hair beside it. */
export function settle(sum: number): number {
  return Math.round(sum * 1e6) / 1e6 || 0
}

/** `1250` hundredths are `12.5` points, `-200` are `－2`; a third decimal is rounded. */
export function formatPoints(hundredths: number): string {
  const shown = Math.round(Math.abs(settle(hundredths))) / 100
  return `${hundredths < 0 && shown > 0 ? '－' : ''}${shown}`
}
