import { strFromU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { read } from '..'
import { fullFile } from '../fixtures/full'
import { readMargin } from '../fixtures/margin'
import { p, r, wordFile } from '../fixtures/word'
import { annotate } from './annotate'

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
const note = (text: string) => ({ block: 0, text })

const part = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name]!)

const mark = (name: string, id: number) => `<w:comment${name} w:id="${id}"/>`

/** Words with a comment's marks. */
function marked(id: number, text: string): string {
  return `${mark('RangeStart', id)}${r(text)}${mark('RangeEnd', id)}<w:r>${mark('Reference', id)}</w:r>`
}

function comment(id: number): string {
  return `<w:comment w:id="${id}" w:author="张三" w:date="2021-05-20T09:00:00Z" w:initials="张"><w:p w14:paraId="0000000${id}"><w:r><w:t>看${id}</w:t></w:r></w:p></w:comment>`
}

/** A file with two comments by others, and marks of a third that is gone. */
function discussed(): Uint8Array {
  return wordFile(p(marked(0, '一二') + marked(3, '三四')) + p(r('五') + mark('Reference', 5)), {
    more: {
      'word/comments.xml': `<w:comments xmlns:w="${WORD}">${comment(0)}${comment(3)}</w:comments>`,
      'word/commentsExtended.xml': '<w15:commentsEx/>',
      'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="rIdComments" Type="${OFFICE}/comments" Target="comments.xml"/><Relationship Id="rId2" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="commentsExtended.xml"/></Relationships>`,
    },
  })
}

/** Name and stored bytes of an entry. */
function stored(bytes: Uint8Array, name: string): string {
  const buffer = Buffer.from(bytes)
  const at = buffer.indexOf(name)
  return buffer.subarray(at, at + name.length + buffer.readUInt32LE(at - 12)).toString('hex')
}

const utf16 = (xml: string) => Buffer.from(`\ufeff${xml}`, 'utf16le')

describe('comments there already', () => {
  it('are kept as they are, new ones follow with ids of their own', async () => {
    const before = discussed()
    const after = await annotate(before, [note('甲'), note('乙'), note('丙'), note('丁')])
    const margin = await readMargin(after)
    expect(margin.map(({ id, author, text, covers }) => [id, author, text, covers])).toEqual([
      ['0', '张三', '看0', '一二'],
      ['3', '张三', '看3', '三四'],
      ['1', '报送通', '甲', '一二三四'],
      ['2', '报送通', '乙', '一二三四'],
      ['4', '报送通', '丙', '一二三四'],
      // 5 has marks in the text, though no comment.
      ['6', '报送通', '丁', '一二三四'],
    ])
    const [old, now] = [unzipSync(before), unzipSync(after)]
    const written = strFromU8(now['word/comments.xml']!)
    expect(written.startsWith(strFromU8(old['word/comments.xml']!).slice(0, -13))).toBe(true)
    for (const name of Object.keys(old)) {
      const isChanged = /document\.xml$|comments\.xml$/.test(name)
      if (!isChanged) expect(now[name], name).toEqual(old[name])
    }
  })

  it('are kept when the same file is annotated again', async () => {
    const once = await annotate(fullFile(), [{ block: 3, range: [1, 4], text: '甲' }])
    const twice = await annotate(once, [{ block: 3, range: [2, 6], text: '乙' }])
    const margin = await readMargin(twice)
    expect(margin.map(({ text, covers }) => [text, covers])).toEqual([
      ['甲', '月17'],
      ['乙', '17日，'],
    ])
    expect(Object.keys(unzipSync(twice))).toEqual(Object.keys(unzipSync(once)))
  })

  it('may be none in an empty part', async () => {
    const bytes = discussed()
    const parts = unzipSync(bytes)
    parts['word/comments.xml'] = Buffer.from(`<w:comments xmlns:w="${WORD}" />`)
    expect(await readMargin(await annotate(zipSync(parts), [note('甲')]))).toHaveLength(1)
  })
})

