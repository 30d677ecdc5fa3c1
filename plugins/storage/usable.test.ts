import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { folder } from './fixture'
import { ensureUsable, freeSpace } from './usable'

it('makes a folder that is missing, and leaves nothing in it', async () => {
  const data = join(await folder(), 'data', 'run')
  await ensureUsable(data, 1)
  expect(await readdir(data)).toEqual([])
})

it('says when it is a file', async () => {
  const path = join(await folder(), 'run')
  await writeFile(path, '')
  await expect(ensureUsable(path, 1)).rejects.toThrow(/run 不能用：不是文件夹/)
  await expect(ensureUsable(join(path, 'below'), 1)).rejects.toThrow(/below 不能用：不是文件夹/)
})

it('says when the disk is nearly full', async () => {
  const data = await folder()
  const reserve = (await freeSpace(data)) + 1_000_000
  await expect(ensureUsable(data, reserve)).rejects.toThrow(
    /只剩 \d+ MB，至少要 \d+ MB，请腾出空间$/,
  )
})
