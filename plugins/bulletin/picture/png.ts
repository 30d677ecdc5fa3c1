import { promisify } from 'node:util'
import { constants, crc32, deflate as deflateWith } from 'node:zlib'

const deflate = promisify(deflateWith)

/** Colours a palette can hold. */
const COLOURS = 256

/** Pixels of a stretch below which it is filled one by one. */
const SHORT = 16

/** Bits of a colour by which it is like another; the last leave few enough in any case. */
const LIKENESS = [0xf0f0f0, 0xe0e0e0, 0xc0c0c0]

export interface Pixels {
  width: number
  height: number
  /** Opaque, red, green, blue and alpha a byte each. */
  pixels: Buffer
}

interface Indexed {
  /** Colours as `0xbbggrr`. */
  palette: number[]
  /** Each pixel's place in the palette; every row begins with a 0, for “not filtered”. */
  rows: Uint8Array
}

/** Gives colours their places: flat ones are kept exactly, shades of an edge go with their like. */
function palette(flat: readonly number[], likeness: number) {
  const colours = [...flat]
  const places = new Map(flat.map((colour, place) => [colour, place]))
  const likes = new Map<number, number>()
  const find = (colour: number) => {
    const like = colour & likeness
    const place = likes.get(like) ?? colours.push(colour) - 1
    likes.set(like, place)
    places.set(colour, place)
    return place
  }
  return { colours, placeOf: (colour: number) => places.get(colour) ?? find(colour) }
}

function index(image: Pixels, flat: readonly number[], [likeness, ...rest] = LIKENESS): Indexed {
  const { width, height, pixels } = image
  const colours = new Int32Array(pixels.buffer, pixels.byteOffset, width * height)
  const { colours: found, placeOf } = palette(flat, likeness!)
  const rows = new Uint8Array((width + 1) * height)
  for (let row = 0, to = 1; row < height; row++, to++) {
    const end = (row + 1) * width
    for (let from = row * width, run = from; from < end; from = run) {
      const colour = colours[from]!
      while (run < end && colours[run] === colour) run++
      const place = placeOf(colour & 0xffffff)
      // Most of a picture is long stretches of one colour.
      if (run - from < SHORT) for (let left = run - from; left > 0; left--) rows[to++] = place
      else rows.fill(place, to, (to += run - from))
    }
  }
  if (found.length > COLOURS && rest.length > 0) return index(image, flat, rest)
  return { palette: found, rows }
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/**
 * PNG with a palette: a third of the bytes and of the time of one with full colours. `flat` are the
 * colours (`#a6192e`) that must be kept exactly.
 */
export async function encode(image: Pixels, flat: readonly string[]): Promise<Buffer> {
  const known = flat.map((hex) => Buffer.from(hex.slice(1), 'hex').readUIntLE(0, 3))
  const { palette, rows } = index(image, known)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(image.width, 0)
  header.writeUInt32BE(image.height, 4)
  // Eight bits a pixel, by palette.
  header.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((c) => [c & 255, (c >> 8) & 255, c >> 16]))),
    chunk('IDAT', await deflate(rows, { strategy: constants.Z_RLE })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
