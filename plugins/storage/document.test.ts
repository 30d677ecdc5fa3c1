import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { Document } from './document'
import { StorageError } from './error'
import { folder } from './fixture'

const shape = z.object({ count: z.int() })

const open = (path: string) => Document.open(path, shape, { count: 0 })

it('is as given at first, and as it was changed after a restart', async () => {
  const path = join(await folder(), 'run', 'count.json')
  const document = await open(path)
  expect(document.data).toEqual({ count: 0 })
  const add = () => document.change(({ count }) => [{ count: count + 1 }, count])
  expect(await Promise.all([add(), add(), add()])).toEqual([0, 1, 2])
  expect((await open(path)).data).toEqual({ count: 3 })
  expect(await readdir(join(path, '..'))).toEqual(['count.json'])
})

it('writes nothing when nothing is changed', async () => {
  const path = join(await folder(), 'count.json')
  await (await open(path)).change((data) => [data, undefined])
  expect(await readdir(join(path, '..'))).toEqual([])
})

it('changes nothing when the disk refuses, and goes on after', async () => {
  const data = await folder()
  const document = await open(join(data, 'run', 'count.json'))
  await writeFile(join(data, 'run'), '')
  const set = (count: number) => document.change(() => [{ count }, undefined])
  await expect(set(1)).rejects.toThrow()
  expect(document.data).toEqual({ count: 0 })
  await rm(join(data, 'run'))
  await set(2)
  expect((await open(join(data, 'run', 'count.json'))).data).toEqual({ count: 2 })
})

it.each(['', '{', '{"count":"1"}', 'null'])('refuses %j and leaves it as it is', async (text) => {
  const path = join(await folder(), 'count.json')
  await writeFile(path, text)
  await expect(open(path)).rejects.toThrow(StorageError)
  expect(await readFile(path, 'utf8')).toBe(text)
})

it('does not take what cannot be read for nothing', async () => {
  const path = join(await folder(), 'count.json')
  await mkdir(path)
  await expect(open(path)).rejects.toThrow('EISDIR')
})

it('is not hindered by a draft that a crash left', async () => {
  const path = join(await folder(), 'count.json')
  await writeFile(`${path}.draft`, '{"cou')
  await (await open(path)).change(() => [{ count: 1 }, undefined])
  expect(await readdir(join(path, '..'))).toEqual(['count.json'])
})
