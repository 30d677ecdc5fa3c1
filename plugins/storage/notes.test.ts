import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { folder } from './fixture'
import { Notes } from './notes'

interface Note {
  key: string
  a?: number
  b?: number
}

async function open(path: string, said: string[] = []) {
  return Notes.open<Note>(
    join(path, 'notes.jsonl'),
    (note) => note,
    (text) => said.push(text),
  )
}

it('remembers the last of each, over starts, in the order of their coming', async () => {
  const path = await folder()
  const first = await open(path)
  await Promise.all([
    first.note('x', { a: 1 }),
    first.note('y', { a: 2 }),
    first.note('x', { b: 3 }),
  ])
  await first.close()
  const second = await open(path)
  expect(second.all).toEqual([
    { key: 'x', a: 1, b: 3 },
    { key: 'y', a: 2 },
  ])
  expect(readFileSync(join(path, 'notes.jsonl'), 'utf8').split('\n')).toHaveLength(3)
})

it('leaves out a line that is none, keeps the file as it was, and says so', async () => {
  const path = await folder()
  const first = await open(path)
  await first.note('x', { a: 1 })
  await first.close()
  appendFileSync(join(path, 'notes.jsonl'), '{"key":"y","a')
  const said: string[] = []
  const second = await open(path, said)
  expect(second.all).toEqual([{ key: 'x', a: 1 }])
  expect(said).toEqual([expect.stringContaining('第2行')])
  expect(readdirSync(path)).toHaveLength(2)
  await second.note('y', { a: 2 })
  expect((await open(path, said)).get('y')).toEqual({ key: 'y', a: 2 })
  expect(said).toHaveLength(1)
})

it('changes nothing when it could not be written, and goes on after', async () => {
  const path = await folder()
  const notes = await open(path)
  const handle = notes['file']['handle']
  const append = handle.appendFile.bind(handle)
  handle.appendFile = async (line: unknown) => {
    handle.appendFile = append
    await append(String(line).slice(0, 5))
    throw new Error('ENOSPC')
  }
  await expect(notes.note('x', { a: 1 })).rejects.toThrow('ENOSPC')
  expect(notes.all).toEqual([])
  await notes.note('y', { a: 2 })
  expect((await open(path)).all).toEqual([{ key: 'y', a: 2 }])
})

it('a start that was cut off leaves the old file', async () => {
  const path = await folder()
  await (await open(path)).note('x', { a: 1 })
  writeFileSync(join(path, 'notes.jsonl.draft'), '{"ke')
  expect((await open(path)).all).toEqual([{ key: 'x', a: 1 }])
})
