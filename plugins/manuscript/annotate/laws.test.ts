import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { read, type Manuscript, type Note } from '..'
import { body, plainParagraph } from '../fixtures/body'
import { readMargin } from '../fixtures/margin'
import { p, png, wordFile } from '../fixtures/word'
import { annotate } from './annotate'

const media = { 'a.png': png(5, 6) }
const percent = fc.integer({ min: 0, max: 100 })
const places = fc.array(fc.tuple(fc.nat(9), fc.tuple(percent, percent)), {
  minLength: 1,
  maxLength: 4,
})

/** Notes somewhere in a manuscript. */
function scatter({ blocks }: Manuscript, places: [number, number[]][]): Note[] {
  return places.map(([at, part], no) => {
    const block = at % blocks.length
    const { length } = blocks[block]!.text
    const [from, to] = part
      .map((share) => Math.round((share * length) / 100))
      .toSorted((a, b) => a - b)
    return { block, range: [from!, to!], text: `批注${no}` }
  })
}

/** The words of a range; half of a pair stands for all of it. */
function cover(text: string, [from, to]: [number, number]): string {
  if (from >= to) return text
  const isSplit = (at: number) => /^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(at - 1))
  return text.slice(isSplit(from) ? from - 1 : from, isSplit(to) ? to + 1 : to)
}

const content = ({ blocks, pictures, title, problem }: Manuscript) => ({
  blocks,
  pictures,
  title,
  problem,
})

it('covers the words of the range and no others', async () => {
  await fc.assert(
    fc.asyncProperty(plainParagraph, places, async (xml, places) => {
      const file = wordFile(p('题') + xml)
      const manuscript = await read(file, '稿')
      const notes = scatter(manuscript, places)
      const after = await annotate(file, notes)
      expect(content(await read(after, '稿'))).toEqual(content(manuscript))
      expect(
        (await readMargin(after)).map(({ block, covers, text }) => ({ block, covers, text })),
      ).toEqual(
        notes.map(({ block, range, text }) => ({
          block,
          covers: cover(manuscript.blocks[block!]!.text, range!),
          text,
        })),
      )
    }),
    { numRuns: 200 },
  )
})

it('keeps text, pictures and earlier notes', async () => {
  await fc.assert(
    fc.asyncProperty(body, places, places, async (xml, first, second) => {
      const file = wordFile(xml, { media })
      const manuscript = await read(file, '稿')
      const notes = [scatter(manuscript, first), scatter(manuscript, second)] as const
      const once = await annotate(file, notes[0])
      const twice = await annotate(once, notes[1])
      expect(content(await read(twice, '稿'))).toEqual(content(manuscript))
      const [earlier, all] = [await readMargin(once), await readMargin(twice)]
      expect(all.slice(0, earlier.length)).toEqual(earlier)
      expect(all.map(({ text, block }) => ({ text, block }))).toEqual(
        notes.flat().map(({ text, block }) => ({ text, block })),
      )
    }),
    { numRuns: 150 },
  )
})

/** Odd and broken files of others; they stay outside the project. */
const CORPUS = resolve(__dirname, '../../../../shared/corpus')
const files = existsSync(CORPUS) ? readdirSync(CORPUS).filter((name) => name.endsWith('.docx')) : []

it.runIf(files.length)('keeps the text of every readable file', async () => {
  for (const name of files) {
    const file = await readFile(resolve(CORPUS, name))
    const manuscript = await read(file, name)
    if (!manuscript.blocks.length) continue
    const notes = manuscript.blocks
      .slice(0, 20)
      .map(({ index, text }): Note => ({ block: index, range: [1, 5], text: text.slice(0, 9) }))
    const once = await annotate(file, [{ text: '全文' }, ...notes])
    const twice = await annotate(once, notes)
    expect(content(await read(twice, name)), name).toEqual(content(manuscript))
  }
})
