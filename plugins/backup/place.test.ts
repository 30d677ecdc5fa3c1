import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { folder, nowhere } from './fixture'
import { make } from './make'
import { makePlace } from './place'

it('makes the last folder, and none above it', async () => {
  const disk = join(await folder(), 'disk')
  const target = join(disk, 'backup')
  const words = /它的上一层 .*disk 不存在，是不是那块硬盘没有接上/
  await expect(makePlace(target)).rejects.toMatchObject({ message: expect.stringMatching(words) })
  await expect(make(await folder(), nowhere, target)).rejects.toMatchObject({ code: 'ENOENT' })
  expect(existsSync(disk)).toBe(false)
  await mkdir(disk)
  await makePlace(target)
  expect(existsSync(target)).toBe(true)
})
