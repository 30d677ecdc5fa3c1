import { expect, it } from 'vitest'
import type { Attachment } from '../courier'
import { isPicture } from './picture-files'

it.each([
  ['image', '', true],
  ['file', 'IMG_0021.JPG', true],
  ['file', '微信图片.jpeg ', true],
  ['file', '照片.heic', true],
  ['file', '教务处信息.docx', false],
  ['file', 'png说明.doc', false],
])('%s “%s” is a picture: %s', (kind, name, expected) => {
  expect(isPicture({ kind, name } as Attachment)).toBe(expected)
})
