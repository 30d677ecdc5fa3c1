import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import * as fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { read, type Manuscript, type Revision } from '..'
import { body } from '../fixtures/body'
import { p, png, r, textBox, wordFile } from '../fixtures/word'
import { replaceParts } from '../../text'
import { copyWithEdits } from '../copy'
import { revise } from './revise'

const source = (file: Uint8Array) => strFromU8(unzipSync(file)['word/document.xml']!)

const t = (text: string) => `<w:t xml:space="preserve">${text}</w:t>`

describe('words in their runs', () => {
  it.each<[what: string, before: string, range: [number, number], text: string, after: string]>([
    ['inside a run', p('会议,报告'), [2, 3], '，', p('会议，报告')],
    [
      'with formats and attributes',
      p('<w:r w:rsidR="1"><w:rPr><w:b/></w:rPr><w:t xml:lang="zh">一二三</w:t></w:r>'),
      [1, 2],
      '2',
      p(
        '<w:r w:rsidR="1"><w:rPr><w:b/></w:rPr><w:t xml:lang="zh" xml:space="preserve">一2三</w:t></w:r>',
      ),
    ],
    [
      'over runs: into the first',
      p(r('一2021.') + r('5', '<w:b/>') + r('.18二')),
      [1, 10],
      '2021年5月18日',
      p(r('一2021年5月18日') + r('', '<w:b/>') + r('二')),
    ],
    [
      'around deleted text',
      p(`${r('一,')}<w:del><w:r><w:delText>删</w:delText></w:r></w:del>${r(',二')}`),
      [1, 3],
      '，',
      p(`${r('一，')}<w:del><w:r><w:delText>删</w:delText></w:r></w:del>${r('二')}`),
    ],
    [
      'inserted text',
      p(`<w:ins w:id="1">${r('二,三')}</w:ins>`),
      [1, 2],
      '，',
      p(`<w:ins w:id="1">${r('二，三')}</w:ins>`),
    ],
    ['entities', p(r('A&amp;B,&lt;甲&gt;')), [3, 4], '，', p(r('A&amp;B，&lt;甲&gt;'))],
    ['spaces at the ends', p('<w:r><w:t> 甲,</w:t></w:r>'), [1, 2], '， ', p(r('甲， '))],
    [
      'a tab taken out',
      p(`<w:r>${t('一')}<w:tab/>${t('二')}</w:r>`),
      [1, 2],
      '',
      p(`<w:r>${t('一')}${t('二')}</w:r>`),
    ],
    [
      'a tab replaced',
      p(`<w:r><w:tab/>${t('二')}</w:r>`),
      [0, 2],
      '，',
      p(`<w:r>${t('，')}${t('')}</w:r>`),
    ],
    [
      'a hyphen of its own',
      p(`<w:r>${t('21')}<w:noBreakHyphen/>${t('5')}</w:r>`),
      [2, 3],
      '年',
      p(`<w:r>${t('21')}${t('年')}${t('5')}</w:r>`),
    ],
  ])('%s', async (_, before, range, text, after) => {
    const revised = await revise(wordFile(p('题') + before), [{ block: 1, range, text }])
    expect(source(revised)).toBe(source(wordFile(p('题') + after)))
  })

  it('of a text box', async () => {
    const file = wordFile(p(textBox(p('框,一') + p('框二')) + r('正文')))
    const revised = await revise(file, [{ block: 0, range: [4, 5], text: '，' }])
    expect((await read(revised, '稿')).blocks[0].text).toBe('正文\n框，一\n框二')
  })

  it.each<[what: string, edits: Revision[]]>([
    ['of a block there is not', [{ block: 9, range: [0, 1], text: '' }]],
    ['behind the end', [{ block: 0, range: [1, 3], text: '' }]],
    ['of no length', [{ block: 0, range: [1, 1], text: '一' }]],
    [
      'that overlap',
      [
        { block: 0, range: [0, 2], text: '' },
        { block: 0, range: [1, 2], text: '' },
      ],
    ],
  ])('rejects edits %s', async (_, edits) => {
    await expect(revise(wordFile(p('一二')), edits)).rejects.toThrow(/不能改/)
  })
})

/** Whether a position stands between the halves of a pair. */
function splitsPair(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(at - 1, at + 1))
}

/** Edits here and there that do not overlap; line breaks stay. */
function scatter({ blocks }: Manuscript, cuts: number[], words: string[]): Revision[] {
  return blocks.flatMap(({ index, text }) => {
    const edits: Revision[] = []
    let at = 0
    for (const [no, cut] of cuts.entries()) {
      const range: [number, number] = [at, Math.min(at + cut, text.length)]
      at = range[1]
      const isFit = no % 2 && range[0] < at && !range.some((end) => splitsPair(text, end))
      const word = words[no % words.length]!
      // A line of a text box with nothing left is no line.
      if (!word && text[range[0] - 1] === '\n') continue
      if (isFit && !text.slice(...range).includes('\n')) {
        edits.push({ block: index, range, text: word })
      }
    }
    return edits
  })
}

function revised({ blocks }: Manuscript, edits: Revision[]): string[] {
  return blocks.map(({ index, text }) =>
    replaceParts(
      text,
      edits.filter(({ block }) => block === index),
    ),
  )
}

const texts = ({ blocks }: Manuscript) => blocks.map(({ text }) => text)
const media = { 'a.png': png(5, 6) }

describe('the text is the text with its edits', () => {
  it('whatever the paragraphs are made of', async () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 8 })
    const words = fc.array(fc.constantFrom('', '，', ' ', '<&>', '2021年', '𠮷'), { minLength: 1 })
    await fc.assert(
      fc.asyncProperty(body, cuts, words, async (xml, cuts, words) => {
        const file = wordFile(xml, { media })
        const manuscript = await read(file, '稿')
        const edits = scatter(manuscript, cuts, words)
        const after = await read(await revise(file, edits), '稿')
        expect(texts(after)).toEqual(revised(manuscript, edits))
        expect(after.pictures).toEqual(manuscript.pictures)
      }),
      { numRuns: 300 },
    )
  })

  it('and nothing else changes when there are none', async () => {
    const file = wordFile(p(r('一') + textBox(p('框'))), { media })
    expect(unzipSync(await revise(file, []))).toEqual(unzipSync(file))
  })

  it('of a .doc, in a transcript', async () => {
    const bytes = await readFile(resolve(__dirname, '../fixtures/weekly.doc'))
    const manuscript = await read(bytes, '周报.doc')
    const edits = scatter(manuscript, [2, 3], ['改'])
    const copy = await copyWithEdits(bytes, '周报.doc', edits)
    expect(copy.isTranscript).toBe(true)
    const after = texts(await read(copy.bytes, '周报.docx'))
    expect(after.map((text, index) => text.endsWith(revised(manuscript, edits)[index]!))).toEqual(
      after.map(() => true),
    )
  })

  /** Odd and broken files of others; they stay outside the project. */
  const CORPUS = resolve(__dirname, '../../../../shared/corpus')
  const files = existsSync(CORPUS)
    ? readdirSync(CORPUS).filter((name) => name.endsWith('.docx'))
    : []

  it.runIf(files.length)('of every readable file', async () => {
    for (const name of files) {
      const file = await readFile(resolve(CORPUS, name))
      const manuscript = await read(file, name)
      if (!manuscript.blocks.length) continue
      const edits = scatter(manuscript, [1, 1, 7, 3, 20, 9], ['改，', '', '𠮷'])
      const after = await read(await revise(file, edits), name)
      expect(texts(after), name).toEqual(revised(manuscript, edits))
    }
  })
})
