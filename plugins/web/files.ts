import { readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Context } from 'koishi'
import { visible } from '../text'
import type { FileShelf, ShelvedFile } from '../courier'
import { refuse, route } from './route'
import { say } from './say'

const types: Record<string, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  txt: 'text/plain; charset=utf-8',
}

/** Pictures that are shown where they stand; an SVG may hold a script. */
const picture = /\.(png|jpe?g|gif|webp)$/i

/** The page's own script, style and icon. */
const assets = ['page.js', 'page.css', 'icon.svg']

/** `GET /files/…`, from memory by an id that cannot be guessed, and the page's own parts. */
export function files(ctx: Context, shelf: FileShelf, folder: string): void {
  route(ctx, 'get', '/files/:id', (http) => {
    const file = shelf.get(http.params.id)
    if (!file) return refuse(http, 404, say('web.file-gone'))
    http.set('content-disposition', dispositionOf(file))
    http.type = typeOf(file.name)
    http.body = file.bytes
  })
  for (const name of assets) {
    const bytes = readFileSync(join(folder, name))
    route(ctx, 'get', `/assets/${name}`, (http) => {
      http.type = extname(name)
      http.body = bytes
    })
  }
}

function typeOf(name: string): string {
  const [, image] = picture.exec(name) ?? []
  if (image) return `image/${image.toLowerCase().replace('jpg', 'jpeg')}`
  return types[extname(name).slice(1).toLowerCase()] ?? 'application/octet-stream'
}

/** A Chinese name as RFC 6266 has it. */
function dispositionOf({ kind, name }: ShelvedFile): string {
  const isShown = kind === 'image' && picture.test(name)
  const encoded = encodeURIComponent(visible(name)).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  )
  return `${isShown ? 'inline' : 'attachment'}; filename*=UTF-8''${encoded}`
}
