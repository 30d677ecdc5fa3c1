import { expect, it } from 'vitest'
import { COLOURS } from './look'

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [red, green, blue] = [...Buffer.from(colour.slice(1), 'hex')].map((byte) => {
    const share = byte / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

it.each([
  ['ink', 'blush'],
  ['muted', 'blush'],
  ['red', 'blush'],
  ['muted', 'paper'],
  ['red', 'paper'],
] as const)('%s can be read on %s', (text, ground) => {
  const [dark, light] = [luminance(COLOURS[text]), luminance(COLOURS[ground])]
  expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(4.5)
})
