import type { Policy } from '../policy'

/** A number of hundredths to a whole one, as the regulation says; alike for what is taken away. */
export function round(value: number, { rounding }: Pick<Policy, 'rounding'>): number {
  const size = Math.abs(value)
  // Products of decimals can be a hair off: 1.005 × 100.
  const near = Math.round(size * 1e6) / 1e6
  const whole = { 'half-up': Math.floor(near + 0.5), up: Math.ceil(near), down: Math.floor(near) }
  return Math.sign(value) * whole[rounding] || 0
}

/** `1250` hundredths are `12.5` points. */
export function formatPoints(hundredths: number): string {
  return String(hundredths / 100)
}
