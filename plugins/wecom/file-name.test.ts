import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { endingOf, nameIn } from './file-name'

const raw = (text: string) => Buffer.from(text).toString('latin1')

it.each([
  [`attachment; filename*=UTF-8''${encodeURIComponent('周动态 第3周.docx')}`, '周动态 第3周.docx'],
  [`attachment; filename="a.docx"; filename*=utf-8''%E5%91%A8.docx`, '周.docx'],
  ['attachment; filename="week 3.docx"', 'week 3.docx'],
  ['attachment; filename="a\\"b.docx"', 'a"b.docx'],
  ['attachment; filename=week 3.docx; size=1', 'week 3.docx'],
  [`attachment; filename=${encodeURIComponent('周动态.docx')}`, '周动态.docx'],
  [raw('attachment; filename="周动态.docx"'), '周动态.docx'],
  ['attachment; filename="完成100%.docx"', '完成100%.docx'],
  [`attachment; filename="100%${encodeURIComponent('完成.docx')}"`, '100%完成.docx'],
  [raw('attachment; filename="完成100%.docx"'), '完成100%.docx'],
  ['attachment; filename="../../etc/passwd"', 'passwd'],
  ['attachment; filename="C:\\\\稿\\\\周.docx"', '周.docx'],
  ['attachment; filename="a\u200b.docx"', 'a.docx'],
  ['attachment; filename=""', undefined],
  ['attachment', undefined],
  [undefined, undefined],
])('%j names %j', (disposition, name) => {
  expect(nameIn(disposition)).toBe(name)
})

const zip = (path: string) => Buffer.from(zipSync({ [path]: strToU8('x') }))

it.each([
  [zip('word/document.xml'), 'docx'],
  [zip('xl/workbook.xml'), 'xlsx'],
  [zip('ppt/presentation.xml'), 'pptx'],
  [zip('a.txt'), 'zip'],
  [Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'jpg'],
  [Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'png'],
  [Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'doc'],
  [Buffer.from('%PDF-1.7'), 'pdf'],
  [Buffer.from('文字'), undefined],
  [Buffer.alloc(0), undefined],
])('bytes tell what they are (%#)', (bytes, ending) => {
  expect(endingOf(bytes)).toBe(ending)
})
