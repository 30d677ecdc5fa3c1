import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { read, type ProblemKind } from './'
import { jpg, p, png, wordFile } from './fixtures/word'

const fixture = (name: string) => readFile(resolve(__dirname, 'fixtures', name))
const latin = (text: string) => Buffer.from(text, 'latin1')
const zip = (...names: string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])))
const XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
const OFFICE = '<?mso-application progid="Word.Document"?>'
const FLAT = 'http://schemas.microsoft.com/office/2006/xmlPackage'
const openDocument = (type: string) =>
  zipSync({ mimetype: strToU8(`application/vnd.oasis.opendocument.${type}`) })

/** A compound file one of whose streams, that of the text, is called otherwise. */
async function rename(name: string, stream = 'WordDocument'): Promise<Buffer> {
  const bytes = await fixture('weekly.doc')
  const at = bytes.indexOf(Buffer.from(stream, 'utf16le'))
  bytes.fill(0, at, at + 64)
  bytes.write(name, at, 'utf16le')
  bytes.writeUInt16LE((name.length + 1) * 2, at + 64)
  return bytes
}

/** A Word 97 file with a word of its header changed; the header is the stream's beginning. */
async function patch(offset: number, value: number): Promise<Buffer> {
  const bytes = await fixture('weekly.doc')
  const at = bytes.indexOf(Buffer.from([0xec, 0xa5]))
  bytes.writeUInt16LE(value, at + offset)
  return bytes
}

describe('what is no Word file', () => {
  it.each<[kind: ProblemKind, what: string, bytes: Uint8Array | Promise<Uint8Array>]>([
    ['empty', 'no bytes', new Uint8Array()],
    ['pdf', 'PDF', latin('%PDF-1.7\n%\xe2\xe3')],
    ['pdf', 'PDF behind a mail header', latin('X: y\n\n%PDF-1.4')],
    ['rtf', 'RTF', latin('{\\rtf1\\ansi')],
    ['picture', 'PNG', png(5, 5)],
    ['picture', 'JPEG', jpg(5, 5)],
    ['picture', 'GIF', latin('GIF89a')],
    ['picture', 'BMP', latin('BM\x36\x10\x0e\0\0\0\0\0\x36\0\0\0\x28\0\0\0')],
    ['picture', 'WebP', latin('RIFF\x10\0\0\0WEBPVP8 ')],
    ['picture', 'HEIC', latin('\0\0\0\x18ftypheic')],
    ['archive', 'ZIP', zip('稿件/一.txt')],
    ['archive', 'empty ZIP', zipSync({})],
    ['archive', 'RAR', latin('Rar!\x1a\x07\x01\0')],
    ['archive', '7z', latin("7z\xbc\xaf'\x1c")],
    ['odt', 'ODT', openDocument('text')],
    ['spreadsheet', 'ODS', openDocument('spreadsheet')],
    ['slides', 'ODP', openDocument('presentation')],
    ['ofd', 'OFD', zip('OFD.xml', 'Doc_0/Document.xml')],
    ['spreadsheet', 'XLSX', zip('[Content_Types].xml', 'xl/workbook.xml')],
    ['slides', 'PPTX', zip('[Content_Types].xml', 'ppt/presentation.xml')],
    ['damaged', 'a Word zip without its document', zip('word/styles.xml')],
    ['spreadsheet', 'XLS', rename('Workbook')],
    ['slides', 'PPT', rename('PowerPoint Document')],
    ['encrypted', 'a DOCX with a password', rename('EncryptedPackage')],
    ['encrypted', 'one in capitals', rename('ENCRYPTEDPACKAGE')],
    ['spreadsheet', 'XLS in small letters', rename('workbook')],
    ['unknown', 'another compound file', rename('CONTENTS')],
    ['encrypted', 'a DOC with a password', patch(0x0a, 0x0100)],
    ['old-word', 'Word 95', patch(2, 0x68)],
    ['old-word', 'Word 6', patch(0, 0xa5dc)],
    ['old-word', 'Word 2', latin('\xdb\xa5\x2d\0')],
    ['html', 'HTML', latin('<!-- x -->\n<!DOCTYPE html><html>')],
    ['html', 'XHTML', strToU8('<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">')],
    ['html', 'part of a page', strToU8('<style>p {}</style><p>一、')],
    ['word-2003-xml', 'WordML', strToU8(`${XML}${OFFICE}<w:wordDocument xmlns:w="x">`)],
    ['word-2003-xml', 'one of another prefix', strToU8(`${XML}<!-- x --><ns0:wordDocument>`)],
    ['word-2003-xml', 'behind blank lines', strToU8(`\ufeff\r\n\n${XML}<w:wordDocument>`)],
    ['word-2003-xml', 'in UTF-16', Buffer.from(`\ufeff${XML}<w:wordDocument>`, 'utf16le')],
    ['word-2003-xml', 'without a mark', Buffer.from(`${XML}<w:wordDocument>`, 'utf16le')],
    ['word-2003-xml', 'the other way', Buffer.from(`${XML}<w:wordDocument>`, 'utf16le').swap16()],
    ['word-xml', 'Flat OPC', strToU8(`${XML}${OFFICE}<pkg:package xmlns:pkg="${FLAT}">`)],
    ['word-xml', 'without a declaration', strToU8(`<package xmlns="${FLAT}">`)],
    ['mht', 'a saved web page', latin('MIME-Version: 1.0\nContent-Type: multipart/related')],
    ['mht', 'by WPS', latin('From: <WPS>\r\nSubject: x\r\nContent-Type: multipart/related;\r\n')],
    ['mht', 'folded', latin('\r\nSubject: =?x?=\r\n =?y?=\r\nContent-Type:\r\n text/html\r\n')],
    ['mail', 'a letter', latin('From: a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed')],
    ['spreadsheet', 'Excel 2003 XML', strToU8(`${XML}<Workbook xmlns="x">`)],
    ['odt', 'flat ODT', strToU8(`${XML}<office:document xmlns:office="x">`)],
    ['xml', 'UOF', strToU8(`${XML}<uof:UOF xmlns:uof="x">`)],
    ['plain-text', 'lines with colons', strToU8('时间: 5月18日\nPlace: here\n\nmime-version:')],
    ['plain-text', 'endless comments', strToU8(`${'<!---->'.repeat(500)}一`)],
    ['plain-text', 'UTF-8', strToU8('党政办公室第十二周工作动态信息\n一、'.repeat(300))],
    ['plain-text', 'GBK', Buffer.from('b5b3d5feb0ecb9abcad2b5dab6fed6dc', 'hex')],
    ['plain-text', 'UTF-16', Buffer.from('\ufeff党政办公室', 'utf16le')],
    ['unknown', 'a program', latin('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff')],
  ])('%s: %s', async (kind, _, bytes) => {
    const manuscript = await read(await bytes, '稿.docx')
    expect(manuscript.problem).toMatchObject({ kind })
    expect(manuscript).toMatchObject({ format: 'none', blocks: [], pictures: [] })
  })
})

