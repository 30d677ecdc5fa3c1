import type { Attachment } from '../courier'

const name = /\.(?:jpe?g|jfif|png|gif|bmp|webp|hei[cf]|tiff?)$/i

/** Whether an attachment is a picture, also one that was sent as a file, as phones do with 原图. */
export function isPicture({ kind, name: fileName }: Attachment): boolean {
  return kind === 'image' || name.test(fileName.trim())
}
