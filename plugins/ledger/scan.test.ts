import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Batch } from './batch'
import { readBatches } from './crew'
import { entriesOf } from './filed'
import { adopted, entries, folder, refused, submitted, withdrawn } from './fixture'
import { marksOf } from './marks'
import { Scanner } from './scanner'
import { problemOf } from './shape'
import type { Submitted } from './payloads'
import type { Draft, Entry } from './types'

/** Reads one line; words are read again from the same. */
function read(line: Buffer): { batch: Batch; entry?: Entry } {
  const scanner = new Scanner(0)
  scanner.take(line, 0)
  const batch = scanner.finish()
  const shelf = { readLine: () => JSON.parse(line.toString()) as Entry }
  return { batch, entry: entriesOf(batch, shelf).next().value as Entry | undefined }
}

/** What can be asked of an entry. */
function facts({ id, seq, at, by, unit, source, policy, type, ref, payload }: Entry) {
  const common = { id, seq, at, by, unit, source, policy, type, ref }
  if (type !== 'submitted') return { ...common, payload }
  const { receipt, column, title, file, fileMessage, items } = payload as Submitted
  const { day, week, late, commission, warnings } = payload as Submitted
  const about = { receipt, column, title, file, fileMessage, items, day, week, late }
  return { ...common, payload: { ...about, commission, warnings } }
}

const word = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('","', '\\"', '动态'),
)
const name = word.filter((text) => text.length > 0)
const option = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })

const submissions = fc
  .record({
    title: word,
    column: name,
    items: fc.array(word, { minLength: 1, maxLength: 5 }),
    fileMessage: option(word),
    week: option(word),
    late: option(fc.integer({ min: 1 })),
    commission: option(fc.integer({ min: 1 })),
    warnings: fc.array(word),
  })
  .map(({ title, column, items, fileMessage, week, late, commission, warnings }) => {
    const base = submitted('a', '2021-0001')
    const { receipt, file, day } = base.payload
    const about = { receipt, column, title, file, fileMessage, items, day }
    return { ...base, payload: { ...about, week, late, commission, warnings } } as Draft
  })

const drafts = fc
  .tuple(
    fc.oneof(
      submissions,
      submissions,
      fc.constantFrom<Draft>(
        refused('b', 'm'),
        adopted('c', '2021-0001', [1]),
        withdrawn('d', '2021-0001'),
      ),
    ),
    fc.record({ id: name, unit: word, channelId: word, messageId: word, policy: word, name: word }),
  )
  .map(([draft, { id, unit, channelId, messageId, policy, name: who }]) => {
    const source = { platform: 'onebot', channelId, messageId }
    return { ...draft, id, by: { ...draft.by, name: who }, unit, source, policy } as Draft
  })

it('an entry says the same when it is read again', () => {
  fc.assert(
    fc.property(drafts, (draft) => {
      const [written] = entries(draft)
      const line = JSON.stringify(written)
      const { entry } = read(Buffer.from(line))
      expect(facts(entry!)).toEqual(facts(JSON.parse(line) as Entry))
      expect(JSON.stringify(entry)).toBe(line)
      if (entry!.type === 'submitted' || entry!.type === 'refused') {
        expect(marksOf(entry as never)).toEqual(marksOf(JSON.parse(line)))
      }
    }),
  )
})

it.each([
  submitted('a', '2021-0001', { fileMessage: 'm', week: '2020-2021-2/12' }),
  refused('b'),
  adopted('c', '2021-0001'),
])('$type, as the ledger writes it, is read the quick way', (draft) =>
  expect(read(Buffer.from(JSON.stringify(entries(draft)[0]))).batch.rows[0]).toBe(1),
)

it('a line that was damaged is judged as by a parser and the shape', () => {
  fc.assert(
    fc.property(
      drafts,
      fc.array(
        fc.tuple(
          fc.nat(),
          fc.constantFrom(0, 1, 2),
          fc.oneof(
            fc.integer({ min: 0, max: 255 }),
            fc.constantFrom(...Buffer.from('"\\,:{}[]0-1')),
          ),
        ),
        { minLength: 1, maxLength: 3 },
      ),
      (draft, changes) => {
        let line = Buffer.from(JSON.stringify(entries(draft)[0]))
        for (const [place, kind, byte] of changes) {
          const at = place % line.length
          const [before, after] = [line.subarray(0, at), line.subarray(kind ? at + 1 : at)]
          line = Buffer.concat([before, Buffer.from(kind === 2 ? [] : [byte]), after])
        }
        const { batch, entry } = read(line)
        let value: unknown
        try {
          value = JSON.parse(new TextDecoder('utf8', { fatal: true, ignoreBOM: true }).decode(line))
        } catch {
          expect(batch.broken).toBeDefined()
          return
        }
        expect([batch.broken, batch.problem]).toEqual([undefined, problemOf(value)])
        if (entry) expect(facts(entry)).toEqual(facts(value as Entry))
      },
    ),
    { numRuns: 2000 },
  )
})

it.each([0, 1, 2, 3, 7, 5000])('%i lines are the same read by several threads', async (count) => {
  const path = join(await folder(), 'ledger.jsonl')
  const drafts = Array.from({ length: count }, (_, no) => submitted(`s${no}`, `2021-${1000 + no}`))
  await writeFile(
    path,
    entries(...drafts)
      .map((entry) => `${JSON.stringify(entry)}\n`)
      .join(''),
  )
  const seqs: number[] = []
  let rest
  for await (const batch of readBatches(path, undefined, 1000)) {
    for (const { seq } of entriesOf(batch, undefined as never)) seqs.push(seq)
    rest = batch.rest
  }
  expect(seqs).toEqual(drafts.map((_, index) => index + 1))
  expect(rest!.bytes.length).toBe(0)
})
