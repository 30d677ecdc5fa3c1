import { imageSize } from 'image-size'
import { Resvg } from '@resvg/resvg-js'

/** A picture of at most so many bytes, made smaller where it is over. */
export async function shrink(picture: Buffer, limit: number): Promise<Buffer> {
  if (picture.length <= limit) return picture
  const { width, height, type } = imageSize(picture)
  const smaller = Math.floor(width * Math.min(0.7, Math.sqrt(limit / picture.length)))
  const href = `data:image/${type === 'jpg' ? 'jpeg' : type};base64,${picture.toString('base64')}`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="${href}"/></svg>`
  const made = new Resvg(svg, { fitTo: { mode: 'width', value: smaller } }).render().asPng()
  return shrink(Buffer.from(made), limit)
}
