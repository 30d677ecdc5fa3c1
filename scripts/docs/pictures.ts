import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { closePainter, drawBoard, drawUnit } from '../../plugins/bulletin/picture'
import { board, year } from '../../plugins/bulletin/picture/fixture'
import { paperPictures } from './paper-pictures'
import { trialPictures } from './trial-pictures'

export const pictureFolder = 'docs/图片'

/** Bytes of a picture that a page shows at once on a slow line. */
export const LARGEST = 150_000

/** Units of the scoreboard in README, and pixels it is wide there: half of a phone's. */
const UNITS = 12
const WIDTH = 540

/** PNGs by name, and in Chinese why others could not be made. */
export interface Pictures {
  pictures: Record<string, Buffer>
  missing?: string
}

async function boardPictures(): Promise<Pictures> {
  const [first] = await drawBoard({ ...board(UNITS), note: undefined })
  const unit = await drawUnit(year())
  await closePainter()
  return { pictures: { 积分榜: shrink(first!), 单位积分: shrink(unit) } }
}

function shrink(png: Buffer): Buffer {
  const height = Math.round((png.readUInt32BE(20) * WIDTH) / png.readUInt32BE(16))
  const source = `data:image/png;base64,${png.toString('base64')}`
  const size = `width="${WIDTH}" height="${height}"`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><image ${size} href="${source}"/></svg>`
  return new Resvg(svg).render().asPng()
}

/** Makes README's pictures anew: the same each time on the same machine. */
export async function drawPictures(): Promise<void> {
  for (const draw of [boardPictures, paperPictures, trialPictures]) {
    const { pictures, missing } = await draw()
    if (missing) console.log(missing)
    for (const [name, bytes] of Object.entries(pictures)) {
      writeFileSync(join(pictureFolder, `${name}.png`), bytes)
      const size = `${Math.ceil(bytes.length / 1000)} KB`
      console.log(`${name}.png ${size}${bytes.length > LARGEST ? '，太大了' : ''}`)
      if (bytes.length > LARGEST) process.exitCode = 1
    }
  }
}
