import * as fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { compose, draftDigest, read, type Digest } from './'
import { clean } from './clean'
import { parseXml } from './docx/xml'

const digest: Digest = {
  title: '学校每周动态（第十二周）',
  issuer: '党政办公室',
  day: '2021-05-21',
  sections: [
    {
      unit: '组织部',
      items: [
        { text: '5月18日，组织部在学术报告厅举办读书班。', receipt: '2021-0011' },
        {
          text: '5月20日，组织部召开培训会。',
          receipt: '2021-0011',
          signed: '审签：贺云舟 5月20日10:12 通过',
        },
      ],
    },
    {
      unit: '教务处',
      items: [
        {
          text: ' 5月18日，举办讲课比赛。\n',
          receipt: '2021-0012',
          twins: [
            { unit: '纺织科学与工程学院', receipt: '2021-0008' },
            { unit: '理学院', receipt: '2021-0009' },
          ],
        },
      ],
    },
  ],
}

/** Texts of the comments of a Word file, a line a paragraph. */
function notesOf(bytes: Buffer): string[] {
  const notes: string[] = []
  let paragraphs: string[] = []
  const source = strFromU8(unzipSync(bytes)['word/comments.xml']!)
  parseXml(source, {
    open: (name) => {
      if (name === 'w:comment') paragraphs = []
      if (name === 'w:p') paragraphs.push('')
    },
    text: (text) => {
      if (paragraphs.length > 0) paragraphs[paragraphs.length - 1] += text
    },
    close: (name) => {
      if (name === 'w:comment') notes.push(paragraphs.join('\n'))
    },
  })
  return notes
}

const composeDigest = (digest: Digest) => compose(draftDigest(digest))

function namesOf(unit: string, twins: { unit: string }[]): string {
  return [...new Set([unit, ...twins.map((twin) => twin.unit)])].join('、')
}

describe('composeDigest', () => {
  it('numbers the items through and names the units', async () => {
    const { title, blocks } = await read(await composeDigest(digest), '汇编.docx')
    expect(title).toBe('学校每周动态（第十二周）')
    expect(blocks.slice(1).map(({ number, text }) => [number, text])).toEqual([
      [undefined, '党政办公室　2021年5月21日'],
      ['1.', '5月18日，组织部在学术报告厅举办读书班。（组织部）'],
      ['2.', '5月20日，组织部召开培训会。（组织部）'],
      ['3.', '5月18日，举办讲课比赛。（教务处、纺织科学与工程学院、理学院）'],
    ])
  })

  it('tells the editor number, receipt and who else reported in comments', async () => {
    expect(notesOf(await composeDigest(digest))).toEqual([
      '第1条，编号2021-0011',
      '第2条，编号2021-0011\n审签：贺云舟 5月20日10:12 通过',
      '第3条，编号2021-0012\n纺织科学与工程学院（编号2021-0008）、理学院（编号2021-0009）也报了这件事',
    ])
  })

  it('can have nothing', async () => {
    const { blocks } = await read(await composeDigest({ ...digest, sections: [] }), '汇编.docx')
    expect(blocks).toHaveLength(2)
  })

  it.each([0, 1])('keeps characters of two units wherever they stand (from %i)', async (from) => {
    const text = `${'甲'.repeat(from)}${'𠮷'.repeat(20_000)}`
    const items = [{ text, receipt: '2021-0013' }]
    const bytes = await composeDigest({ ...digest, sections: [{ unit: '教务处', items }] })
    const { blocks } = await read(bytes, '汇编.docx')
    expect(blocks.at(-1)!.text).toBe(`${text}（教务处）`)
  })

  it('keeps any text', async () => {
    const text = fc.string({ unit: 'grapheme-composite' }).map((text) => clean(text).trim())
    const twin = fc.record({ unit: text, receipt: text })
    const sections = fc.array(
      fc.record({
        unit: text,
        items: fc.array(fc.record({ text, receipt: text, twins: fc.array(twin) })),
      }),
    )
    await fc.assert(
      fc.asyncProperty(sections, async (sections) => {
        const { blocks } = await read(await composeDigest({ ...digest, sections }), '汇编.docx')
        const items = sections.flatMap(({ unit, items }) =>
          items.map(({ text, twins }) => `${text}（${namesOf(unit, twins)}）`),
        )
        expect(blocks.slice(2).map((block) => block.text)).toEqual(items)
        expect(blocks.slice(2).map((block) => block.number)).toEqual(
          items.map((_, index) => `${index + 1}.`),
        )
      }),
      // What goes wrong is shown at once: making it small would take minutes.
      { numRuns: 40, endOnFailure: true },
    )
  })
})