describe('parts', () => {
  it('leads to the comments', async () => {
    const after = await annotate(wordFile(p('一')), [note('甲')])
    expect(part(after, 'word/_rels/document.xml.rels')).toContain(
      `<Relationship Id="rIdComments" Type="${OFFICE}/comments" Target="comments.xml"/></Relationships>`,
    )
    expect(part(after, '[Content_Types].xml')).toContain(
      '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>',
    )
  })

  it('takes names that are free', async () => {
    const rels = `<ns0:Relationships xmlns:ns0="${PACKAGE}"><ns0:Relationship Id="ridcomments" Type="${OFFICE}/x" Target="y"/></ns0:Relationships>`
    const more = { 'word/Comments.xml': 'other', 'word/_rels/document.xml.rels': rels }
    const after = await annotate(wordFile(p('一'), { more }), [note('甲')])
    expect(part(after, 'word/Comments.xml')).toBe('other')
    expect(part(after, 'word/comments1.xml')).toContain('甲')
    expect(part(after, 'word/_rels/document.xml.rels')).toContain(
      `<ns0:Relationship Id="rIdComments1" Type="${OFFICE}/comments" Target="comments1.xml"/>`,
    )
  })

  it('makes relations when there are none', async () => {
    const { 'word/_rels/document.xml.rels': _, ...parts } = unzipSync(wordFile(p('一')))
    const after = await annotate(zipSync(parts), [note('甲')])
    expect(part(after, 'word/_rels/document.xml.rels')).toContain('Target="comments.xml"')
  })

  it('leaves the rest of the text as it was written', async () => {
    const before = fullFile()
    const after = await annotate(before, [
      { block: 0, text: '甲' },
      { block: 15, text: '乙' },
    ])
    const marks = /<w:commentRange\w+ w:id="\d"\/>|<w:r><w:commentReference w:id="\d"\/><\/w:r>/g
    expect(part(after, 'word/document.xml').match(marks)).toHaveLength(6)
    expect(part(after, 'word/document.xml').replace(marks, '')).toBe(
      part(before, 'word/document.xml'),
    )
  })

  it('keeps the stored bytes of other entries', async () => {
    const before = fullFile()
    const after = await annotate(before, [note('甲')])
    for (const name of ['word/styles.xml', 'word/media/b.jpg']) {
      expect(stored(after, name)).toBe(stored(before, name))
    }
  })
})

describe('ways of writing XML', () => {
  const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
  const text = `<x:body><x:p><x:r><x:t>一二三</x:t></x:r></x:p></x:body>`

  it.each<[what: string, xml: string | Buffer, address: string]>([
    ['another prefix', `<x:document xmlns:x="${WORD}">${text}</x:document>`, WORD],
    ['a strict one', `<x:document xmlns:x="${strict}">${text}</x:document>`, strict],
    ['a mark', `\ufeff<x:document xmlns:x="${WORD}">${text}</x:document>`, WORD],
    ['UTF-16', utf16(`<x:document xmlns:x="${WORD}">${text}</x:document>`), WORD],
    ['UTF-16 BE', utf16(`<x:document xmlns:x="${WORD}">${text}</x:document>`).swap16(), WORD],
  ])('%s', async (_, xml, address) => {
    const before = wordFile('', { more: { 'word/document.xml': xml } })
    const after = await annotate(before, [{ block: 0, range: [1, 2], text: '甲' }])
    expect((await read(after, '稿')).blocks).toMatchObject([{ text: '一二三' }])
    const bytes = unzipSync(after)['word/document.xml']!
    expect(bytes.subarray(0, 2)).toEqual(Uint8Array.from(Buffer.from(xml).subarray(0, 2)))
    const written = new TextDecoder(
      { 0xff: 'utf-16le', 0xfe: 'utf-16be' }[bytes[0]!] ?? 'utf-8',
    ).decode(bytes)
    expect(written).toContain(
      `<x:t xml:space="preserve">一</x:t></x:r><w:commentRangeStart xmlns:w="${address}" w:id="0"/><x:r><x:t xml:space="preserve">二</x:t></x:r><w:commentRangeEnd xmlns:w="${address}" w:id="0"/><w:r xmlns:w="${address}"><w:commentReference w:id="0"/></w:r><x:r>`,
    )
    const relations =
      address === WORD ? OFFICE : 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    expect(part(after, 'word/_rels/document.xml.rels')).toContain(`Type="${relations}/comments"`)
    expect(part(after, 'word/comments.xml')).toContain(`<w:comments xmlns:w="${address}">`)
  })
})

it.each([
  ['no zip', Buffer.from('plain')],
  ['no Word', zipSync({ 'a.txt': Buffer.from('a') })],
])('rejects what cannot be read: %s', async (_, bytes) => {
  await expect(annotate(bytes, [note('甲')])).rejects.toThrow()
})
