import { expect, it } from 'vitest'
import { decode } from './fixture'
import { encode } from './png'

const flat = ['#ffffff', '#fcf4f4', '#a6192e']

/** Pixels of a picture, a colour after the other. */
function pixelsOf(colours: string[]): Buffer {
  return Buffer.from(colours.map((colour) => `${colour.slice(1)}ff`).join(''), 'hex')
}

it('keeps flat colours, also those that are much alike', async () => {
  const png = await encode({ width: 3, height: 1, pixels: pixelsOf(flat) }, flat)
  const { at } = decode(png)
  expect([at(0, 0), at(1, 0), at(2, 0)]).toEqual(flat)
})

it('takes shades of an edge together', async () => {
  const shades = ['#808080', '#818181', '#8f8f8f', '#909090', '#ffffff']
  const png = await encode({ width: 1, height: 5, pixels: pixelsOf(shades) }, flat)
  const { at, colours } = decode(png)
  expect([0, 1, 2, 3, 4].map((y) => at(0, y))).toEqual([
    '#808080',
    '#808080',
    '#808080',
    '#909090',
    '#ffffff',
  ])
  expect(colours).toBe(3)
})

it('comes near even where there are all the colours', async () => {
  const [width, height] = [64, 64]
  const colours = Array.from({ length: width * height }, (_, index) => {
    const [red, green, blue] = [index & 15, (index >> 4) & 15, index >> 8].map((each) => each * 17)
    return `#${Buffer.from([red!, green!, blue!]).toString('hex')}`
  })
  const { at } = decode(await encode({ width, height, pixels: pixelsOf(colours) }, flat))
  for (const [index, colour] of colours.entries()) {
    const seen = Buffer.from(at(index % width, Math.floor(index / width)).slice(1), 'hex')
    const meant = Buffer.from(colour.slice(1), 'hex')
    for (const channel of [0, 1, 2])
      expect(Math.abs(seen[channel]! - meant[channel]!)).toBeLessThan(64)
  }
})
