import { describe, expect, it } from 'vitest'
import { read } from '..'
import { copyWithEdits, copyWithNotes } from '../copy'
import { p, picture, png, wordFile } from '../fixtures/word'

const CHUNK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk'
const chunk = (id: string) => `<w:altChunk r:id="${id}"/>`

/** A Word file with other files set in it, each by its name. */
function holding(body: string, chunks: Record<string, string | Uint8Array>): Uint8Array {
  const relations = Object.keys(chunks).map(
    (name) => `<Relationship Id="${name}" Type="${CHUNK}" Target="${name}"/>`,
  )
  const parts = Object.entries(chunks).map(([name, content]) => [`word/${name}`, content])
  const more = {
    'word/_rels/document.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    ...Object.fromEntries(parts),
  }
  return wordFile(body, { more })
}

const page = '<html><body><h1>工作动态</h1><p>一</p></body></html>'
const archive = (encoding: string, content: string | Buffer) =>
  Buffer.concat([
    Buffer.from(
      `MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary="b"\r\n\r\n--b\r\n`,
    ),
    Buffer.from(`Content-Type: text/html;\r\n charset="utf-8"\r\n`),
    Buffer.from(
      `Content-Transfer-Encoding: ${encoding}\r\nContent-Location: file:///C:/a.html\r\n\r\n`,
    ),
    Buffer.from(content),
    Buffer.from('\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n'),
    Buffer.from('Content-Location: file:///C:/a.png\r\n\r\n'),
    Buffer.from(Buffer.from(png(5, 6)).toString('base64')),
    Buffer.from('\r\n--b--'),
  ])
const quoted = (text: string) =>
  Buffer.from(text)
    .toString('hex')
    .replace(/../g, (hex) => `=${hex.toUpperCase()}`)
    .replace(/.{72}/g, '$&=\r\n')
const gbk = (head: string) =>
  Buffer.concat([Buffer.from(head), Buffer.from('b5b3d5feb0ecb9abcad2', 'hex')])
const withPicture = '<html><body><p>一<img src="a.png"></p></body></html>'

it('reads what a document set in another has outside its body', async () => {
  const inner = wordFile(p('一'), { beside: { header: p('机密') } })
  const { outside } = await read(holding(p('题') + chunk('a.docx'), { 'a.docx': inner }), '稿')
  expect(outside).toEqual([{ place: 'header', text: '机密' }])
})

describe('what is set in a Word file', () => {
  it.each<[what: string, name: string, content: string | Uint8Array, expected: string[]]>([
    ['a page', 'a.html', page, ['工作动态', '一']],
    ['a piece of one', 'a.html', '<span>一</span><br>二', ['一\n二']],
    ['a page in GBK', 'a.html', gbk('<p>'), ['党政办公室']],
    ['one that says so', 'a.html', gbk('<meta charset="gb2312"><p>'), ['党政办公室']],
    ['a page by no name', 'a.dat', page, ['工作动态', '一']],
    ['an archive', 'a.mht', archive('8bit', page), ['工作动态', '一']],
    [
      'one in quoted letters',
      'a.mht',
      archive('quoted-printable', quoted(page)),
      ['工作动态', '一'],
    ],
    [
      'one in base64',
      'a.mht',
      archive('base64', Buffer.from(page).toString('base64')),
      ['工作动态', '一'],
    ],
    ['another Word file', 'a.docx', wordFile(p('一') + p('二')), ['一', '二']],
  ])('%s', async (_, name, content, expected) => {
    const whole = await read(holding(chunk(name), { [name]: content }), '稿.docx')
    expect(whole).toMatchObject({ problem: undefined, format: 'docx' })
    expect(whole.blocks.map(({ text }) => text)).toEqual(expected)
    const half = await read(
      holding(p('前') + chunk(name) + p('后'), { [name]: content }),
      '稿.docx',
    )
    expect(half.blocks.map(({ text }) => text)).toEqual(['前', ...expected, '后'])
  })

  it('brings its pictures', async () => {
    const media = { 'a.png': png(5, 6) }
    const chunks = {
      'a.mht': archive('8bit', withPicture),
      'b.docx': wordFile(p('二') + p(picture('a.png')), { media }),
      'c.html': `<p><img src="data:image/png;base64,${Buffer.from(png(7, 8)).toString('base64')}"></p>`,
      'd.html': '<p><img src="http://x/a.png"></p>',
    }
    const body = Object.keys(chunks).map(chunk).join('')
    const { pictures } = await read(holding(body, chunks), '稿.docx')
    expect(pictures.map(({ block, width, size }) => [block, width, size])).toEqual([
      [0, 5, 57],
      [2, 5, 57],
      [3, 7, 57],
      [4, undefined, 0],
    ])
  })

  const big = '<p>'.repeat(2_000_000)
  it.each<[what: string, body: string, chunks: Record<string, string | Uint8Array>, kind: string]>([
    ['RTF', chunk('a.rtf'), { 'a.rtf': '{\\rtf1 x}' }, 'chunk'],
    ['none of that name', p('一') + chunk('b.html'), { 'a.html': page }, 'chunk'],
    ['the same twice', chunk('a.html') + chunk('a.html'), { 'a.html': page }, 'chunk'],
    ['a page that shows nothing', p('一') + chunk('a.html'), { 'a.html': '<p>' }, 'chunk'],
    [
      'an archive without a page',
      chunk('a.mht'),
      { 'a.mht': 'Content-Type: multipart/related\n' },
      'chunk',
    ],
    [
      'in a cell',
      `<w:tbl><w:tr><w:tc>${chunk('a.html')}</w:tc></w:tr></w:tbl>`,
      { 'a.html': page },
      'chunk',
    ],
    [
      'a broken Word file',
      chunk('a.docx'),
      { 'a.docx': wordFile(p('一')).subarray(0, 300) },
      'chunk',
    ],
    [
      'one in one in one',
      chunk('a.docx'),
      { 'a.docx': holding(chunk('b.html'), { 'b.html': page }) },
      'chunk',
    ],
    ['very large ones', chunk('a.html'), { 'a.html': big, 'b.html': big }, 'bomb'],
  ])('refuses %s', async (_, body, chunks, kind) => {
    const { problem, blocks } = await read(holding(body, chunks), '稿.docx')
    expect(problem).toMatchObject({ kind })
    expect(blocks).toEqual([])
  })

  it('is left alone when nothing shows it', async () => {
    const { problem } = await read(holding(p('一'), { 'a.rtf': '{\\rtf1 x}' }), '稿.docx')
    expect(problem).toBeUndefined()
  })

  it('is copied as text to be annotated and revised', async () => {
    const bytes = holding(p('题') + chunk('a.html'), { 'a.html': '<p>一二三</p>' })
    const noted = await copyWithNotes(bytes, '稿.docx', [{ block: 1, range: [1, 2], text: '甲' }])
    const revised = await copyWithEdits(bytes, '稿.docx', [{ block: 1, range: [1, 2], text: '贰' }])
    expect([noted.isTranscript, revised.isTranscript]).toEqual([true, true])
    const { blocks } = await read(revised.bytes, '稿.docx')
    expect(blocks.map(({ text }) => text)).toEqual(['题', '一贰三'])
  })
})
