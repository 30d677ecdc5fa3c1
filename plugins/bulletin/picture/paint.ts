import { readFileSync } from 'node:fs'
import { renderAsync } from '@resvg/resvg-js'
import satori from 'satori'
import type { Element } from './element'
import { WIDTH } from './look'

const FAMILY = '@expo-google-fonts/noto-sans-sc'

function font(weight: 400 | 700, style: string) {
  const path = require.resolve(`${FAMILY}/${weight}${style}/NotoSansSC_${weight}${style}.ttf`)
  return { name: 'Noto Sans SC', weight, style: 'normal' as const, data: readFileSync(path) }
}

/** Read once; satori knows what it has parsed by this list. */
const fonts = [font(400, 'Regular'), font(700, 'Bold')]

/** Lays a picture out, as tall as it needs to be; texts become paths. */
export function layOut(element: Element): Promise<string> {
  // Our colours are all such as resvg knows.
  return satori(element as never, { width: WIDTH, fonts, convertColors: false })
}

async function toPng(svg: string): Promise<Buffer> {
  return (await renderAsync(svg, { font: { loadSystemFonts: false } })).asPng()
}

/** Pictures as PNG. While one is filled with colour the next is laid out. */
export async function paint(elements: Element[]): Promise<Buffer[]> {
  const pictures: Promise<Buffer>[] = []
  for (const element of elements) pictures.push(toPng(await layOut(element)))
  return Promise.all(pictures)
}
