import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readBatches } from './crew'
import { entriesOf } from './filed'
import { entries, folder, submitted, withdrawn } from './fixture'
import type { Entry } from './types'

const drafts = Array.from({ length: 20 }, (_, no) => submitted(`s${no}`, `2021-${1000 + no}`))
const lines = entries(...drafts, withdrawn('w', '2021-1000')).map(
  (entry) => `${JSON.stringify(entry)}\n`,
)

/** A journal in pieces of two lines or three, and where what was read of it is kept. */
async function journal() {
  const data = await folder()
  const path = join(data, 'ledger.jsonl')
  const kept = join(data, '.read')
  await writeFile(path, lines.join(''))
  const read = async () => {
    const all: Pick<Entry, 'id' | 'by' | 'payload'>[] = []
    for await (const batch of readBatches(path, kept, 1000)) {
      if (batch.problem) throw new Error(batch.problem)
      const shelf = { readLine: (seq: number) => JSON.parse(lines[seq - 1]!) as Entry }
      for (const { id, by, payload } of entriesOf(batch, shelf)) {
        all.push({ id, by, payload: JSON.parse(JSON.stringify(payload)) })
      }
    }
    return all
  }
  return { path, kept, read }
}

it('says the same from what was kept; the last piece, which grows, is not kept', async () => {
  const { path, kept, read } = await journal()
  const first = await read()
  expect(first.map(({ id }) => id)).toEqual([...drafts.map(({ id }) => id), 'w'])
  const files = await readdir(kept)
  expect(files.length).toBeGreaterThan(3)
  const before = await Promise.all(files.map((name) => readFile(join(kept, name))))
  expect(await read()).toEqual(first)
  expect(await Promise.all(files.map((name) => readFile(join(kept, name))))).toEqual(before)
  await writeFile(path, lines.slice(0, -1).join(''))
  expect(await read()).toEqual(first.slice(0, -1))
})

it('a piece that is no longer the same is read again', async () => {
  const { path, read } = await journal()
  await read()
  await writeFile(path, lines.join('').replace('"id":"s3"', '"id":"sX"'))
  expect((await read())[3]!.id).toBe('sX')
  await writeFile(path, lines.join('').replace('"day":"2021-05-21"', '"day":"2021-02-30"'))
  await expect(read()).rejects.toThrow('字段 payload.day 缺失或不对')
})

it.each([
  ['is cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
  ['is empty', () => Buffer.alloc(0)],
  ['has a hole', (bytes: Buffer) => Buffer.from(bytes).fill(0, 100, 200)],
])('what was kept and %s is made anew', async (_, damage) => {
  const { kept, read } = await journal()
  const first = await read()
  const file = join(kept, '0')
  const whole = await readFile(file)
  await writeFile(file, damage(whole))
  expect(await read()).toEqual(first)
  expect(await readFile(file)).toEqual(whole)
})