describe('Word files by another name', () => {
  it.each<[name: string, bytes: Uint8Array | Promise<Uint8Array>, format: string]>([
    ['稿.doc', wordFile(p('一')), 'docx'],
    ['稿.docx', fixture('weekly.doc'), 'doc'],
    ['稿.pdf', wordFile(p('一')), 'docx'],
    ['稿', wordFile(p('一')), 'docx'],
  ])('%s is told by its content', async (name, bytes, format) => {
    const manuscript = await read(await bytes, name)
    expect(manuscript).toMatchObject({ fileName: name, format, problem: undefined })
  })

  it.each(['WORDDOCUMENT', 'worddocument', 'wordDocument'])('a stream %s is Word', async (name) => {
    const usual = await read(await fixture('weekly.doc'), '稿.doc')
    expect(await read(await rename(name), '稿.doc')).toEqual(usual)
  })

  it.each(['1table', '1TABLE'])('a stream %s is its table', async (name) => {
    const bytes = await rename(name, '1Table')
    expect(await read(bytes, '稿.doc')).toMatchObject({ problem: undefined, format: 'doc' })
  })

  it.each(['稿.wps', '稿.WPS', '稿.wpt'])('%s is read, but is of WPS', async (name) => {
    const manuscript = await read(await fixture('website.wps'), name)
    expect(manuscript.problem).toEqual({ kind: 'wps' })
    expect(manuscript.title).toBe('西安工程大学师生用专业所长服务乡村振兴')
    expect(manuscript.blocks).toHaveLength(6)
  })

  it('a .wps of Microsoft Works is of WPS too', async () => {
    expect(await read(await rename('CONTENTS'), '稿.wps')).toMatchObject({
      problem: { kind: 'wps' },
      blocks: [],
    })
  })

  it('a .docm is read, but has macros', async () => {
    const bytes = wordFile(p('一'), { more: { 'word/vbaProject.bin': 'x' } })
    const manuscript = await read(bytes, '稿.docx')
    expect(manuscript.problem).toEqual({ kind: 'macro' })
    expect(manuscript.blocks).toHaveLength(1)
  })
})

it.each([
  ['a document without a word', wordFile(p('') + p(' \u3000'))],
  ['a document without a paragraph', wordFile('')],
])('finds %s empty', async (_, bytes) => {
  expect(await read(bytes, '稿.docx')).toMatchObject({ problem: { kind: 'empty' } })
})
