import { describe, expect, it } from 'vitest'
import { judgeLabelled, type LabelledManuscript } from '../measure'
import { rows } from '../sets'
import { inBinary } from './binary'
import { inBoxes } from './boxes'
import { inChanges } from './changes'
import { draftOf, type Manner } from './draft'
import { inLists } from './lists'
import { inParagraphs, plain } from './paragraphs'
import { inTables } from './tables'

/** Weekly ones that are Word, with faults and without. */
const chosen = ['manuscripts.jsonl', 'manuscripts-2.jsonl']
  .flatMap((file) => rows<LabelledManuscript>(file))
  .filter(({ column, filename }) => column === 'weekly' && /\.docx?$/.test(filename))

/** What is found in each manuscript: its items, and the rule, the gravity and the item of each. */
async function judge(write: Manner, extension = '.docx') {
  const all = chosen.map(async (labelled) => {
    const filename = labelled.filename.replace(/\.docx?$/, extension)
    const bytes = write(draftOf(labelled.blocks))
    const { findings, items } = await judgeLabelled(bytes, { ...labelled, filename })
    const said = findings.map(({ rule, severity, item }) => `${rule} ${severity} ${item ?? ''}`)
    return [labelled.id, { items: items.length, said: said.toSorted() }] as const
  })
  return Object.fromEntries(await Promise.all(all))
}

describe('a manuscript is judged alike in', () => {
  const expected = judge(plain)

  it('twelve; those without faults are not blamed', async () => {
    expect(chosen).toHaveLength(12)
    const blameless = chosen.filter((each) => !each.expect.length)
    for (const { id } of blameless) expect((await expected)[id].said).toEqual([])
  })

  const inWord = { ...inParagraphs, ...inLists, ...inTables, ...inBoxes, ...inChanges }

  it.each(Object.entries(inWord))('%s', async (_, write) => {
    expect(await judge(write)).toEqual(await expected)
  })

  it.each(Object.entries(inBinary))('%s', async (_, write) => {
    expect(await judge(write, '.doc')).toEqual(await expected)
  })
})
