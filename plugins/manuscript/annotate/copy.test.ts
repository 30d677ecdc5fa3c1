import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fromText, read, ReaderPool, type Note } from '..'
import { transcribe } from '../copy'
import { fullFile } from '../fixtures/full'
import { readMargin } from '../fixtures/margin'
import { p, wordFile } from '../fixtures/word'

const DOC = resolve(__dirname, '../fixtures/full.doc')

/** A note on the second to fourth character of every block. */
async function noteAll(bytes: Uint8Array): Promise<{ notes: Note[]; words: string[] }> {
  const { blocks } = await read(bytes, '稿')
  const notes = blocks.map(({ index }): Note => ({ block: index, range: [1, 4], text: `${index}` }))
  return { notes, words: blocks.map(({ text }) => text.slice(1, 4)) }
}

describe('transcribe', () => {
  it('writes a block a paragraph, numbers and pictures as text', async () => {
    const bytes = await readFile(DOC)
    const manuscript = await read(bytes, '稿.doc')
    const { notes, words } = await noteAll(bytes)
    const after = await transcribe(manuscript, notes)
    const { blocks, title } = await read(after, '稿.docx')
    expect(title).toBe(manuscript.title)
    expect(blocks.map(({ text }) => text)).toEqual(
      manuscript.blocks.map(
        ({ number = '', text, pictures }) => number + text + '〔图〕'.repeat(pictures.length),
      ),
    )
    const margin = await readMargin(after)
    expect(margin.map(({ block }) => block)).toEqual(notes.map(({ block }) => block))
    for (const { block, covers } of margin) if (words[block]) expect(covers).toBe(words[block])
  })

  it.each([
    ['a title', fromText('标题', '正文。\n第二段。', [], '稿')],
    ['none', fromText(undefined, '一句话。\n第二段。', [], '稿')],
  ])('writes text of a chat with %s', async (_, manuscript) => {
    const after = await transcribe(manuscript, [{ block: 1, text: '甲' }])
    const [note] = await readMargin(after)
    expect(note).toMatchObject({ block: 1, covers: manuscript.blocks[1]!.text, text: '甲' })
  })

  it('rejects what could not be read', async () => {
    const manuscript = await read(Buffer.from('%PDF-'), '稿.doc')
    await expect(transcribe(manuscript, [])).rejects.toThrow('稿.doc 读不出来')
  })
})

describe('in a worker', () => {
  let pool: ReaderPool
  beforeAll(() => {
    pool = new ReaderPool()
  })
  afterAll(() => pool.close())

  it('writes into a .docx itself', async () => {
    const file = fullFile()
    const { notes, words } = await noteAll(file)
    const { bytes, isTranscript } = await pool.annotate(file, '稿.docx', notes)
    expect({ isTranscript, isBuffer: Buffer.isBuffer(bytes) }).toEqual({
      isTranscript: false,
      isBuffer: true,
    })
    const { blocks } = await read(bytes, '稿.docx')
    expect(blocks).toEqual((await read(file, '稿.docx')).blocks)
    for (const { block, covers } of await readMargin(bytes)) {
      if (words[block]) expect(covers).toBe(words[block])
    }
  })

  it('makes a transcript of a .doc, whatever its name', async () => {
    const { bytes, isTranscript } = await pool.annotate(DOC, '稿.docx', [{ text: '甲' }])
    expect(isTranscript).toBe(true)
    expect(await readMargin(bytes)).toMatchObject([{ text: '甲', block: 0 }])
  })

  it.each([
    ['a file that is not Word', Buffer.from('%PDF-'), [], '读不出来'],
    ['a block there is not', wordFile(p('一')), [{ block: 1, text: '甲' }], '没有这一段'],
  ])('says why it cannot: %s', async (_, bytes, notes, reason) => {
    await expect(pool.annotate(bytes, '稿.docx', notes)).rejects.toThrow(reason)
  })
})
